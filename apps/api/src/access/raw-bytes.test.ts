import { connect } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { serve } from "../shutdown/serve.ts";
import type { Serving } from "../shutdown/serve.ts";
import { createKeyApp } from "../testing/key-app.ts";

const app = await createKeyApp();
let serving: Serving;
beforeAll(async () => {
  serving = await serve(app.app, "127.0.0.1", 0);
});
afterAll(async () => {
  await serving.finish(100);
});

/** Sends bytes as they are, and reads the first line of the answer. */
function say(text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(serving.port, "127.0.0.1", () => socket.write(text, "latin1"));
    socket.once("data", (chunk) => {
      resolve(chunk.toString("latin1").split("\r\n", 1)[0] ?? "");
      socket.destroy();
    });
    socket.once("error", reject);
    socket.once("close", () => resolve("closed"));
  });
}

const HOST = "Host: api.altseason.example\r\n";

describe("bytes on the wire", () => {
  test("a plain request passes", async () => {
    expect(await say(`GET /v1/index HTTP/1.1\r\n${HOST}\r\n`)).toBe("HTTP/1.1 200 OK");
  });

  test.each([
    ["two Hosts", `GET /v1/index HTTP/1.1\r\n${HOST}Host: evil.example\r\n\r\n`],
    ["an encoded dot segment", `GET /v1/coins/%2e%2e/index HTTP/1.1\r\n${HOST}\r\n`],
    ["a dot segment", `GET /v1/coins/../index HTTP/1.1\r\n${HOST}\r\n`],
    ["two slashes", `GET //v1/index HTTP/1.1\r\n${HOST}\r\n`],
    ["a backslash", `GET /v1\\index HTTP/1.1\r\n${HOST}\r\n`],
    ["an encoded slash", `GET /v1%2findex HTTP/1.1\r\n${HOST}\r\n`],
    ["a fragment", `GET /v1/index#x HTTP/1.1\r\n${HOST}\r\n`],
    ["another authority", `GET http://evil.example/v1/index HTTP/1.1\r\n${HOST}\r\n`],
    ["a folded line", `GET /v1/index HTTP/1.1\r\n${HOST}Signature: a\r\n b\r\n\r\n`],
    ["a space in a name", `GET /v1/index HTTP/1.1\r\n${HOST}Signature : a\r\n\r\n`],
    ["two lengths", `POST /v1/leaks HTTP/1.1\r\n${HOST}Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}`],
    [
      "a length and chunks",
      `POST /v1/leaks HTTP/1.1\r\n${HOST}Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n{}`,
    ],
    ["a body on a read", `GET /v1/index HTTP/1.1\r\n${HOST}Content-Length: 2\r\n\r\n{}`],
    ["a bare line feed in a value", `GET /v1/index HTTP/1.1\r\n${HOST}Signature: a\nX: b\r\n\r\n`],
    ["a target beyond ASCII", `GET /v1/index?\u00e9 HTTP/1.1\r\n${HOST}\r\n`],
  ])("%s is a 400", async (_, text) => {
    expect(await say(text)).toBe("HTTP/1.1 400 Bad Request");
  });

  test("an absolute target to the public origin is let in, whatever Host says besides", async () => {
    const text = `GET https://api.altseason.example/v1/index HTTP/1.1\r\n${HOST}\r\n`;
    expect(await say(text)).toBe("HTTP/1.1 200 OK");
  });

  test("a signature holds for the bytes of the target, over a socket as well", async () => {
    const signed = app.sign(app.owner, "GET", "/v1/client");
    const lines = signed.lines.map(([name, value]) => `${name}: ${value}\r\n`).join("");
    expect(await say(`GET /v1/client HTTP/1.1\r\n${lines}\r\n`)).toBe("HTTP/1.1 200 OK");
    expect(await say(`GET /v1/client? HTTP/1.1\r\n${lines}\r\n`)).toBe("HTTP/1.1 401 Unauthorized");
  });
});
