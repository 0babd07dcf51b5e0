/** Field lines by lower-case name, each name's values in the order in which they came; `keys` may give a name more than once. */
export type FieldLines = Pick<ReadonlyMap<string, readonly string[]>, "get" | "has" | "keys">;

/** A request as it was received or is to be sent. `targetUri` is absolute and raw: nothing in it is normalised. */
export interface RequestMessage {
  readonly method: string;
  readonly targetUri: string;
  readonly fields: FieldLines;
}

/** A response, with the request it answers where a signature covers that too (`;req`). */
export interface ResponseMessage {
  readonly status: number;
  readonly fields: FieldLines;
  readonly request?: RequestMessage;
}

export type HttpMessage = RequestMessage | ResponseMessage;

/** Gathers lines by name. */
export function fieldLines(lines: Iterable<readonly [name: string, value: string]>): FieldLines {
  const fields = new Map<string, string[]>();
  for (const [name, value] of lines) {
    const key = name.toLowerCase();
    const known = fields.get(key);
    if (known === undefined) fields.set(key, [value]);
    else known.push(value);
  }
  return fields;
}

/** Whether a message is a request. */
export function isRequest(message: HttpMessage): message is RequestMessage {
  return "method" in message;
}
