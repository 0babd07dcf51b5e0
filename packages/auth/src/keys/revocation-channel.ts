/** Tells every instance at once that what it holds of a key is no longer true. */
export interface RevocationChannel {
  /** Resolves once the announcement is on its way. */
  announce(keyId: string): Promise<void>;
  /** Calls back for each announcement, one's own too; `onLost` when the channel breaks: then hold nothing. Returns the way out. */
  listen(onKey: (keyId: string) => void, onLost: () => void): Promise<() => Promise<void>>;
}
