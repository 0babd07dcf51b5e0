export type { KeyEncryptionService, WrappedKey } from "./envelope/key-encryption-service.ts";
export type { LocalKeyEncryptionOptions } from "./envelope/local-key-encryption.ts";
export { createLocalKeyEncryption } from "./envelope/local-key-encryption.ts";
export { UnsealError } from "./envelope/sealed-box.ts";
export type { Client, KeyStore } from "./keys/key-store.ts";
