/** The environment as commands see it; each command parses the names it knows. */
export function readEnvironment(): Readonly<Record<string, string | undefined>> {
  return process.env;
}
