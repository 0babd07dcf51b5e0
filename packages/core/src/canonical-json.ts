/**
 * The canonical text of a JSON value (RFC 8785): no white space, members sorted by UTF-16 code units, numbers and
 * strings as ECMAScript writes them. Equal values have equal texts on every machine.
 * @throws {TypeError} on anything that JSON can't carry: undefined, functions, NaN, infinities, lone surrogates
 */
export function canonicalJson(value: unknown): string {
  return write(value, "$");
}

function write(value: unknown, path: string): string {
  if (value === null || typeof value === "boolean") return String(value);
  if (typeof value === "string") {
    if (!value.isWellFormed())
      throw new TypeError(`${path}: expected well-formed Unicode, got a lone surrogate`);
    return JSON.stringify(value);
  }
  if (typeof value === "number") {
    if (!Number.isFinite(value)) throw new TypeError(`${path}: expected a finite number, got ${value}`);
    return JSON.stringify(value);
  }
  if (Array.isArray(value)) {
    return `[${value.map((item, index) => write(item, `${path}[${index}]`)).join(",")}]`;
  }
  if (typeof value === "object") {
    const members = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
    return `{${members.map(([key, item]) => `${write(key, path)}:${write(item, `${path}.${key}`)}`).join(",")}}`;
  }
  throw new TypeError(`${path}: expected a JSON value, got ${typeof value}`);
}
