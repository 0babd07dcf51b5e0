/** What is bound to a wrapped data key: whose it is, and under which version of the key-encryption key. */
export function wrappingContext(version: string, context: string): string {
  return `altseason-data-key:${version}:${context}`;
}
