import { createServer } from "node:http";
import { parseArgs } from "node:util";
import { join } from "node:path";
import next from "next";
import sirv from "sirv";
import { readEnv } from "./env.ts";
import { createCompressAnswer } from "./server/compress-answer.ts";
import { forwardToApi, isApiPath } from "./server/forward-to-api.ts";
import { holdPage } from "./server/hold-page.ts";
import { inlineScriptHashes } from "./server/inline-script-hashes.ts";
import { contentSecurityPolicy, framingOf, securityHeaders } from "./server/security-headers.ts";

const YEAR_SECONDS = 31_536_000;
const STATIC = "/_next/static";

const { values } = parseArgs({
  options: {
    hostname: { type: "string", default: "127.0.0.1" },
    port: { type: "string", default: "3000" },
    dev: { type: "boolean", default: false },
  },
});
const port = Number(values.port);
const { apiUrl } = readEnv();
const dir = process.cwd();
const app = next({ dev: values.dev, dir, hostname: values.hostname, port });
await app.prepare();
const answerPage = app.getRequestHandler();
const compress = createCompressAnswer();
const sendStatic = values.dev
  ? null
  : sirv(join(dir, ".next/static"), { brotli: true, gzip: true, immutable: true, maxAge: YEAR_SECONDS });

const server = createServer((request, response) => {
  const { url = "/" } = request;
  if (isApiPath(url)) {
    forwardToApi(apiUrl, request, response);
    return;
  }
  const path = url.split("?", 1)[0] ?? "/";
  const framing = framingOf(path);
  for (const [name, value] of Object.entries(securityHeaders(framing))) response.setHeader(name, value);
  if (sendStatic !== null && path.startsWith(STATIC)) {
    request.url = url.slice(STATIC.length);
    sendStatic(request, response);
    return;
  }
  compress(request, response, () => {
    holdPage(response, (html) => {
      const scriptHashes = inlineScriptHashes(html);
      const policy = contentSecurityPolicy({ scriptHashes, framing, isDevelopment: values.dev });
      response.setHeader("Content-Security-Policy", policy);
      // One tag stands for all its encodings, so it is a weak one (RFC 9110 §8.8.1).
      const tag = response.getHeader("etag");
      if (typeof tag === "string" && !tag.startsWith("W/")) response.setHeader("etag", `W/${tag}`);
    });
    // The policy depends on the text; Node sends none of it in answer to a HEAD.
    if (request.method === "HEAD") request.method = "GET";
    void answerPage(request, response);
  });
});

server.listen(port, values.hostname);
for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.once(signal, () => {
    server.close(() => process.exit(0));
    server.closeIdleConnections();
  });
}
