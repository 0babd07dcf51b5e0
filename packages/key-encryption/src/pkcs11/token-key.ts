import { KeyEncryptionError } from "../key-encryption-error.ts";
import type { CryptokiModule } from "./cryptoki-module.ts";
import { CRYPTOKI } from "./cryptoki.ts";
import { requireOk } from "./require-ok.ts";
import { readUlong, writeUlong } from "./token-session.ts";

/** Label of the key object that is one version of the key-encryption key. */
export function keyObjectLabel(keyLabel: string, version: string): string {
  return `${keyLabel}:${version}`;
}

/**
 * The AES key of that label.
 * @throws {KeyEncryptionError} `key_missing` when there is none, or more than one
 */
export function requireTokenKey(module: CryptokiModule, session: number, label: string): number {
  const handles = findTokenKeys(module, session, label);
  const [handle] = handles;
  if (handle !== undefined && handles.length === 1) return handle;
  throw new KeyEncryptionError(
    "key_missing",
    `pkcs11: expected one AES key labelled ${label}, got ${handles.length === 0 ? "none" : "several"}`,
  );
}

/** Up to two keys of that label: enough to tell that it is not one. */
export function findTokenKeys(module: CryptokiModule, session: number, label: string): readonly number[] {
  const template = [
    ulongAttribute(module, CRYPTOKI.ATTRIBUTE_CLASS, CRYPTOKI.CLASS_SECRET_KEY),
    ulongAttribute(module, CRYPTOKI.ATTRIBUTE_KEY_TYPE, CRYPTOKI.KEY_TYPE_AES),
    attribute(CRYPTOKI.ATTRIBUTE_LABEL, Buffer.from(label, "utf8")),
  ];
  requireOk("FindObjectsInit", module.call("FindObjectsInit", session, template, template.length));
  const handles = Buffer.alloc(2 * module.ulongBytes);
  const count = writeUlong(module, 0);
  const returned = module.call("FindObjects", session, handles, 2, count);
  module.call("FindObjectsFinal", session);
  requireOk("FindObjects", returned);
  return Array.from({ length: readUlong(module, count) }, (_, index) => readUlong(module, handles, index));
}

/** Makes an AES-256 key in the token that never leaves it. */
export function generateTokenKey(module: CryptokiModule, session: number, label: string): void {
  const template = [
    ulongAttribute(module, CRYPTOKI.ATTRIBUTE_CLASS, CRYPTOKI.CLASS_SECRET_KEY),
    ulongAttribute(module, CRYPTOKI.ATTRIBUTE_KEY_TYPE, CRYPTOKI.KEY_TYPE_AES),
    ulongAttribute(module, CRYPTOKI.ATTRIBUTE_VALUE_LENGTH, 32),
    attribute(CRYPTOKI.ATTRIBUTE_LABEL, Buffer.from(label, "utf8")),
    flagAttribute(CRYPTOKI.ATTRIBUTE_TOKEN, true),
    flagAttribute(CRYPTOKI.ATTRIBUTE_PRIVATE, true),
    flagAttribute(CRYPTOKI.ATTRIBUTE_SENSITIVE, true),
    flagAttribute(CRYPTOKI.ATTRIBUTE_EXTRACTABLE, false),
    flagAttribute(CRYPTOKI.ATTRIBUTE_ENCRYPT, true),
    flagAttribute(CRYPTOKI.ATTRIBUTE_DECRYPT, true),
  ];
  const mechanism = { mechanism: CRYPTOKI.MECHANISM_AES_KEY_GEN, parameter: null, parameterLen: 0 };
  const handle = Buffer.alloc(module.ulongBytes);
  requireOk("GenerateKey", module.call("GenerateKey", session, mechanism, template, template.length, handle));
}

function attribute(type: number, value: Buffer): object {
  return { type, value, valueLen: value.length };
}

function ulongAttribute(module: CryptokiModule, type: number, value: number): object {
  return attribute(type, writeUlong(module, value));
}

function flagAttribute(type: number, isSet: boolean): object {
  return attribute(type, Buffer.from([isSet ? 1 : 0]));
}
