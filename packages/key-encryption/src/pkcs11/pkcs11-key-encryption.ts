import { KeyEncryptionError } from "../key-encryption-error.ts";
import type { OpenKeyEncryption } from "../open-key-encryption.ts";
import { wrappingContext } from "../wrapping-context.ts";
import { createTurns } from "./create-turns.ts";
import { loadCryptokiModule } from "./cryptoki-module.ts";
import { decryptInToken, encryptInToken } from "./token-gcm.ts";
import { findTokenKeys, generateTokenKey, keyObjectLabel, requireTokenKey } from "./token-key.ts";
import { closeTokenSession, findTokenSlot, openTokenSession, withTokenSession } from "./token-session.ts";
import type { TokenAccess } from "./token-session.ts";

/** HSMs count sessions, and the threads that wait for one are few. */
const MOST_SESSIONS = 16;

/** A token of an HSM, by its PKCS#11 module. */
export interface Pkcs11Options {
  /** The vendor's shared library, such as `/usr/lib/softhsm/libsofthsm2.so`. */
  readonly modulePath: string;
  readonly tokenLabel: string;
  readonly pin: string;
  /** The AES-256 key of version 2 is labelled `keyLabel:2`. */
  readonly keyLabel: string;
}

/** What a service needs beyond access: which version wraps. */
export interface Pkcs11KeyEncryptionOptions extends Pkcs11Options {
  readonly currentVersion: string;
}

/**
 * A key-encryption service by AES-256-GCM inside an HSM. To turn the key, make a version by {@link addPkcs11KeyVersion} and
 * set it as the current one; old keys stay in the token.
 * @throws {KeyEncryptionError} when module, token, PIN or the current key is not there
 */
export async function openPkcs11KeyEncryption({
  currentVersion,
  ...options
}: Pkcs11KeyEncryptionOptions): Promise<OpenKeyEncryption> {
  const access = await accessToken(options);
  const { module } = access;
  const { keyLabel } = options;
  // Held open, so that the login lasts between operations.
  const held = openTokenSession(access);
  try {
    requireTokenKey(module, held, keyObjectLabel(keyLabel, currentVersion));
  } catch (error) {
    closeTokenSession(module, held);
    throw error;
  }
  const bound = (version: string, context: string) => Buffer.from(wrappingContext(version, context), "utf8");
  const turns = createTurns(MOST_SESSIONS);
  const onSession = (use: (session: number) => Promise<Uint8Array>) =>
    turns(() => withTokenSession(access, use));
  return {
    currentVersion: async () => currentVersion,
    wrap: async (dataKey, context) => ({
      wrapped: await onSession(async (session) => {
        const key = requireTokenKey(module, session, keyObjectLabel(keyLabel, currentVersion));
        return encryptInToken(module, session, key, dataKey, bound(currentVersion, context));
      }),
      kekVersion: currentVersion,
    }),
    unwrap: ({ wrapped, kekVersion }, context) =>
      onSession(async (session) => {
        const key = requireTokenKey(module, session, keyObjectLabel(keyLabel, kekVersion));
        return decryptInToken(module, session, key, wrapped, bound(kekVersion, context));
      }),
    close: async () => closeTokenSession(module, held),
  };
}

/**
 * Makes the AES-256 key of a new version inside the token; it never leaves it.
 * @throws {KeyEncryptionError} `settings_invalid` when the token has that version already
 */
export async function addPkcs11KeyVersion(options: Pkcs11Options, version: string): Promise<void> {
  const access = await accessToken(options);
  const label = keyObjectLabel(options.keyLabel, version);
  await withTokenSession(
    access,
    async (session) => {
      if (findTokenKeys(access.module, session, label).length > 0) {
        throw new KeyEncryptionError(
          "settings_invalid",
          `pkcs11: expected no key labelled ${label} yet, got one`,
        );
      }
      generateTokenKey(access.module, session, label);
    },
    true,
  );
}

async function accessToken({ modulePath, tokenLabel, pin }: Pkcs11Options): Promise<TokenAccess> {
  const cryptoki = await loadCryptokiModule(modulePath);
  return { module: cryptoki, slot: findTokenSlot(cryptoki, tokenLabel), pin };
}
