import { alertListSchema, keySchema } from "@altseason/contract";
import { expect, test } from "vitest";
import { createKeyApp, outcomeOf } from "../../testing/key-app.ts";

const app = await createKeyApp();

async function report(token: string): Promise<string> {
  const response = await app.app.request("/v1/leaks", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ token, foundAt: "https://example.com/bot.py" }),
  });
  const { requestId: _, ...rest } = Object.fromEntries(response.headers) as Record<string, string>;
  delete rest["x-request-id"];
  delete rest["ratelimit"];
  return JSON.stringify([response.status, rest, await response.text()]);
}
async function alertsOf(keyId: string): Promise<number> {
  const listed = await app.ask(app.owner, "GET", "/v1/alerts?open=true&limit=100");
  return alertListSchema
    .parse(await listed.json())
    .alerts.filter((alert) => alert.keyId === keyId && alert.kind === "leak").length;
}
/** Past the work that goes on after the answer. */
const settle = (): Promise<void> => app.access.close();

test("the answer is the same whether a token is anybody's, wrong, cut or no token at all", async () => {
  const made = await app.makeKey({ kind: "bearer" });
  const other = await app.makeKey({ kind: "bearer" });
  const token = made.token ?? "";
  const answers = new Set<string>();
  for (const given of [
    token,
    token.slice(0, -1),
    other.token?.replace("alts_live", "alts_test") ?? "",
    "nothing",
  ])
    answers.add(await report(given));
  expect(answers.size).toBe(1);
  expect(JSON.parse([...answers][0] ?? "")[2]).toBe('{"status":"received"}');
});

test.each(["bearer", "hmac-sha256"] as const)(
  "a whole %s token ends its version, and its owner is told",
  async (kind) => {
    const made = await app.makeKey({ kind });
    const { token, hmacSecret } = made.issued.secret;
    const found = token ?? hmacSecret ?? "";
    await report(found);
    await settle();
    const { versions } = keySchema.parse(
      await (await app.ask(app.owner, "GET", `/v1/keys/${made.id}`)).json(),
    );
    expect(versions.map(({ state }) => state)).toEqual(["revoked", "active"]);
    const seen =
      made.signer === null
        ? await app.bear(found, "GET", "/v1/client")
        : await app.ask(made.signer, "GET", "/v1/client");
    expect(await outcomeOf(seen)).toBe("401 key_revoked");
    expect(await alertsOf(made.id)).toBe(1);
    await report(found);
    await settle();
    expect(await alertsOf(made.id)).toBe(1);
  },
);

test("a guessed token with a right id and checksum ends nothing", async () => {
  const { formatToken, createSecret } = await import("@altseason/auth");
  const { randomBytes } = await import("node:crypto");
  const made = await app.makeKey({ kind: "bearer" });
  const secret = createSecret(randomBytes);
  await report(formatToken({ environment: "live", versionId: made.versionId, secret }));
  await settle();
  expect((await app.bear(made.token ?? "", "GET", "/v1/client")).status).toBe(200);
  expect(await alertsOf(made.id)).toBe(0);
});

test("an alert is acknowledged once it was seen, by its own client", async () => {
  const listed = await app.ask(app.owner, "GET", "/v1/alerts?open=true");
  const [alert] = alertListSchema.strict().parse(await listed.json()).alerts;
  const { owner } = await app.stranger();
  const path = `/v1/alerts/${alert?.id}/acknowledge`;
  expect(await outcomeOf(await app.ask(owner, "POST", path))).toBe("404 not_found");
  expect(await outcomeOf(await app.ask(app.owner, "POST", path))).toBe("200");
  const left = await app.ask(app.owner, "GET", "/v1/alerts?open=true");
  expect(alertListSchema.parse(await left.json()).alerts.map(({ id }) => id)).not.toContain(alert?.id);
});
