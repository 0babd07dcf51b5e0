import { createNonceStore, migrate, openDatabase } from "@altseason/db";
import pg from "pg";
import type { BenchRow } from "../bench-row.ts";
import { measureInterleaved, medianNamed, ratioOf } from "../measure.ts";
import { createBenchDatabase } from "../storage/postgres-server.ts";
import { claimAll, createClaims } from "./nonce-claims.ts";

const CLAIMS = 20_000;
const UNDER_WAY = 2_000;
const ROUNDS = 5;
const CONNECTIONS = 10;
const PATIENCE_MS = 30_000;
const FIGURE = {
  row: "13b",
  work: "Nonces in Postgres, 2,000 claims under way",
  rival: "one insert a nonce (unlogged, prepared, 10 connections)",
  unit: "×",
  goal: { sense: "atLeast", bound: 4 },
} as const;
const INSERT = {
  name: "claim",
  text: "insert into plain_nonce (scope, nonce, until) values ($1, $2, $3) on conflict do nothing",
} as const;

/** Row 13, Postgres: the nonce store against one insert a nonce, each over as many connections. */
export async function benchPostgresNonces(): Promise<readonly BenchRow[]> {
  const server = await createBenchDatabase();
  if (!server.isPresent) return [{ ...FIGURE, measured: null, detail: server.reason }];
  const database = await openDatabase({ url: server.url, maxConnections: CONNECTIONS });
  const pool = new pg.Pool({ connectionString: server.url, max: CONNECTIONS });
  try {
    await migrate(database);
    await pool.query(
      "create unlogged table plain_nonce (scope text, nonce text, until bigint not null, primary key (scope, nonce))",
    );
    const store = createNonceStore(database, { deadlineMs: PATIENCE_MS });
    const medians = await measureInterleaved(
      [
        {
          name: "ours",
          run: () =>
            claimAll(
              createClaims(CLAIMS, Date.now()),
              UNDER_WAY,
              async (claim) => (await store.claim(claim)) === "fresh",
            ),
        },
        {
          name: "inserts",
          run: () =>
            claimAll(createClaims(CLAIMS, Date.now()), UNDER_WAY, async ({ scope, nonce, rememberUntil }) => {
              const { rowCount } = await pool.query({ ...INSERT, values: [scope, nonce, rememberUntil] });
              return rowCount === 1;
            }),
        },
      ],
      ROUNDS,
    );
    const rate = (name: string): string =>
      Math.round((CLAIMS / medianNamed(medians, name)) * 1_000).toLocaleString("en");
    return [
      {
        ...FIGURE,
        measured: ratioOf(medians, "inserts", "ours"),
        detail: `ours ${rate("ours")}/s, inserts ${rate("inserts")}/s`,
      },
    ];
  } finally {
    await pool.end();
    await database.close();
    await server.drop();
  }
}
