import type { Abortable } from "../query.ts";
import { readJson } from "../read-answer.ts";
import type { Schema } from "../read-answer.ts";
import { requestUrl } from "../request-url.ts";
import { perform } from "../transport.ts";
import type { Transport } from "../transport.ts";

/** Options of a call that creates something. */
export interface CreateOptions extends Abortable {
  /** Made anew for each call by default; give the same again to ask for the same thing again, e.g. after a crash. */
  readonly idempotencyKey?: string;
}

/** Makes signed calls of the API. */
export interface Caller {
  get<Value>(path: string, schema: Schema<Value>, query?: Abortable & object): Promise<Value>;
  /** Sends what changes something, and can't be sent twice in ignorance. */
  change<Value>(
    method: "POST" | "PATCH" | "DELETE",
    path: string,
    schema: Schema<Value>,
    body: object | undefined,
    options?: Abortable & { readonly query?: object },
  ): Promise<Value>;
  /** Sends what creates something, under one Idempotency-Key however often it goes out. */
  create<Value>(
    path: string,
    schema: Schema<Value>,
    body: object | undefined,
    options?: CreateOptions,
  ): Promise<Value>;
  /** Sends a read whose answer is not JSON. */
  open<Value>(
    path: string,
    accept: string,
    read: (response: Response) => Promise<Value>,
    options?: Abortable,
  ): Promise<Value>;
}

/** A caller of one API. */
export function createCaller(baseUrl: string, transport: Transport, newId: () => string): Caller {
  return {
    get: (path, schema, { signal, ...query } = {}) =>
      perform(
        { method: "GET", url: requestUrl(baseUrl, path, query), accept: "application/json" },
        readJson(schema),
        transport,
        signal,
      ),
    change: (method, path, schema, body, { signal, query = {} } = {}) =>
      perform(
        {
          method,
          url: requestUrl(baseUrl, path, query),
          accept: "application/json",
          ...(body === undefined ? {} : { body }),
        },
        readJson(schema),
        transport,
        signal,
      ),
    create: (path, schema, body, { signal, idempotencyKey = newId() } = {}) =>
      perform(
        {
          method: "POST",
          url: requestUrl(baseUrl, path, {}),
          accept: "application/json",
          ...(body === undefined ? {} : { body }),
          idempotencyKey,
        },
        readJson(schema),
        transport,
        signal,
      ),
    open: (path, accept, read, { signal } = {}) =>
      perform({ method: "GET", url: requestUrl(baseUrl, path, {}), accept }, read, transport, signal),
  };
}

/** A path with its variable parts escaped. */
export function pathOf(strings: TemplateStringsArray, ...parts: readonly (string | number)[]): string {
  return strings.map((text, index) => text + encodeURIComponent(parts[index] ?? "")).join("");
}
