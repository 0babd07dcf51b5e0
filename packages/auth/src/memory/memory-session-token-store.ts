import type { SessionToken, SessionTokenStore } from "../replay/session-token-store.ts";

/** Session tokens in memory, for a single process. */
export function createMemorySessionTokenStore(): SessionTokenStore {
  const tokens = new Map<string, SessionToken>();
  const drop = (isOver: (token: SessionToken) => boolean): void => {
    for (const token of tokens.values()) if (isOver(token)) tokens.delete(token.hash);
  };
  return {
    async issue(token) {
      if (tokens.has(token.hash))
        throw new RangeError("hash: expected one of its own, got one that is taken");
      tokens.set(token.hash, token);
    },
    async spend(hash, method, path, now) {
      drop(({ expiresAt }) => expiresAt <= now);
      const token = tokens.get(hash);
      if (token?.method !== method || token.path !== path) return { spent: false };
      tokens.delete(hash);
      return { spent: true, token };
    },
    async revokeOf(keyId) {
      drop((token) => token.keyId === keyId);
    },
    async prune(before) {
      drop(({ expiresAt }) => expiresAt <= before);
    },
  };
}
