import type { FieldLines } from "./http-message.ts";

/**
 * Lines as Node has them in `rawHeaders`, names and values in turn. They are looked through when they are asked for: of most
 * requests few are, and gathering them all takes longer.
 */
export function rawFieldLines(rawHeaders: readonly string[]): FieldLines {
  return new RawFieldLines(rawHeaders);
}

class RawFieldLines implements FieldLines {
  private readonly raw: readonly string[];

  constructor(raw: readonly string[]) {
    this.raw = raw;
  }

  has(name: string): boolean {
    return this.find(name, 0) !== -1;
  }

  get(name: string): readonly string[] | undefined {
    const first = this.find(name, 0);
    if (first === -1) return undefined;
    const values = [this.raw[first + 1] ?? ""];
    for (let at = this.find(name, first + 2); at !== -1; at = this.find(name, at + 2)) {
      values.push(this.raw[at + 1] ?? "");
    }
    return values;
  }

  *keys(): MapIterator<string> {
    for (let at = 0; at < this.raw.length; at += 2) yield (this.raw[at] ?? "").toLowerCase();
  }

  /** Place of the first line of a name from a place on; -1 where there is none. */
  private find(name: string, from: number): number {
    for (let at = from; at < this.raw.length; at += 2) {
      const own = this.raw[at] ?? "";
      if (own.length === name.length && own.toLowerCase() === name) return at;
    }
    return -1;
  }
}
