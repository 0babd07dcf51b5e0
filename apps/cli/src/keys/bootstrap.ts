import { readFileSync } from "node:fs";
import { join } from "node:path";
import { AltseasonApiError, AltseasonError } from "@altseason/sdk";
import { bootstrapClient } from "@altseason/sdk/node";
import type { Bootstrapped } from "@altseason/sdk/node";
import { chooseApi } from "../choose-api.ts";
import { CommandError } from "../command-error.ts";
import type { Command } from "../command.ts";
import { requireAtMost } from "../credentials/client-verb.ts";
import { profileFile, readProfiles } from "../credentials/profile-file.ts";
import { prepareSecretPlace, saveSecret } from "../credentials/secret-place.ts";
import { describeApiFailure } from "../describe-api-failure.ts";
import { readEnv } from "../env.ts";
import { formatFacts } from "../format-table.ts";
import { parseOptions } from "../parse-options.ts";
import type { ParsedOptions } from "../parse-options.ts";
import { formatKey } from "./format-key.ts";

const DEFAULT_PROFILE = "default";
const TOKEN_FILE = "bootstrap-token";

/** `altseason keys bootstrap`; the private key never leaves this machine. */
export const bootstrapVerb: Command = {
  name: "keys bootstrap",
  summary: "make the first client of an API and its owner's key",
  usage:
    "keys bootstrap [--client-name NAME] [--name NAME] [--token TOKEN] [--save NAME] [--key-out FILE] [--api URL] [--json]",
  async run(args, context) {
    const options = parseOptions(args, {
      "client-name": "text",
      name: "text",
      token: "text",
      save: "text",
      "key-out": "text",
      api: "text",
      json: "flag",
    });
    requireAtMost(options, 0);
    const env = readEnv(context.env);
    const baseUrl = chooseApi(options.text("api"), env.ALTSEASON_API_URL);
    const token = options.text("token") ?? readTokenFile(env.DATA_DIR);
    const file = profileFile(env);
    const profiles = readProfiles(file);
    const saving = withDefault(options, "save", DEFAULT_PROFILE);
    const place = prepareSecretPlace(saving, { kind: "ed25519", keyId: null, profileFile: file, profiles });
    const { publicKey = "" } = place;
    let made: Bootstrapped;
    try {
      const clientName = options.text("client-name") ?? "owner";
      const keyName = options.text("name") ?? "owner";
      made = await bootstrapClient(
        { baseUrl },
        { token, clientName, keyName, publicKey },
        { signal: context.signal },
      );
    } catch (error) {
      if (error instanceof AltseasonApiError) place.discard();
      else context.note(`the private key stays in ${place.keyFile}: the API may have taken its public half`);
      if (!(error instanceof AltseasonError)) throw error;
      throw new CommandError(describeApiFailure(baseUrl, error), { cause: error });
    }
    const { client, key, keyid } = made;
    const secret = { kind: key.kind, keyid, token: null, hmacSecret: null, isShownAlready: false };
    saveSecret(place, { keyId: key.id, secret, api: baseUrl }, { profileFile: file, profiles });
    const saved = { profile: place.profile, file };
    const facts = formatFacts([
      ["client", `${client.id}  ${client.name}`],
      ["keyid", keyid],
      ["private", place.keyFile ?? ""],
      ["profile", `${place.profile} in ${file}`],
    ]);
    const body = { ...made, keyFile: place.keyFile, saved };
    context.write(
      options.flag("json") ? `${JSON.stringify(body, null, 2)}\n` : `${facts}\n${formatKey(key)}`,
    );
    return 0;
  },
};

function readTokenFile(dataDir: string): string {
  const file = join(dataDir, TOKEN_FILE);
  try {
    return readFileSync(file, "utf8").trim();
  } catch (cause) {
    throw new CommandError(
      `${file}: expected the API's bootstrap token, got none; there is one while an API has no client. --token tells another machine's, DATA_DIR another folder`,
      { cause },
    );
  }
}

function withDefault(options: ParsedOptions, option: string, value: string): ParsedOptions {
  return { ...options, text: (name) => options.text(name) ?? (name === option ? value : undefined) };
}
