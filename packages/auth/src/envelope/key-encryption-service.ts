/** A data key under a key-encryption key of some version. */
export interface WrappedKey {
  readonly wrapped: Uint8Array;
  readonly kekVersion: string;
}

/**
 * Wraps data keys. What holds the key-encryption keys, a file, a vault, a hardware module, is the adapter's business;
 * `context` binds a wrapped key to whom it is for, and must be the same to unwrap.
 */
export interface KeyEncryptionService {
  wrap(dataKey: Uint8Array, context: string): Promise<WrappedKey>;
  /** Rejects when the version is unknown, or the bytes or the context are others than were wrapped. */
  unwrap(key: WrappedKey, context: string): Promise<Uint8Array>;
  /** The version that `wrap` uses now. */
  currentVersion(): Promise<string>;
}
