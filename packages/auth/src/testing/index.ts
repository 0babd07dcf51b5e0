export { describeKeyEncryptionService } from "./describe-key-encryption-service.ts";
