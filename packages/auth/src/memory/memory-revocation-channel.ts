import type { RevocationChannel } from "../keys/revocation-channel.ts";

/** Announcements within one process. It can't break. */
export function createMemoryRevocationChannel(): RevocationChannel {
  const listeners = new Set<(keyId: string) => void>();
  return {
    async announce(keyId) {
      for (const listener of listeners) listener(keyId);
    },
    async listen(onKey) {
      const listener = (keyId: string): void => onKey(keyId);
      listeners.add(listener);
      return async () => {
        listeners.delete(listener);
      };
    },
  };
}
