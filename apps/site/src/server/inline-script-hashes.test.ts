import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { inlineScriptHashes } from "./inline-script-hashes.ts";

const hashOf = (text: string): string => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

test("each script that stands in the page has its hash once, in order", () => {
  const html = `<script>a()</script><p>no</p><script id="x" type="module">b("<p>")</script><script>a()</script>`;
  expect(inlineScriptHashes(html)).toEqual([hashOf("a()"), hashOf('b("<p>")')]);
});

test("scripts that load and blocks of data have none", () => {
  const html = `<script src="/a.js" async=""></script><script type="application/ld+json">{}</script>`;
  expect(inlineScriptHashes(html)).toEqual([]);
});

test("the hash of the empty script is the published one of SHA-256", () => {
  expect(inlineScriptHashes("<script></script>")).toEqual([
    "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='",
  ]);
});
