import { UnsealError } from "@altseason/auth";
import type { CryptokiModule } from "./cryptoki-module.ts";
import { CRYPTOKI } from "./cryptoki.ts";
import { requireOk } from "./require-ok.ts";
import { readUlong, writeUlong } from "./token-session.ts";

const NONCE_BYTES = 12;
const TAG_BYTES = 16;
/** Modules differ in how much room they ask for beyond what they write. */
const ROOM_BYTES = 64;
/**
 * What modules return for a tag that does not fit. PKCS#11 v2.40 names none for GCM: SoftHSM2 says CKR_GENERAL_ERROR, others
 * CKR_ENCRYPTED_DATA_INVALID, CKR_ENCRYPTED_DATA_LEN_RANGE, CKR_AEAD_DECRYPT_FAILED, CKR_FUNCTION_FAILED or CKR_SIGNATURE_INVALID.
 */
const NOT_OURS = new Set([0x5, 0x6, 0x40, 0x41, 0x42, 0xc0]);

/** Encrypts inside the token: nonce (its own random), ciphertext and tag in one. */
export async function encryptInToken(
  module: CryptokiModule,
  session: number,
  key: number,
  plaintext: Uint8Array,
  associatedData: Uint8Array,
): Promise<Uint8Array> {
  const nonce = Buffer.alloc(NONCE_BYTES);
  requireOk("GenerateRandom", module.call("GenerateRandom", session, nonce, nonce.length));
  requireOk("EncryptInit", module.call("EncryptInit", session, gcm(module, nonce, associatedData), key));
  const output = Buffer.alloc(plaintext.length + TAG_BYTES + ROOM_BYTES);
  const length = writeUlong(module, output.length);
  const returned = await module.callAsync("Encrypt", session, plaintext, plaintext.length, output, length);
  requireOk("Encrypt", returned);
  return Buffer.concat([nonce, output.subarray(0, readUlong(module, length))]);
}

/**
 * Decrypts inside the token what {@link encryptInToken} made.
 * @throws {UnsealError} when anything of it is another
 */
export async function decryptInToken(
  module: CryptokiModule,
  session: number,
  key: number,
  sealed: Uint8Array,
  associatedData: Uint8Array,
): Promise<Uint8Array> {
  if (sealed.length < NONCE_BYTES + TAG_BYTES)
    throw new UnsealError("expected a sealed text, got one cut short");
  const mechanism = gcm(module, sealed.subarray(0, NONCE_BYTES), associatedData);
  requireOk("DecryptInit", module.call("DecryptInit", session, mechanism, key));
  const body = sealed.subarray(NONCE_BYTES);
  const output = Buffer.alloc(body.length + ROOM_BYTES);
  const length = writeUlong(module, output.length);
  const returned = await module.callAsync("Decrypt", session, body, body.length, output, length);
  if (NOT_OURS.has(returned))
    throw new UnsealError("expected a sealed text of this key and context, got another");
  requireOk("Decrypt", returned);
  return Buffer.from(output.subarray(0, readUlong(module, length)));
}

/** `CK_GCM_PARAMS` of PKCS#11 v2.40 errata 01 §2.12.3: with the length of the nonce in bits. */
function gcm({ ulongBytes }: CryptokiModule, iv: Uint8Array, aad: Uint8Array): object {
  const parameter = {
    iv,
    ivLen: iv.length,
    ivBits: iv.length * 8,
    aad,
    aadLen: aad.length,
    tagBits: TAG_BYTES * 8,
  };
  return { mechanism: CRYPTOKI.MECHANISM_AES_GCM, parameter, parameterLen: 6 * ulongBytes };
}
