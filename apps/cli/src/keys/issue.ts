import { AltseasonApiError } from "@altseason/sdk";
import type { IssuedKey } from "@altseason/sdk/node";
import type { VerbAnswer, VerbCall } from "../credentials/client-verb.ts";
import { prepareSecretPlace, saveSecret } from "../credentials/secret-place.ts";
import type { SecretPlace, SecretWish } from "../credentials/secret-place.ts";
import { formatFacts } from "../format-table.ts";
import { formatKey } from "./format-key.ts";

/**
 * Has a version made, and keeps what it is used with: in a profile or file as the options say, else it is shown, once.
 * @throws {UsageError} before anything is sent, when there is no place to keep it
 */
export async function issue(
  call: VerbCall,
  { kind, keyId }: Pick<SecretWish, "kind" | "keyId">,
  send: (publicKey: { readonly publicKey?: string }) => Promise<IssuedKey>,
): Promise<VerbAnswer> {
  const { options, profileFile, profiles, api, context } = call;
  const place = prepareSecretPlace(options, { kind, keyId, profileFile, profiles });
  const issued = await send(place.publicKey === undefined ? {} : { publicKey: place.publicKey }).catch(
    (error: unknown) => {
      if (error instanceof AltseasonApiError) place.discard();
      else if (place.keyFile !== null) {
        context.note(`the private key stays in ${place.keyFile}: the API may have taken its public half`);
      }
      throw error;
    },
  );
  saveSecret(place, { keyId: issued.key.id, secret: issued.secret, api }, { profileFile, profiles });
  return describeIssued(issued, place, profileFile);
}

function describeIssued(
  issued: IssuedKey,
  { keyFile, profile }: SecretPlace,
  profileFile: string,
): VerbAnswer {
  const { key, secret } = issued;
  const shown = profile === null ? secret : { ...secret, token: null, hmacSecret: null };
  const told = shown.token ?? shown.hmacSecret;
  const facts = formatFacts([
    ["keyid", secret.keyid],
    ...(told === null
      ? []
      : ([[secret.kind === "bearer" ? "token" : "secret", `${told}  (shown this once)`]] as const)),
    ...(keyFile === null ? [] : ([["private", keyFile]] as const)),
    ...(profile === null ? [] : ([["profile", `${profile} in ${profileFile}`]] as const)),
  ]);
  const saved = profile === null ? null : { profile, file: profileFile };
  return { body: { key, secret: shown, keyFile, saved }, text: `${facts}\n${formatKey(key)}` };
}
