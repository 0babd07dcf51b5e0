import { findTestPostgres } from "@altseason/db/testing";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { describeReplay } from "./describe-replay.ts";
import { describeRotation } from "./describe-rotation.ts";
import { findSecrets } from "./find-secrets.ts";
import { startFleet } from "./start-fleet.ts";
import { tellMeasured } from "./tell-measured.ts";
import type { Fleet } from "./start-fleet.ts";

const postgres = await findTestPostgres();
const SLOW = { timeout: 180_000 };

describe.skipIf(!postgres.isPresent)(`three processes on Postgres alone${postgres.note}`, () => {
  let fleet: Fleet;
  beforeAll(async () => {
    fleet = await startFleet("fleet_postgres", 3, {});
  }, 180_000);
  afterAll(async () => {
    await fleet.close();
  }, 60_000);

  describeReplay("Postgres", () => fleet);
  describeRotation("NOTIFY", () => fleet);

  test(
    "with the table of nonces held, signed requests are 503 within a second, then pass again",
    SLOW,
    async () => {
      const client = new pg.Client({ connectionString: fleet.databaseUrl });
      await client.connect();
      try {
        const { rows } = await client.query<{ name: string }>(
          "select format('%I.%I', schemaname, tablename) as name from pg_tables where tablename like '%nonce%'",
        );
        expect(rows.length).toBeGreaterThan(0);
        await client.query("begin");
        for (const { name } of rows) await client.query(`lock table ${name} in access exclusive mode`);
        const answer = await fleet.askOnce(0, fleet.owner, "GET", "/v1/client");
        tellMeasured(`nonces held: 503 after ${answer.tookMs.toFixed(0)} ms`);
        expect(answer.status).toBe(503);
        expect(answer.tookMs).toBeLessThan(1_000);
        await client.query("rollback");
      } finally {
        await client.end();
      }
      await expect
        .poll(async () => (await fleet.ask(0, fleet.owner, "GET", "/v1/client")).status, { timeout: 10_000 })
        .toBe(200);
    },
  );

  test("no secret that was told is in a table, a file or a log", SLOW, async () => {
    const told: string[] = [];
    for (const kind of ["bearer", "hmac-sha256"] as const) {
      const { id, issued, signer, token } = await fleet.makeKey({
        kind,
        scopes: ["index:read", "keys:read"],
      });
      told.push(issued.secret.token ?? issued.secret.hmacSecret ?? "");
      if (token === null) await fleet.ask(1, signer, "GET", "/v1/client");
      else await fleet.bear(2, token);
      const rotated = await fleet.ask(0, fleet.owner, "POST", `/v1/keys/${id}/rotation`, {});
      const { secret } = JSON.parse(rotated.body) as {
        secret: { token: string | null; hmacSecret: string | null };
      };
      told.push(secret.token ?? secret.hmacSecret ?? "");
    }
    const session = await fleet.ask(0, fleet.owner, "POST", "/v1/session-tokens", {
      method: "GET",
      path: "/v1/keys",
    });
    told.push((JSON.parse(session.body) as { token: string }).token);
    expect(told.every((secret) => secret.length >= 43)).toBe(true);
    expect(await findSecrets(told, fleet)).toEqual([]);
    // The search finds what is there.
    expect(await findSecrets([fleet.ownerKeyId], fleet)).not.toEqual([]);
  });

  test("no request broke", () => {
    expect(fleet.failures()).toEqual([]);
  });
});
