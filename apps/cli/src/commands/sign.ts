import { randomBytes } from "node:crypto";
import { signRequest } from "@altseason/sdk/node";
import type { Command } from "../command.ts";
import { readEnv } from "../env.ts";
import { parseOptions } from "../parse-options.ts";
import { formatCurl } from "../sign/format-curl.ts";
import { readSigner } from "../sign/read-signer.ts";
import { readRequest } from "../sign/read-signing-request.ts";
import { UsageError } from "../usage-error.ts";

const LIFE_SECONDS = 60;

/** Signs a request without sending it, and shows how. */
export const signCommand: Command = {
  name: "sign",
  summary: "sign a request and show the signature base and the headers; sends nothing",
  usage:
    "sign METHOD URL (--profile NAME | --keyid ID --key-file PEM | --hmac-secret-file FILE) [--body FILE] [--header 'NAME: VALUE']… [--created SECONDS] [--expires-in SECONDS] [--nonce TEXT] [--curl | --json]",
  async run(args, { write, now, env }) {
    const options = parseOptions(args, {
      profile: "text",
      keyid: "text",
      "key-file": "text",
      "hmac-secret-file": "text",
      body: "text",
      header: "texts",
      created: "text",
      "expires-in": "text",
      nonce: "text",
      curl: "flag",
      json: "flag",
    });
    const request = readRequest(options);
    const { keyid, key } = await readSigner(options, readEnv(env));
    const created = readSeconds(options.text("created")) ?? Math.floor(now() / 1000);
    const life = options.count("expires-in", 1) ?? LIFE_SECONDS;
    const nonce = options.text("nonce") ?? randomBytes(16).toString("base64url");
    const signed = signRequest(request, { keyid, key, created, expires: created + life, nonce });
    const headers = { ...request.headers, ...signed.headers };
    const { method, url } = request;
    if (options.flag("curl")) {
      write(`${formatCurl({ method, url, headers, bodyFile: options.text("body") ?? null })}\n`);
    } else if (options.flag("json")) {
      write(`${JSON.stringify({ method, url, base: signed.base.split("\n"), headers }, null, 2)}\n`);
    } else {
      const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
      write(`Signature base:\n${signed.base}\n\nHeaders:\n${lines.join("\n")}\n`);
    }
    return 0;
  },
};

function readSeconds(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (/^\d{1,12}$/.test(text)) return Number(text);
  throw new UsageError(`--created: expected seconds since the epoch, got ${JSON.stringify(text)}`);
}
