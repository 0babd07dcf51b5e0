/** Address of a request: the base with its own path kept, the path, and every query member that is set. */
export function requestUrl(baseUrl: string, path: string, query: object): string {
  const url = new URL(baseUrl.replace(/\/+$/, "") + path);
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined) url.searchParams.set(name, String(value));
  }
  return url.href;
}
