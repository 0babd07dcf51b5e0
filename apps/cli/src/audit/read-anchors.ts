import { readFileSync } from "node:fs";
import { signedHeadSchema } from "@altseason/contract";
import type { SignedHeadBody } from "@altseason/contract";
import type { AuditAnchors } from "@altseason/sdk/node";
import { z } from "zod";
import { CommandError } from "../command-error.ts";
import type { ParsedOptions } from "../parse-options.ts";
import { UsageError } from "../usage-error.ts";

const headsSchema = z.union([
  z.object({ heads: z.array(signedHeadSchema).min(1) }).transform(({ heads }) => heads),
  z.object({ head: signedHeadSchema }).transform(({ head }) => [head]),
  z.array(signedHeadSchema).min(1),
  signedHeadSchema.transform((head) => [head]),
]);

/** What a trail is held against, by the options. @throws {CommandError} when a file holds something else */
export function readAnchors(options: ParsedOptions): AuditAnchors {
  const heads = readHeads(options.requireText("heads"));
  const [first] = heads;
  const clientId = options.text("client") ?? first?.clientId ?? "";
  const keyids = [...new Set(heads.map(({ keyid }) => keyid))];
  const given = options.texts("public-key");
  if (given.length === 0) throw new UsageError("--public-key: expected a value, got none");
  const publicKeys = given.flatMap((text): (readonly [string, string])[] => {
    const [, keyid, file = text] = /^([\w.-]+)=(.+)$/.exec(text) ?? [];
    const pem = readFileSync(file, "utf8");
    return keyid === undefined ? keyids.map((id) => [id, pem] as const) : [[keyid, pem]];
  });
  return { clientId, heads, publicKeys: Object.fromEntries(publicKeys) };
}

function readHeads(file: string): readonly SignedHeadBody[] {
  const text = readFileSync(file, "utf8");
  try {
    return headsSchema.parse(JSON.parse(text));
  } catch {
    throw new CommandError(`${file}: expected heads of an audit trail as JSON, got something else`);
  }
}
