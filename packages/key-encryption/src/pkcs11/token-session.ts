import { KeyEncryptionError } from "../key-encryption-error.ts";
import type { CryptokiModule } from "./cryptoki-module.ts";
import { CRYPTOKI } from "./cryptoki.ts";
import { requireOk } from "./require-ok.ts";

/** A token of a PKCS#11 module, and the PIN that opens it. */
export interface TokenAccess {
  readonly module: CryptokiModule;
  readonly slot: number;
  readonly pin: string;
}

const MOST_SLOTS = 256;
const LABEL_BYTES = 32;
/** `CK_TOKEN_INFO` takes 208 bytes at most. */
const TOKEN_INFO_BYTES = 512;

/**
 * The slot that holds the token of that label.
 * @throws {KeyEncryptionError} `settings_invalid` when none does, or two do
 */
export function findTokenSlot(module: CryptokiModule, tokenLabel: string): number {
  const slots = Buffer.alloc(MOST_SLOTS * module.ulongBytes);
  const count = writeUlong(module, MOST_SLOTS);
  requireOk("GetSlotList", module.call("GetSlotList", 1, slots, count));
  const labelled = Array.from({ length: readUlong(module, count) }, (_, index) =>
    readUlong(module, slots, index),
  ).filter((slot) => {
    const info = Buffer.alloc(TOKEN_INFO_BYTES);
    requireOk("GetTokenInfo", module.call("GetTokenInfo", slot, info));
    return info.toString("utf8", 0, LABEL_BYTES).trimEnd() === tokenLabel;
  });
  const [slot] = labelled;
  if (slot === undefined || labelled.length > 1) {
    throw new KeyEncryptionError(
      "settings_invalid",
      `pkcs11 tokenLabel: expected one token labelled ${tokenLabel}, got ${labelled.length}`,
    );
  }
  return slot;
}

/** Opens a session and logs in, unless another session of this process has; the caller closes it. */
export function openTokenSession({ module, slot, pin }: TokenAccess, write = false): number {
  const handle = Buffer.alloc(module.ulongBytes);
  const flags = CRYPTOKI.FLAG_SERIAL_SESSION + (write ? CRYPTOKI.FLAG_RW_SESSION : 0);
  requireOk("OpenSession", module.call("OpenSession", slot, flags, null, null, handle));
  const session = readUlong(module, handle);
  const secret = Buffer.from(pin, "utf8");
  const returned = module.call("Login", session, CRYPTOKI.USER, secret, secret.length);
  secret.fill(0);
  try {
    requireOk("Login", returned, CRYPTOKI.RV_USER_ALREADY_LOGGED_IN);
  } catch (error) {
    closeTokenSession(module, session);
    throw error;
  }
  return session;
}

/** Its fault says nothing new: the session is gone either way. */
export function closeTokenSession(module: CryptokiModule, session: number): void {
  module.call("CloseSession", session);
}

/** Runs on a session of its own: a session does one operation at a time. */
export async function withTokenSession<Result>(
  access: TokenAccess,
  use: (session: number) => Promise<Result>,
  write = false,
): Promise<Result> {
  const session = openTokenSession(access, write);
  try {
    return await use(session);
  } finally {
    closeTokenSession(access.module, session);
  }
}

/** A `CK_ULONG` in memory, for calls that change it. */
export function writeUlong({ ulongBytes }: CryptokiModule, value: number): Buffer {
  const bytes = Buffer.alloc(ulongBytes);
  if (ulongBytes === 8) bytes.writeBigUInt64LE(BigInt(value));
  else bytes.writeUInt32LE(value);
  return bytes;
}

/** The `CK_ULONG` at an index. */
export function readUlong({ ulongBytes }: CryptokiModule, bytes: Buffer, index = 0): number {
  const offset = index * ulongBytes;
  return ulongBytes === 8 ? Number(bytes.readBigUInt64LE(offset)) : bytes.readUInt32LE(offset);
}
