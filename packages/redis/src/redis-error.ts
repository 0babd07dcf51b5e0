/** `unreachable`: nobody answers; `evicts`: the server throws keys out when it is full, so it can't remember nonces. */
export type RedisErrorCode = "unreachable" | "evicts";

/** A Redis that can't be used. */
export class RedisError extends Error {
  override readonly name = "RedisError";
  readonly code: RedisErrorCode;

  constructor(code: RedisErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
