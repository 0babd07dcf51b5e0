export { createEnvironmentKeyEncryption } from "./environment/environment-key-encryption.ts";
export type { EnvironmentKeyEncryptionOptions } from "./environment/environment-key-encryption.ts";
export { addFileKeyVersion } from "./file/add-file-key-version.ts";
export type { FileKeyEncryptionOptions } from "./file/file-key-encryption.ts";
export { openFileKeyEncryption } from "./file/file-key-encryption.ts";
export { KeyEncryptionError } from "./key-encryption-error.ts";
export type { KeyEncryptionErrorCode } from "./key-encryption-error.ts";
export type { OpenKeyEncryption } from "./open-key-encryption.ts";
