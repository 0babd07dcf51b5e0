import { issuedKeySchema } from "@altseason/contract";
import type { CreateKey } from "@altseason/contract";
import { describe, expect, test } from "vitest";
import { createKeyApp, outcomeOf } from "../../testing/key-app.ts";

const app = await createKeyApp();

const BOT: CreateKey = { name: "bot", environment: "live", kind: "bearer", scopes: ["index:read"] };

describe("once under an Idempotency-Key", () => {
  const ask = (key: string | null, body: unknown = BOT, target = "/v1/keys"): Promise<Response> =>
    app.ask(app.owner, "POST", target, body, { idempotencyKey: key });

  test("without one nothing is made", async () => {
    expect(await outcomeOf(await ask(null))).toBe("400 idempotency_key_missing");
    expect(await outcomeOf(await ask('"unclosed'))).toBe("400 invalid_parameter");
  });

  test("a repeat hears the first answer, but for the secret, however the key is written", async () => {
    const first = issuedKeySchema.parse(await (await ask('"order-1"')).json());
    const again = await ask("order-1");
    expect(again.status).toBe(201);
    expect(again.headers.get("idempotent-replayed")).toBe("true");
    const repeated = issuedKeySchema.strict().parse(await again.json());
    expect(repeated.key.id).toBe(first.key.id);
    expect(first.secret.token).toMatch(/^alts_live_/);
    expect(repeated.secret).toEqual({ ...first.secret, token: null, isShownAlready: true });
  });

  test("another body under it is refused, another client or path is another", async () => {
    await ask('"order-2"');
    expect(await outcomeOf(await ask('"order-2"', { ...BOT, name: "other" }))).toBe(
      "422 idempotency_key_reused",
    );
    const token = { method: "GET", path: "/v1/index" };
    expect((await ask('"order-2"', token, "/v1/session-tokens")).status).toBe(201);
    const { owner } = await app.stranger();
    const foreign = await app.ask(
      owner,
      "POST",
      "/v1/keys",
      { ...BOT, name: "other" },
      { idempotencyKey: '"order-2"' },
    );
    expect(foreign.status).toBe(201);
  });

  test("of many at once one is carried out", async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => ask('"order-3"')));
    const outcomes = await Promise.all(answers.map(outcomeOf));
    expect(outcomes.filter((outcome) => outcome === "201").length).toBeGreaterThanOrEqual(1);
    expect(outcomes.filter((outcome) => !["201", "409 idempotency_in_flight"].includes(outcome))).toEqual([]);
    const fresh = answers.filter(
      ({ status, headers }) => status === 201 && !headers.has("idempotent-replayed"),
    );
    expect(fresh).toHaveLength(1);
  });

  test("a refusal is not kept", async () => {
    expect(await outcomeOf(await ask('"order-4"', { ...BOT, expiresAt: "2020-01-01T00:00:00Z" }))).toBe(
      "400 invalid_parameter",
    );
    expect((await ask('"order-4"')).status).toBe(201);
  });

  test("a request that was cut off after its change finds what it made", async () => {
    const cut = await createKeyApp();
    const once = (): Promise<Response> =>
      cut.ask(cut.owner, "POST", "/v1/keys", BOT, { idempotencyKey: '"order-5"' });
    const first = issuedKeySchema.parse(await (await once()).json());
    // As if the process had died before the answer was kept.
    await cut.access.idempotency.prune(Number.MAX_SAFE_INTEGER);
    const again = issuedKeySchema.parse(await (await once()).json());
    expect(again.key.id).toBe(first.key.id);
    expect(again.secret).toMatchObject({ token: null, isShownAlready: true });
    const other = { ...BOT, name: "other" };
    await cut.access.idempotency.prune(Number.MAX_SAFE_INTEGER);
    const reused = await cut.ask(cut.owner, "POST", "/v1/keys", other, { idempotencyKey: '"order-5"' });
    expect(await outcomeOf(reused)).toBe("422 idempotency_key_reused");
  });
});
