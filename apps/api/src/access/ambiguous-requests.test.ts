import { describe, expect, test } from "vitest";
import { createKeyApp, outcomeOf } from "../testing/key-app.ts";
import type { WireRequest } from "../testing/sign-request.ts";

const app = await createKeyApp();
const bearer = await app.makeKey({ kind: "bearer" });

const plain = (target: string, lines: WireRequest["lines"] = [], method = "GET"): WireRequest => ({
  method,
  target,
  lines: [["Host", "api.altseason.example"], ...lines],
  body: null,
});

describe("a target that two parsers could read in two ways is refused before anything is routed", () => {
  test.each([
    "/v1/keys/../client",
    "/v1/keys/..",
    "/v1/./keys",
    "/v1/keys/%2e%2e/client",
    "/v1/keys/%2E%2e/client",
    "/v1/keys/.%2e/client",
    "/v1/%2e/keys",
    "//v1/keys",
    "/v1//keys",
    "/v1/keys/%2fclient",
    "/v1/keys%2Fclient",
    "/v1\\keys",
    "/v1/keys%5c..",
    "/v1/keys%5C",
    "/v1/keys#top",
    "/v1/keys?x=1#top",
    "/v1/keys%",
    "/v1/keys%2",
    "/v1/keys%zz",
    "/v1/keys?cursor=%e",
    "/v1/keys%00",
    "/v1/kéys",
    "/v1/ke ys",
    "/v1/keys\u0000",
    "https://evil.example/v1/keys",
    "http://api.altseason.example/v1/keys",
    "https://api.altseason.example:443/v1/keys",
    "https://api.altseason.example./v1/keys",
    "https://API.altseason.example/v1/keys",
    "https://xn--api-8ma.altseason.example/v1/keys",
    "https://api.altseason.example@evil.example/v1/keys",
    "*",
    "",
  ])("%j", async (target) => {
    const request = { ...plain("/v1/keys"), target };
    const incoming = { method: "GET", url: target, rawHeaders: request.lines.flat() };
    const response = await app.app.fetch(new Request("https://api.altseason.example/v1/keys"), { incoming });
    expect(await outcomeOf(response)).toBe("400 ambiguous_request");
  });

  test("an absolute target to the public origin is the path behind it, signed or not", async () => {
    expect(await outcomeOf(await app.send(plain("https://api.altseason.example/v1/index")))).toBe("200");
    const signed = app.sign(app.owner, "GET", "/v1/keys");
    const absolute = { ...signed, target: "https://api.altseason.example/v1/keys" };
    expect(await outcomeOf(await app.send(absolute))).toBe("200");
  });

  test("semicolons, dots within names and encoded spaces are plain", async () => {
    for (const path of ["/v1/coins/a;b", "/v1/coins/..a", "/v1/coins/a%20b"])
      expect(await outcomeOf(await app.send(plain(path)))).toBe("404 coin_not_found");
  });
});

describe("lines that come twice, or say two things", () => {
  test.each([
    ["Host", "b"],
    ["Authorization", "Bearer x"],
    ["Content-Type", "text/plain"],
    ["Content-Length", "5"],
    ["Content-Digest", "sha-256=:AAAA:"],
    ["Idempotency-Key", '"b"'],
  ])("two of %s", async (name, second) => {
    const lines = [
      [name, "0"],
      [name.toLowerCase(), second],
    ] as const;
    expect(await outcomeOf(await app.send(plain("/v1/keys", lines, "POST")))).toBe("400 ambiguous_request");
  });

  test("two tokens are not the first, nor the second", async () => {
    const token = bearer.token ?? "";
    const lines = [
      ["Authorization", `Bearer ${token}`],
      ["Authorization", `Bearer ${token}`],
    ] as const;
    expect(await outcomeOf(await app.send(plain("/v1/keys", lines)))).toBe("400 ambiguous_request");
  });

  test.each([
    ["a body on a read", [["Content-Length", "3"]]],
    ["a chunked body on a read", [["Transfer-Encoding", "chunked"]]],
    ["a content-encoding", [["Content-Encoding", "gzip"]]],
    [
      "a length and chunks",
      [
        ["Content-Length", "0"],
        ["Transfer-Encoding", "chunked"],
      ],
    ],
    ["a folded line", [["Authorization", "Bearer\r\n x"]]],
    ["a signature beyond ASCII", [["Signature", "sig=:é:"]]],
    ["a field of ours beyond ASCII", [["Altseason-Trace", "é"]]],
  ] as const)("%s", async (_, lines) => {
    const incoming = {
      method: "GET",
      url: "/v1/index",
      rawHeaders: [["Host", "a"], ...lines].flat(),
    };
    const response = await app.app.fetch(new Request("https://api.altseason.example/v1/index"), { incoming });
    expect(await outcomeOf(response)).toBe("400 ambiguous_request");
  });

  test("an empty body on a read is none", async () => {
    const response = await app.send(plain("/v1/index", [["Content-Length", "0"]]));
    expect(response.status).toBe(200);
  });
});
