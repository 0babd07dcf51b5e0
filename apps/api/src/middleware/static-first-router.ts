import type { Result, Router } from "hono/router";
import { TrieRouter } from "hono/router/trie-router";

const VARIABLE = /[:*{?]/;

/**
 * A router for routes of one handler each: a fixed address is one look into a map, and goes before any pattern that
 * covers it. Hono's own fast router refuses a fixed address beside a pattern (`/history`, `/:date`).
 */
export function createStaticFirstRouter<Handler>(): Router<Handler> {
  const fixed = new Map<string, Map<string, Result<Handler>>>();
  const patterns = new TrieRouter<Handler>();
  return {
    name: "StaticFirstRouter",
    add(method, path, handler) {
      if (VARIABLE.test(path)) {
        patterns.add(method, path, handler);
        return;
      }
      const known = fixed.get(method) ?? new Map<string, Result<Handler>>();
      fixed.set(method, known.set(path, [[[handler, {}]]]));
    },
    match: (method, path) => fixed.get(method)?.get(path) ?? patterns.match(method, path),
  };
}
