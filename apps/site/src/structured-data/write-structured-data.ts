/** JSON-LD that can stand in a script element: nothing in it can end the element. */
export function writeStructuredData(facts: Readonly<Record<string, unknown>>): string {
  return JSON.stringify({ "@context": "https://schema.org", ...facts }).replaceAll("<", "\\u003c");
}
