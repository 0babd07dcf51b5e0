import { setTimeout as pause } from "node:timers/promises";
import { sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import type { NonceClaim, NonceStore } from "@altseason/auth";
import { createNonceStore } from "./nonce-store.ts";
import type { Database } from "./open-database.ts";
import { createSequenceStore } from "./sequence-store.ts";
import { openEmptied } from "./testing/open-emptied.ts";
import type { Emptied } from "./testing/open-emptied.ts";
import { findTestPostgres } from "./testing/postgres.ts";

const postgres = await findTestPostgres();
const LOCK = "471120260001";
/** Longer than any generation. */
const LONG_MS = 500_000;
let made = 0;

const claimOf = (over: Partial<NonceClaim> = {}): NonceClaim => ({
  scope: "key_a",
  nonce: `nonce-${(made += 1)}-0123456789`,
  createdAt: Date.now(),
  rememberUntil: Date.now() + 60_000,
  ...over,
});

/** What a crash of the server does to tables that are not logged. */
const crash = async ({ orm }: Database): Promise<void> => {
  await orm.execute(sql`truncate nonce_memory, nonce`);
};

/** Lets the generation grow old, by either clock or both. */
async function age({ orm }: Database, hereMs: number, thereMs: number): Promise<void> {
  await orm.execute(
    sql`update nonce_state set turned_at_here = turned_at_here - ${hereMs}::bigint,
      turned_at_there = turned_at_there - ${thereMs}::bigint`,
  );
}

async function readNumber({ native }: Database, text: string): Promise<number> {
  const { rows } =
    native.kind === "pglite"
      ? await native.client.query<{ value: number }>(text)
      : await native.pool.query<{ value: number }>(text);
  return rows[0]?.value ?? Number.NaN;
}

const generation = (database: Database): Promise<number> =>
  readNumber(database, "select generation::int as value from nonce_state");

describe("PGlite", () => {
  describeMemory(openEmptied(null));
});
describe.skipIf(!postgres.isPresent)(`Postgres${postgres.note}`, () => {
  const emptied = openEmptied(() => postgres.create("nonce"));
  describeMemory(emptied);
  describeServer(emptied);
});

function describeMemory({ open }: Emptied): void {
  test("a nonce is remembered over a turn of generations, and gone after the second", async () => {
    const database = await open();
    const store = createNonceStore(database, { deadlineMs: 5_000 });
    const claim = claimOf();
    expect(await store.claim(claim)).toBe("fresh");
    const before = await generation(database);
    await age(database, LONG_MS, LONG_MS);
    expect(await store.claim(claim)).toBe("replayed");
    expect(await generation(database)).toBe(before + 1);
    await age(database, LONG_MS, LONG_MS);
    expect(await store.claim(claimOf())).toBe("fresh");
    expect(await store.claim(claim)).toBe("fresh");
    expect(await store.claim(claim)).toBe("replayed");
  });

  test("one clock that jumps turns nothing", async () => {
    const database = await open();
    const store = createNonceStore(database, { deadlineMs: 5_000 });
    const claim = claimOf();
    expect(await store.claim(claim)).toBe("fresh");
    const before = await generation(database);
    for (const [hereMs, thereMs] of [
      [LONG_MS, 0],
      [-LONG_MS, LONG_MS],
    ] as const) {
      await age(database, hereMs, thereMs);
      expect(await store.claim(claim)).toBe("replayed");
      expect(await generation(database)).toBe(before);
    }
  });

  test("of claims through two doors in the midst of a turn exactly one is fresh, for twenty turns", async () => {
    const database = await open();
    const doors = [
      createNonceStore(database, { deadlineMs: 5_000 }),
      createNonceStore(database, { deadlineMs: 5_000 }),
    ];
    for (let round = 0; round < 20; round += 1) {
      const claim = claimOf();
      const claiming = Array.from({ length: 40 }, async (_, index) => {
        await pause(index % 5);
        return doors[index % 2]?.claim(claim);
      });
      const outcomes = await Promise.all([...claiming, age(database, LONG_MS, LONG_MS)]);
      expect(outcomes.filter((outcome) => outcome === "fresh")).toHaveLength(1);
      expect(await doors[0]?.claim(claim)).toBe("replayed");
    }
  });

  test("what is past is emptied", async () => {
    const database = await open();
    const store = createNonceStore(database, { deadlineMs: 5_000 });
    for (let turn = 0; turn < 5; turn += 1) {
      await Promise.all(Array.from({ length: 50 }, () => store.claim(claimOf())));
      await age(database, LONG_MS, LONG_MS);
    }
    await pause(300);
    const left = await readNumber(database, "select count(*)::int as value from nonce");
    expect(left).toBeLessThanOrEqual(150);
  });

  test("after a crash that emptied the tables, what was signed before is forgotten, by every instance", async () => {
    const database = await open();
    const store = createNonceStore(database, { deadlineMs: 5_000, skewMs: 300 });
    const second = createNonceStore(database, { deadlineMs: 5_000, skewMs: 300 });
    const claim = claimOf();
    expect(await store.claim(claim)).toBe("fresh");
    await crash(database);
    expect(await store.claim(claim)).toBe("forgotten");
    expect(await second.claim(claim)).toBe("forgotten");
    expect(await second.claim(claimOf())).toBe("forgotten");
    await pause(310);
    const anew = claimOf();
    expect([await store.claim(anew), await second.claim(anew)]).toEqual(["fresh", "replayed"]);
  });

  test("longer than it can remember is refused, and so is what is over", async () => {
    const database = await open();
    const store = createNonceStore(database, { deadlineMs: 5_000 });
    expect(await store.claim(claimOf({ rememberUntil: Date.now() + 400_500 }))).toBe("full");
    const over = claimOf({ rememberUntil: Date.now() - 1 });
    expect([await store.claim(over), await store.claim(over)]).toEqual(["forgotten", "forgotten"]);
  });
}

function describeServer({ open }: Emptied): void {
  const inTime = async (claiming: Promise<unknown>): Promise<string> => {
    const startedAt = performance.now();
    const outcome = await claiming.then(String, () => "rejected");
    expect(performance.now() - startedAt).toBeLessThan(1_000);
    return outcome;
  };
  /** Runs work while another connection holds a lock that claims wait for. */
  async function whileLocked({ native }: Database, lock: string, work: () => Promise<void>): Promise<void> {
    if (native.kind !== "postgres") throw new Error("database: expected Postgres");
    const holder = await native.pool.connect();
    try {
      await holder.query("begin");
      await holder.query(lock);
      await work();
    } finally {
      await holder.query("rollback");
      holder.release();
    }
  }
  const mended = async (store: NonceStore): Promise<void> => {
    expect(await store.claim(claimOf())).toBe("fresh");
  };

  test("slow, it refuses in time, time and again, and answers once it is quick again", async () => {
    const database = await open();
    const store = createNonceStore(database);
    await mended(store);
    await whileLocked(database, `select pg_advisory_xact_lock(${LOCK})`, async () => {
      for (let turn = 0; turn < 12; turn += 1) expect(await inTime(store.claim(claimOf()))).toBe("rejected");
    });
    await mended(store);
  });

  test("a connection that is cut in mid-call refuses in time", async () => {
    const database = await open();
    const store = createNonceStore(database);
    await mended(store);
    await whileLocked(database, `select pg_advisory_xact_lock(${LOCK})`, async () => {
      const claiming = inTime(store.claim(claimOf()));
      await pause(50);
      await database.orm.execute(
        sql`select pg_terminate_backend(pid) from pg_stat_activity
          where datname = current_database() and query like '%claim_nonces%' and pid <> pg_backend_pid()`,
      );
      expect(await claiming).toBe("rejected");
    });
    await mended(store);
  });

  test("a pool without a free connection refuses in time", async () => {
    const database = await open();
    const store = createNonceStore(database);
    const { native } = database;
    if (native.kind !== "postgres") throw new Error("database: expected Postgres");
    const taken = await Promise.all(Array.from({ length: 10 }, () => native.pool.connect()));
    expect(await inTime(store.claim(claimOf()))).toBe("rejected");
    for (const connection of taken) connection.release();
    await mended(store);
  });

  test("a sequence whose row is held refuses in time", async () => {
    const database = await open();
    const store = createSequenceStore(database);
    expect(await store.claim("key_a", 1, "window")).toBe("fresh");
    await whileLocked(database, "update sequence_window set highest = highest", async () => {
      expect(await inTime(store.claim("key_a", 2, "window"))).toBe("rejected");
    });
  });
}
