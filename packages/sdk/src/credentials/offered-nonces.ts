/** Nonces that the server offers to keys which may use them, each used once. */
export interface OfferedNonces {
  /** Keeps the nonce of `Accept-Signature` (RFC 9421 §5.1), where there is one. */
  note(keyid: string, acceptSignature: string | null): void;
  /** The latest for a key, which is then gone; null: there is none. */
  take(keyid: string): string | null;
}

const OFFERED = /;nonce="([\u0021\u0023-\u005b\u005d-\u007e]{16,128})"/;

/** None yet. */
export function createOfferedNonces(): OfferedNonces {
  const offered = new Map<string, string>();
  return {
    note(keyid, acceptSignature) {
      const nonce = OFFERED.exec(acceptSignature ?? "")?.[1];
      if (nonce !== undefined) offered.set(keyid, nonce);
    },
    take(keyid) {
      const nonce = offered.get(keyid) ?? null;
      offered.delete(keyid);
      return nonce;
    },
  };
}
