import { readFileSync, statSync } from "node:fs";
import type { Command } from "../command.ts";
import { parseOptions } from "../parse-options.ts";
import { scanBytes } from "../scan/finding.ts";
import type { Finding } from "../scan/finding.ts";
import { listFiles } from "../scan/list-files.ts";
import { scanHistory } from "../scan/scan-history.ts";
import { UsageError } from "../usage-error.ts";

const MOST_BYTES = 10_000_000;

/** Finds tokens, without telling them. */
export const scanCommand: Command = {
  name: "scan",
  summary: "find tokens of this API in files and in git history",
  usage: "scan PATH… [--history] [--all] [--json]",
  async run(args, { write, note }) {
    const options = parseOptions(args, { history: "flag", all: "flag", json: "flag" });
    const paths = options.positionals;
    if (paths.length === 0) throw new UsageError("PATH: expected at least one, got none");
    const findings: Finding[] = [];
    const seen = { files: 0, objects: 0, skipped: 0 };
    for (const path of paths) {
      for (const file of listFiles(path, options.flag("all"))) {
        const found = scanFile(file);
        seen.files += 1;
        if (found === null) seen.skipped += 1;
        findings.push(...(found ?? []));
      }
      if (!options.flag("history")) continue;
      const history = await scanHistory(path, MOST_BYTES);
      findings.push(...history.findings);
      seen.objects += history.objects;
      seen.skipped += history.skipped;
    }
    if (options.flag("json")) write(`${JSON.stringify({ findings, ...seen }, null, 2)}\n`);
    else write(findings.map(formatFinding).join(""));
    const objects = options.flag("history") ? ` and ${seen.objects} git objects` : "";
    const skipped =
      seen.skipped === 0 ? "" : `; ${seen.skipped} skipped as binary or over ${MOST_BYTES} bytes`;
    note(`${findings.length} found in ${seen.files} files${objects}${skipped}`);
    return findings.length === 0 ? 0 : 1;
  },
};

function scanFile(path: string): readonly Finding[] | null {
  return statSync(path).size > MOST_BYTES ? null : scanBytes(readFileSync(path), path);
}

function formatFinding({ place, line, column, token }: Finding): string {
  return `${place}:${line}:${column} ${token}\n`;
}
