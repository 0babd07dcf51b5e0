import { AltseasonError } from "./altseason-error.ts";

/** What an answer is held to. */
export interface Schema<Value> {
  parse(value: unknown): Value;
}

/** Reads a JSON body and holds it to its schema. @throws {AltseasonError} when it breaks the contract */
export function readJson<Value>(schema: Schema<Value>): (response: Response) => Promise<Value> {
  return async (response) => parseJson(schema, await response.text(), response.url);
}

/** Reads a body as it is. */
export async function readText(response: Response): Promise<string> {
  return await response.text();
}

/** Parses JSON text by a schema. @throws {AltseasonError} when it breaks the contract */
export function parseJson<Value>(schema: Schema<Value>, text: string, url: string): Value {
  try {
    return schema.parse(JSON.parse(text));
  } catch (cause) {
    throw new AltseasonError("unexpected_answer", url, `${url}: the answer isn't of this API's contract`, {
      cause,
    });
  }
}
