import pg from "pg";

const URL_VARIABLE = "ALTSEASON_TEST_POSTGRES_URL";
const DEFAULT_URL = "postgres://postgres@127.0.0.1:5432/postgres";

/** A database made for one benchmark, or why there is none. */
export type BenchDatabase =
  | { readonly isPresent: true; readonly url: string; readonly drop: () => Promise<void> }
  | { readonly isPresent: false; readonly reason: string };

/** Makes an empty database on the server at ALTSEASON_TEST_POSTGRES_URL, else on this machine's. */
export async function createBenchDatabase(): Promise<BenchDatabase> {
  const server = process.env[URL_VARIABLE] ?? DEFAULT_URL;
  const name = `altseason_bench_${process.pid}`;
  try {
    await runOn(server, `create database ${name}`);
  } catch (cause) {
    const { host } = new URL(server);
    return {
      isPresent: false,
      reason: `no Postgres at ${host} (set ${URL_VARIABLE}): ${cause instanceof Error ? cause.message || cause.name : String(cause)}`,
    };
  }
  const own = new URL(server);
  own.pathname = `/${name}`;
  return {
    isPresent: true,
    url: own.href,
    drop: () => runOn(server, `drop database if exists ${name} with (force)`),
  };
}

async function runOn(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
