import { createPublicKey } from "node:crypto";
import { readFileSync } from "node:fs";
import type { DeliveryWayBody } from "@altseason/sdk/node";
import type { Command } from "../../command.ts";
import { createClientVerb } from "../../credentials/client-verb.ts";
import { makeKeyPair } from "../../credentials/make-key-pair.ts";
import { resolveKey } from "../../credentials/resolve-key.ts";
import type { ParsedOptions } from "../../parse-options.ts";
import { UsageError } from "../../usage-error.ts";
import { formatKey } from "../format-key.ts";

/** `altseason keys delivery register`; without a key to seal to, the secret waits under the server's own encryption. */
export const registerVerb: Command = createClientVerb({
  name: "keys delivery register",
  summary: "say how the next secret is delivered, so that due rotations begin by themselves",
  usage: "[KEY] [--key-out FILE | --public PEM]",
  options: { "key-out": "text", public: "text" },
  most: 1,
  async run(call) {
    const { client, options, context } = call;
    const keyId = resolveKey(call);
    const delivery = readWay(options);
    const changes = { delivery, policy: { isAutomatic: true } };
    const key = await client.keys.update(keyId, changes, { signal: context.signal });
    return { body: key, text: formatKey(key) };
  },
});

/** @throws {UsageError} when both are given, or the file holds no X25519 public key */
function readWay(options: ParsedOptions): DeliveryWayBody {
  const [keyOut, publicFile] = [options.text("key-out"), options.text("public")];
  if (keyOut !== undefined && publicFile !== undefined) {
    throw new UsageError("--key-out, --public: expected one of them, got both");
  }
  if (keyOut !== undefined) {
    const { publicKey } = makeKeyPair(() => keyOut, "x25519");
    return { way: "hpke", publicKey: rawPublicKey(publicKey) };
  }
  if (publicFile === undefined) return { way: "fetch" };
  return { way: "hpke", publicKey: rawPublicKey(readFileSync(publicFile, "utf8")) };
}

function rawPublicKey(pem: string): string {
  try {
    const { crv, x } = createPublicKey(pem).export({ format: "jwk" });
    if (crv === "X25519" && x !== undefined && !pem.includes("PRIVATE")) return x;
  } catch {
    // What can't be read is refused as what is another.
  }
  throw new UsageError("--public: expected an X25519 public key as PEM (SPKI), got something else");
}
