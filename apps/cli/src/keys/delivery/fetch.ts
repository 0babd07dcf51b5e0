import { createPrivateKey } from "node:crypto";
import type { KeyObject } from "node:crypto";
import { readFileSync } from "node:fs";
import { openDelivery } from "@altseason/sdk/node";
import type { Delivery, IssuedSecret } from "@altseason/sdk/node";
import type { Command } from "../../command.ts";
import { createClientVerb } from "../../credentials/client-verb.ts";
import type { VerbAnswer } from "../../credentials/client-verb.ts";
import { resolveKey } from "../../credentials/resolve-key.ts";
import { prepareSecretPlace, saveSecret } from "../../credentials/secret-place.ts";
import { formatFacts } from "../../format-table.ts";
import { UsageError } from "../../usage-error.ts";
import { kindOfKey } from "../kind-of-key.ts";

/** `altseason keys delivery fetch`; status 1 where it is sealed and was not opened: then it is printed as it came. */
export const fetchVerb: Command = createClientVerb({
  name: "keys delivery fetch",
  summary: "fetch the secret that waits; it is told once",
  usage: "[KEY] [--open-with PEM] [--save NAME]",
  options: { "open-with": "text", save: "text" },
  most: 1,
  async run(call) {
    const { client, options, context, profileFile, profiles, api } = call;
    const keyId = resolveKey(call);
    const openWith = options.text("open-with");
    const privateKey = openWith === undefined ? null : readRecipient(openWith);
    const kind = await kindOfKey(call, keyId);
    const place = prepareSecretPlace(options, { kind, keyId, profileFile, profiles });
    const delivery = await client.rotation.fetchDelivery(keyId, { signal: context.signal });
    const secret = await openDelivery(delivery, privateKey).catch(() => null);
    if (secret === null) return describeSealed(delivery);
    saveSecret(place, { keyId, secret, api }, { profileFile, profiles });
    return describeOpened(delivery, secret, place.profile);
  },
});

/** @throws {UsageError} before anything is fetched, when the file holds no X25519 private key */
function readRecipient(file: string): KeyObject {
  try {
    const key = createPrivateKey(readFileSync(file, "utf8"));
    if (key.asymmetricKeyType === "x25519") return key;
  } catch {
    // What can't be read is refused as what is another; the cause may quote it.
  }
  throw new UsageError("--open-with: expected an X25519 private key as PEM (PKCS #8), got something else");
}

function describeOpened(
  { keyId, version }: Delivery,
  secret: IssuedSecret,
  profile: string | null,
): VerbAnswer {
  const shown = profile === null ? secret : { ...secret, token: null, hmacSecret: null };
  const told = shown.token ?? shown.hmacSecret;
  const text = formatFacts([
    ["key", `${keyId}, version ${version}`],
    ["keyid", secret.keyid],
    told === null ? ["profile", profile ?? ""] : ["secret", `${told}  (shown this once)`],
  ]);
  return { body: { keyId, version, secret: shown, sealed: null, saved: profile }, text };
}

function describeSealed(delivery: Delivery): VerbAnswer {
  const text = `the secret is sealed to another key than --open-with, or to one that was not given. It was handed out and is nowhere else: keep this.\n${JSON.stringify(delivery)}\n`;
  return { body: delivery, text, status: 1 };
}
