import { createServer } from "node:http";
import type { RequestListener, Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, test } from "vitest";
import { holdPage } from "./hold-page.ts";

let server: Server | null = null;
afterEach(() => server?.close());

function serve(listener: RequestListener): Promise<string> {
  const started = createServer(listener);
  server = started;
  return new Promise((resolve) => {
    started.listen(0, "127.0.0.1", () =>
      resolve(`http://127.0.0.1:${(started.address() as AddressInfo).port}`),
    );
  });
}

test("a page's headers may depend on its whole text", async () => {
  const url = await serve((_, response) => {
    holdPage(response, (html) => response.setHeader("x-length", String(html.length)));
    response.setHeader("content-type", "text/html; charset=utf-8");
    response.flushHeaders();
    response.write("<p>one</p>");
    response.end("<p>two</p>");
  });
  const answer = await fetch(url);
  expect(answer.headers.get("x-length")).toBe("20");
  expect(await answer.text()).toBe("<p>one</p><p>two</p>");
});

test("anything else passes as it comes", async () => {
  let held = 0;
  const url = await serve((_, response) => {
    holdPage(response, () => (held += 1));
    response.writeHead(200, { "content-type": "text/event-stream" });
    response.write("data: 1\n\n");
    response.end();
  });
  expect(await (await fetch(url)).text()).toBe("data: 1\n\n");
  expect(held).toBe(0);
});

test("a page without a text, as an answer 304 is, passes too", async () => {
  const url = await serve((_, response) => {
    holdPage(response, () => undefined);
    response.statusCode = 304;
    response.end();
  });
  expect((await fetch(url)).status).toBe(304);
});
