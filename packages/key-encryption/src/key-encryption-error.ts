/** What went wrong with a key-encryption service itself; a sealed key that does not open is an `UnsealError` instead. */
export type KeyEncryptionErrorCode =
  /** A setting is wrong; nothing was tried. */
  | "settings_invalid"
  /** The key file is missing, broken, or others can read it. */
  | "file_unusable"
  /** The vault, KMS or HSM does not answer, or answers with a fault of its own: try again later. */
  | "service_unavailable"
  /** It answers and says no: a token, a policy, a PIN. */
  | "access_denied"
  /** It has no key of that name or version. */
  | "key_missing"
  /** It ignores the context, so that wrapped keys could be exchanged: not used at all. */
  | "context_not_bound"
  /** Instances disagree on which version is current. */
  | "versions_disagree";

/** A key-encryption service can't do its work. The message never holds a token, a PIN, a key or a data key. */
export class KeyEncryptionError extends Error {
  override readonly name = "KeyEncryptionError";
  readonly code: KeyEncryptionErrorCode;
  /** Each fault, where there are several. */
  readonly problems: readonly string[];

  constructor(code: KeyEncryptionErrorCode, problems: string | readonly string[]) {
    const all = typeof problems === "string" ? [problems] : problems;
    super(all.join("; "));
    this.code = code;
    this.problems = all;
  }
}
