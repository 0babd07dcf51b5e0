/** A call of the API before it is written out. */
export interface ApiCall {
  readonly method: "GET" | "POST" | "PATCH" | "DELETE";
  /** Absolute, with its query. */
  readonly url: string;
  readonly accept: string;
  /** Sent as JSON. */
  readonly body?: object;
  /** Same over all attempts: whatever it creates is created once. */
  readonly idempotencyKey?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A request as it will be on the wire, but for its credentials. */
export interface EncodedRequest {
  readonly method: string;
  readonly url: string;
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array<ArrayBuffer> | null;
  /** Whether sending it twice does what sending it once does. */
  readonly isRepeatable: boolean;
}

/** Writes a call out; the body's bytes are fixed here, so that a signature covers what is sent. */
export function encodeRequest({
  method,
  url,
  accept,
  body,
  idempotencyKey,
  headers,
}: ApiCall): EncodedRequest {
  return {
    method,
    url,
    headers: {
      accept,
      ...headers,
      ...(body === undefined ? {} : { "content-type": "application/json" }),
      ...(idempotencyKey === undefined ? {} : { "idempotency-key": `"${idempotencyKey}"` }),
    },
    body: body === undefined ? null : new TextEncoder().encode(JSON.stringify(body)),
    isRepeatable: method === "GET" || idempotencyKey !== undefined,
  };
}
