import { createHash, randomBytes, randomUUID } from "node:crypto";
import type { IncomingMessage } from "node:http";
import { decryptGcm, encryptGcm } from "./gcm.ts";
import { listen, readJson } from "./listen.ts";
import type { LocalServer, Reply } from "./listen.ts";

/** A KMS with keys, and one alias that can be pointed elsewhere. */
export interface LocalKms extends LocalServer {
  /** Makes a key and returns its ARN. */
  addKey(): string;
  /** Points `alias/altseason` at a key. */
  pointAlias(arn: string): void;
  /** What was asked, in order: `Encrypt`, `Decrypt`, … */
  readonly asked: readonly string[];
}

const ALIAS = "alias/altseason";
const SIGNED =
  /^AWS4-HMAC-SHA256 Credential=local-key\/\d{8}\/eu-central-1\/kms\/aws4_request, SignedHeaders=[\w;-]+, Signature=[0-9a-f]{64}$/;
const ID_BYTES = 16;

/**
 * A server that speaks the JSON protocol of AWS KMS (`X-Amz-Target: TrentService.…`), with real AES-256-GCM behind it. It
 * checks that a request is signed by `local-key`, but not the signature itself.
 */
export async function startLocalKms(): Promise<LocalKms> {
  const keys = new Map<string, Buffer>();
  const asked: string[] = [];
  let alias = "";
  const arnOf = (id: unknown) => {
    if (id === ALIAS) return alias;
    return [...keys.keys()].find((arn) => arn === id || arn.endsWith(`:key/${String(id)}`));
  };

  const answer = async (request: IncomingMessage): Promise<Reply> => {
    const body = await readJson(request);
    if (!SIGNED.test(request.headers.authorization ?? "")) return fault("UnrecognizedClientException");
    const action = String(request.headers["x-amz-target"]).replace("TrentService.", "");
    asked.push(action);
    const arn = arnOf(body["KeyId"]);
    const key = arn === undefined ? undefined : keys.get(arn);
    if (arn === undefined || key === undefined) return fault("NotFoundException");
    const context = Buffer.from(JSON.stringify(body["EncryptionContext"] ?? {}));
    const mark = createHash("sha256").update(arn).digest().subarray(0, ID_BYTES);
    switch (action) {
      case "DescribeKey":
        return { status: 200, body: { KeyMetadata: { Arn: arn, KeyId: arn.split("/")[1] } } };
      case "Encrypt": {
        const sealed = Buffer.concat([mark, encryptGcm(key, bytesOf(body["Plaintext"]), context)]);
        return { status: 200, body: { KeyId: arn, CiphertextBlob: sealed.toString("base64") } };
      }
      case "Decrypt": {
        const sealed = bytesOf(body["CiphertextBlob"]);
        if (sealed.length > ID_BYTES && !sealed.subarray(0, ID_BYTES).equals(mark))
          return fault("IncorrectKeyException");
        const plaintext = decryptGcm(key, sealed.subarray(ID_BYTES), context);
        if (plaintext === null) return fault("InvalidCiphertextException");
        return { status: 200, body: { KeyId: arn, Plaintext: plaintext.toString("base64") } };
      }
      default:
        return fault("UnknownOperationException");
    }
  };

  const server = await listen(answer);
  return {
    ...server,
    asked,
    addKey() {
      const arn = `arn:aws:kms:eu-central-1:111122223333:key/${randomUUID()}`;
      keys.set(arn, randomBytes(32));
      return arn;
    },
    pointAlias(arn) {
      alias = arn;
    },
  };
}

function bytesOf(encoded: unknown): Buffer {
  return Buffer.from(typeof encoded === "string" ? encoded : "", "base64");
}

function fault(type: string): Reply {
  return { status: 400, body: { __type: type, message: "as KMS would say it" } };
}
