import { describe, expect, test } from "vitest";
import { createKeyApp, outcomeOf } from "../../testing/key-app.ts";

const app = await createKeyApp();

describe("tokens", () => {
  test("a token reads and never changes", async () => {
    const { id, token } = await app.makeKey({ kind: "bearer" });
    expect((await app.bear(token ?? "", "GET", "/v1/index")).headers.get("ratelimit-policy")).toBe(
      '"key";q=3000;w=60',
    );
    expect(await outcomeOf(await app.bear(token ?? "", "DELETE", `/v1/keys/${id}`))).toBe(
      "401 signature_required",
    );
  });

  test("a wrong token is refused even where none is needed", async () => {
    const { token } = await app.makeKey({ kind: "bearer" });
    const last = token?.at(-1) === "0" ? "1" : "0";
    for (const wrong of [`${token?.slice(0, -1)}${last}`, token?.replace("live", "test") ?? "", "x", ""])
      expect(await outcomeOf(await app.bear(wrong, "GET", "/v1/index"))).toBe("401 invalid_credentials");
    const basic = await app.send({
      method: "GET",
      target: "/v1/index",
      lines: [["Authorization", `Basic ${token}`]],
      body: null,
    });
    expect(await outcomeOf(basic)).toBe("401 invalid_credentials");
  });

  test("a token and a signature together are neither", async () => {
    const { token } = await app.makeKey({ kind: "bearer" });
    const lines = [["Authorization", `Bearer ${token}`]] as const;
    const both = await app.ask(app.owner, "GET", "/v1/client", undefined, { lines });
    expect(await outcomeOf(both)).toBe("401 invalid_credentials");
  });

  test("a key that may not read the index does not", async () => {
    const { token } = await app.makeKey({ kind: "bearer", scopes: ["keys:read"] });
    expect(await outcomeOf(await app.bear(token ?? "", "GET", "/v1/index"))).toBe("403 scope_missing");
  });

  test("a key used up says until when, while others and strangers go on", async () => {
    const { token } = await app.makeKey({ kind: "bearer", requestsPerMinute: 2 });
    const answers: Response[] = [];
    for (let count = 0; count < 3; count += 1) answers.push(await app.bear(token ?? "", "GET", "/v1/index"));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 429]);
    expect(answers[2]?.headers.get("retry-after")).toBe("60");
    expect(answers[2]?.headers.get("ratelimit")).toBe('"key";r=0;t=60');
    expect((await app.app.request("/v1/index")).status).toBe(200);
  });

  test("a key is held to its networks, and the holder hears so", async () => {
    const { token } = await app.makeKey({ kind: "bearer", allowlist: ["192.0.2.0/24", "2001:db8::/32"] });
    const from = (address: string): Promise<string> =>
      app
        .send(
          {
            method: "GET",
            target: "/v1/index",
            lines: [
              ["Authorization", `Bearer ${token}`],
              ["X-Forwarded-For", "192.0.2.1"],
            ],
            body: null,
          },
          address,
        )
        .then(outcomeOf);
    const away = await createKeyApp({
      remoteAddress: (context) => String(context.env.incoming.socket.remoteAddress),
    });
    expect(await from("203.0.113.9")).toBe("403 address_not_allowed");
    const made = await away.makeKey({ kind: "bearer", allowlist: ["192.0.2.0/24", "2001:db8::/32"] });
    const lines = [["Authorization", `Bearer ${made.token}`]] as const;
    const there = (address: string): Promise<string> =>
      away.send({ method: "GET", target: "/v1/index", lines, body: null }, address).then(outcomeOf);
    expect(await there("192.0.2.77")).toBe("200");
    expect(await there("::ffff:192.0.2.77")).toBe("200");
    expect(await there("2001:db8:1::1")).toBe("200");
    expect(await there("192.0.3.1")).toBe("403 address_not_allowed");
  });
});
