import { createHash } from "node:crypto";

const SCRIPT = /<script\b([^>]*)>([\s\S]*?)<\/script>/gi;
const SOURCE = /\ssrc\s*=/i;
const TYPE = /\stype\s*=\s*"([^"]*)"/i;
const JAVASCRIPT = new Set(["", "module", "text/javascript"]);

/**
 * CSP hash sources (CSP3 §2.3.1) of the scripts that stand in a page: base64 SHA-256 of each text between the tags, each
 * once, in their order. Blocks of data, such as JSON-LD, don't run and need none.
 */
export function inlineScriptHashes(html: string): readonly string[] {
  const hashes = new Set<string>();
  for (const [, attributes = "", text = ""] of html.matchAll(SCRIPT)) {
    const type = TYPE.exec(attributes)?.[1] ?? "";
    if (SOURCE.test(attributes) || !JAVASCRIPT.has(type)) continue;
    hashes.add(`'sha256-${createHash("sha256").update(text).digest("base64")}'`);
  }
  return [...hashes];
}
