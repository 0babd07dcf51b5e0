import type { KMSClient, KMSClientConfig } from "@aws-sdk/client-kms";
import { UnsealError } from "@altseason/auth";
import type { WrappedKey } from "@altseason/auth";
import { KeyEncryptionError } from "../key-encryption-error.ts";
import type { OpenKeyEncryption } from "../open-key-encryption.ts";

/** A symmetric key of AWS KMS. */
export interface AwsKmsKeyEncryptionOptions {
  readonly region: string;
  /** The key that wraps: its ARN, id or alias. Versions are ARNs; an alias is asked for its key each time. */
  readonly keyId: string;
  /** Other than AWS's own: a VPC endpoint, a local server. */
  readonly endpoint?: string;
  /** Without any, the SDK's own chain: environment, profile, role of the machine. */
  readonly credentials?: {
    readonly accessKeyId: string;
    readonly secretAccessKey: string;
    readonly sessionToken?: string;
  };
  readonly timeoutMs: number;
}

/** `Encrypt` takes no more plaintext than this. */
const MOST_BYTES = 4096;
const KEY_ARN = /^arn:[\w-]+:kms:[\w-]+:\d{12}:key\/[\w-]+$/;
/** These say that bytes, context or version are others than were wrapped. */
const NOT_OURS = new Set(["InvalidCiphertextException", "IncorrectKeyException"]);
const CODES: Readonly<Record<string, "access_denied" | "key_missing">> = {
  NotFoundException: "key_missing",
  DisabledException: "key_missing",
  KMSInvalidStateException: "key_missing",
  InvalidArnException: "key_missing",
  ValidationException: "key_missing",
  AccessDeniedException: "access_denied",
  UnrecognizedClientException: "access_denied",
  InvalidSignatureException: "access_denied",
  IncompleteSignatureException: "access_denied",
  ExpiredTokenException: "access_denied",
  CredentialsProviderError: "access_denied",
};

/**
 * A key-encryption service by AWS KMS: the key never leaves it. To turn it, name another key; the old one must stay enabled
 * until nothing is wrapped with it. Needs `kms:Encrypt` and `kms:Decrypt`, and `kms:DescribeKey` unless `keyId` is an ARN.
 */
export async function openAwsKmsKeyEncryption(
  options: AwsKmsKeyEncryptionOptions,
): Promise<OpenKeyEncryption> {
  const { DecryptCommand, DescribeKeyCommand, EncryptCommand, KMSClient } =
    await import("@aws-sdk/client-kms");
  const client = new KMSClient(configOf(options));
  const call = <Output>(
    name: string,
    send: (client: KMSClient, signal: { abortSignal: AbortSignal }) => Promise<Output>,
  ) => callKms(name, options.timeoutMs, (signal) => send(client, signal));

  return {
    async currentVersion() {
      if (KEY_ARN.test(options.keyId)) return options.keyId;
      const command = new DescribeKeyCommand({ KeyId: options.keyId });
      const { KeyMetadata } = await call("DescribeKey", (kms, signal) => kms.send(command, signal));
      return requireArn("DescribeKey", KeyMetadata?.Arn);
    },
    async wrap(dataKey, context): Promise<WrappedKey> {
      if (dataKey.length === 0 || dataKey.length > MOST_BYTES) {
        throw new RangeError(`dataKey: expected 1 to ${MOST_BYTES} bytes, got ${dataKey.length}`);
      }
      const command = new EncryptCommand({
        KeyId: options.keyId,
        Plaintext: dataKey,
        EncryptionContext: contextOf(context),
      });
      const { CiphertextBlob, KeyId } = await call("Encrypt", (kms, signal) => kms.send(command, signal));
      return { wrapped: requireBytes("Encrypt", CiphertextBlob), kekVersion: requireArn("Encrypt", KeyId) };
    },
    async unwrap({ wrapped, kekVersion }, context) {
      if (wrapped.length === 0) throw new UnsealError("expected a key that KMS wrapped, got none");
      const command = new DecryptCommand({
        KeyId: kekVersion,
        CiphertextBlob: wrapped,
        EncryptionContext: contextOf(context),
      });
      const { Plaintext } = await call("Decrypt", (kms, signal) => kms.send(command, signal));
      return requireBytes("Decrypt", Plaintext);
    },
    close: async () => client.destroy(),
  };
}

function configOf({ region, endpoint, credentials }: AwsKmsKeyEncryptionOptions): KMSClientConfig {
  return {
    region,
    ...(endpoint === undefined ? {} : { endpoint }),
    ...(credentials === undefined ? {} : { credentials }),
  };
}

/** KMS logs the context in clear in CloudTrail: ids may stand there, secrets not. */
function contextOf(context: string): Record<string, string> {
  return { "altseason:data-key": context };
}

async function callKms<Output>(
  name: string,
  timeoutMs: number,
  send: (signal: { abortSignal: AbortSignal }) => Promise<Output>,
): Promise<Output> {
  const abortSignal = AbortSignal.timeout(timeoutMs);
  try {
    return await send({ abortSignal });
  } catch (error) {
    const reason = abortSignal.aborted ? `none within ${timeoutMs} ms` : nameOf(error);
    if (NOT_OURS.has(reason))
      throw new UnsealError("expected a key wrapped by this KMS key for this context, got another");
    throw new KeyEncryptionError(
      CODES[reason] ?? "service_unavailable",
      `kms ${name}: expected an answer, got ${reason}`,
    );
  }
}

/** The name alone: messages and responses of the SDK may hold parts of the request. */
function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : "an error of no name";
}

function requireArn(name: string, arn: string | undefined): string {
  if (arn !== undefined && KEY_ARN.test(arn)) return arn;
  throw new KeyEncryptionError("service_unavailable", `kms ${name}: expected the ARN of a key, got none`);
}

function requireBytes(name: string, bytes: Uint8Array | undefined): Uint8Array {
  if (bytes !== undefined && bytes.length > 0) return bytes;
  throw new KeyEncryptionError("service_unavailable", `kms ${name}: expected bytes, got none`);
}
