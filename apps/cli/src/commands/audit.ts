import { readFileSync } from "node:fs";
import { parseAuditExport, verifyAuditTrail } from "@altseason/sdk/node";
import type { AuditAnchors } from "@altseason/sdk/node";
import { readAnchors } from "../audit/read-anchors.ts";
import { CommandError } from "../command-error.ts";
import type { Command } from "../command.ts";
import { parseOptions } from "../parse-options.ts";
import { UsageError } from "../usage-error.ts";

type Verification = ReturnType<typeof verifyAuditTrail>;

const MOST_FINDINGS = 20;

/** Verifies an audit trail. */
export const auditCommand: Command = {
  name: "audit",
  summary: "verify an exported audit trail against saved heads, offline",
  usage: "audit verify FILE.ndjson --heads HEADS.json --public-key PEM… [--client ID] [--json]",
  async run(args, { write }) {
    const options = parseOptions(args, {
      heads: "text",
      "public-key": "texts",
      client: "text",
      json: "flag",
    });
    const [verb, file, ...more] = options.positionals;
    if (verb !== "verify" || file === undefined || more.length > 0) {
      throw new UsageError(`expected verify and one file, got ${options.positionals.join(" ") || "nothing"}`);
    }
    const verified = verifyFile(file, readAnchors(options));
    write(options.flag("json") ? `${JSON.stringify(verified, null, 2)}\n` : formatVerification(verified));
    return verified.isIntact ? 0 : 1;
  },
};

function verifyFile(file: string, anchors: AuditAnchors): Verification {
  const text = readFileSync(file, "utf8");
  try {
    return verifyAuditTrail(parseAuditExport(text), anchors);
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : "it can't be read";
    throw new CommandError(`${file}: expected an exported audit trail and a public key as PEM; ${why}`);
  }
}

function formatVerification({ isIntact, entries, last, anchoredThrough, findings }: Verification): string {
  const more = findings.length - MOST_FINDINGS;
  const open = last.sequence - anchoredThrough;
  const lines = [
    `${isIntact ? "intact" : "not intact"}: ${entries} entries, the last ${last.sequence} ${last.hash}`,
    `anchored by a saved head through entry ${anchoredThrough}${open > 0 ? `; the ${open} after it are bound to one another alone` : ""}`,
    ...findings
      .slice(0, MOST_FINDINGS)
      .map(({ fault, sequence, detail }) => `  ${sequence} ${fault}: ${detail}`),
    ...(more > 0 ? [`  and ${more} more; --json lists them all`] : []),
  ];
  return `${lines.join("\n")}\n`;
}
