import type { Route } from "../routes/route.ts";

/** Finds the methods that an address knows; null where nothing lives. */
export function createMethodFinder(
  routes: readonly Pick<Route, "method" | "path">[],
): (path: string) => readonly string[] | null {
  const patterns = routes.map(({ method, path }) => ({
    methods: method === "GET" ? ["GET", "HEAD", "OPTIONS"] : [method, "OPTIONS"],
    pattern: new RegExp(`^${path.replaceAll(".", "\\.").replaceAll(/:\w+/g, "[^/]+")}$`),
  }));
  return (path) => {
    const found = patterns.filter(({ pattern }) => pattern.test(path));
    if (found.length === 0) return null;
    return [...new Set(found.flatMap(({ methods }) => methods))];
  };
}
