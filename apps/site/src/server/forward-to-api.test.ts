import { createServer } from "node:http";
import type { RequestListener, Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, test } from "vitest";
import { forwardToApi, isApiPath } from "./forward-to-api.ts";

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

function serve(listener: RequestListener): Promise<string> {
  const started = createServer(listener);
  servers.push(started);
  return new Promise((resolve) => {
    started.listen(0, "127.0.0.1", () =>
      resolve(`http://127.0.0.1:${(started.address() as AddressInfo).port}`),
    );
  });
}

test("only addresses of the API are passed on", () => {
  expect(["/v1", "/v1/index?x=1", "/v1?x"].map(isApiPath)).toEqual([true, true, true]);
  expect(["/", "/v/top50-90d", "/v10", "/en/v1"].map(isApiPath)).toEqual([false, false, false, false]);
});

test("a read goes on with the caller's address and without credentials", async () => {
  const api = await serve((request, response) => {
    response.setHeader("etag", '"1"');
    response.end(JSON.stringify({ url: request.url, headers: request.headers }));
  });
  const site = await serve((request, response) => forwardToApi(`${api}/behind/`, request, response));
  const answer = await fetch(`${site}/v1/index?variant=top50-90d`, {
    headers: { authorization: "Bearer x", cookie: "a=b", "last-event-id": "7", "x-forwarded-for": "1.2.3.4" },
  });
  const { url, headers } = (await answer.json()) as {
    url: string;
    headers: Readonly<Record<string, string>>;
  };
  expect(url).toBe("/behind/v1/index?variant=top50-90d");
  expect(headers).toMatchObject({ "last-event-id": "7", "x-forwarded-for": "1.2.3.4, 127.0.0.1" });
  expect(headers).not.toHaveProperty("authorization");
  expect(headers).not.toHaveProperty("cookie");
  expect(answer.headers.get("etag")).toBe('"1"');
});

test("events arrive one by one, and the API hears when their reader leaves", async () => {
  let hasLeft = false;
  const api = await serve((request, response) => {
    response.writeHead(200, { "content-type": "text/event-stream" });
    response.write("data: 1\n\n");
    request.once("close", () => (hasLeft = true));
  });
  const site = await serve((request, response) => forwardToApi(api, request, response));
  const leaving = new AbortController();
  const answer = await fetch(`${site}/v1/stream`, { signal: leaving.signal });
  const first = await answer.body?.getReader().read();
  expect(Buffer.from(first?.value ?? []).toString()).toBe("data: 1\n\n");
  leaving.abort();
  await expect.poll(() => hasLeft).toBe(true);
});

test("what changes something isn't passed on, and an API that is down is told as such", async () => {
  const site = await serve((request, response) => forwardToApi("http://127.0.0.1:9", request, response));
  expect((await fetch(`${site}/v1/keys`, { method: "POST" })).status).toBe(405);
  expect((await fetch(`${site}/v1/index`)).status).toBe(502);
});
