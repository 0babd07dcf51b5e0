import { readFileSync } from "node:fs";
import { createServer } from "node:http";

const [port, file = "", mode] = process.argv.slice(2);
const ready = readFileSync(file);
const value: unknown = JSON.parse(ready.toString("utf8"));
const bodyOf = mode === "ready" ? () => ready : () => Buffer.from(JSON.stringify(value));

createServer((_request, response) => {
  const body = bodyOf();
  response.writeHead(200, { "content-type": "application/json", "content-length": body.length });
  response.end(body);
}).listen(Number(port), "127.0.0.1");
