import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { FixedText } from "../routes/fixed-route.ts";

const SCALAR = "@scalar/api-reference";
const BUNDLE = "browser/standalone.js";

/** Nothing of a third party is asked: no fonts, no proxy, no telemetry, no assistant. */
const SETTINGS = {
  url: "/openapi.json",
  withDefaultFonts: false,
  telemetry: false,
  hideClientButton: true,
  showDeveloperTools: "never",
  agent: { disabled: true },
  mcp: { disabled: true },
};

/** The page of Scalar's API reference; `publicOrigin` is where its trial requests go. */
export function writeReferencePage(publicOrigin: string): FixedText {
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    `connect-src 'self' ${publicOrigin}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join("; ");
  return {
    contentType: "text/html; charset=utf-8",
    text: `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Altseason API</title>
<link rel="icon" href="data:,">
</head>
<body>
<div id="reference"></div>
<noscript><p>The reference needs JavaScript. Without it: <a href="/openapi.json">OpenAPI</a>, <a href="/llms.txt">llms.txt</a>, <a href="/docs/errors">errors</a>.</p></noscript>
<script src="/docs/scalar.js"></script>
<script src="/docs/reference.js"></script>
</body>
</html>
`,
    headers: { "content-security-policy": policy, "referrer-policy": "no-referrer" },
  };
}

/** Starts the reference: the policy of the page allows no script within it. */
export function writeReferenceStart(): FixedText {
  return {
    contentType: "text/javascript; charset=utf-8",
    text: `Scalar.createApiReference("#reference", ${JSON.stringify(SETTINGS)});\n`,
  };
}

/** Scalar's bundle, as installed. */
export async function readReferenceBundle(): Promise<FixedText> {
  const door = import.meta.resolve(SCALAR);
  const text = await readFile(fileURLToPath(new URL(BUNDLE, door)), "utf8");
  return { contentType: "text/javascript; charset=utf-8", text };
}
