import { readFileSync } from "node:fs";
import { parseAuditExport, verifyAuditTrail } from "@altseason/sdk/node";
import type { AuditAnchors } from "@altseason/sdk/node";
import { CommandError } from "../command-error.ts";
import type { ParsedOptions } from "../parse-options.ts";
import { UsageError } from "../usage-error.ts";
import { readHeads } from "./saved-heads.ts";
import type { Verification } from "./verification.ts";

/**
 * Verifies an exported trail without the API.
 * @throws {CommandError} when a file holds something else
 */
export function verifyFile(file: string, options: ParsedOptions): Verification {
  if (options.text("save") !== undefined) {
    throw new UsageError("--save: expected no file with it, for a file has no newer head, got one");
  }
  const anchors = readAnchors(options);
  const text = readFileSync(file, "utf8");
  try {
    return verifyAuditTrail(parseAuditExport(text), anchors);
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : "it can't be read";
    throw new CommandError(`${file}: expected an exported audit trail and a public key as PEM; ${why}`);
  }
}

/** Public keys that are given come before those that were saved with the heads. */
function readAnchors(options: ParsedOptions): AuditAnchors {
  const { heads, keys } = readHeads(options.requireText("heads"));
  const [first] = heads;
  const clientId = options.text("client") ?? first?.clientId ?? "";
  const keyids = [...new Set(heads.map(({ keyid }) => keyid))];
  const given = options.texts("public-key").flatMap((text): (readonly [string, string])[] => {
    const [, keyid, pemFile = text] = /^([\w.-]+)=(.+)$/.exec(text) ?? [];
    const pem = readFileSync(pemFile, "utf8");
    return keyid === undefined ? keyids.map((id) => [id, pem] as const) : [[keyid, pem]];
  });
  const saved = keys.map(({ keyid, publicKey }) => [keyid, publicKey] as const);
  const publicKeys = given.length > 0 ? given : saved;
  if (publicKeys.length === 0) throw new UsageError("--public-key: expected a value, got none");
  return { clientId, heads, publicKeys: Object.fromEntries(publicKeys) };
}
