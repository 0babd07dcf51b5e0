import type { KeyEncryptionService } from "@altseason/auth";

/** A key-encryption service that is open: connections and sessions end with `close`. */
export interface OpenKeyEncryption extends KeyEncryptionService {
  close(): Promise<void>;
}
