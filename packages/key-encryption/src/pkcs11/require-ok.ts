import { KeyEncryptionError } from "../key-encryption-error.ts";
import type { KeyEncryptionErrorCode } from "../key-encryption-error.ts";
import { CRYPTOKI, describeReturnValue } from "./cryptoki.ts";

const DENIED = new Set([0xa0, 0xa1, 0xa2, 0xa4, 0x101, 0x102]);
const UNFIT = new Set([0x70, 0x71]);

/** @throws {KeyEncryptionError} when a call returned anything but `CKR_OK`, or one of `alsoFine` */
export function requireOk(name: string, returned: number, ...alsoFine: readonly number[]): void {
  if (returned === CRYPTOKI.RV_OK || alsoFine.includes(returned)) return;
  throw new KeyEncryptionError(
    codeOf(returned),
    `pkcs11 C_${name}: expected CKR_OK, got ${describeReturnValue(returned)}`,
  );
}

function codeOf(returned: number): KeyEncryptionErrorCode {
  if (DENIED.has(returned)) return "access_denied";
  return UNFIT.has(returned) ? "settings_invalid" : "service_unavailable";
}
