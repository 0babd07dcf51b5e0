import pg from "pg";

const URL_VARIABLE = "ALTSEASON_TEST_POSTGRES_URL";
const DEFAULT_URL = "postgres://postgres@127.0.0.1:5432/postgres";

/** A Postgres server for tests, where there is one. */
export interface TestPostgres {
  readonly isPresent: boolean;
  /** For test titles: says out loud that a suite is skipped, and why. */
  readonly note: string;
  /** Makes an empty database of that name, and drops it again. */
  create(name: string): Promise<{ readonly url: string; readonly drop: () => Promise<void> }>;
}

/**
 * Looks for Postgres at ALTSEASON_TEST_POSTGRES_URL, else on this machine.
 * @throws {Error} when there is none and ALTSEASON_REQUIRE_SERVICES is 1
 */
export async function findTestPostgres(): Promise<TestPostgres> {
  const url = process.env[URL_VARIABLE] ?? DEFAULT_URL;
  const reason = await whyAbsent(url);
  if (reason !== null && process.env["ALTSEASON_REQUIRE_SERVICES"] === "1") {
    throw new Error(`${url}: expected Postgres, which ALTSEASON_REQUIRE_SERVICES=1 demands: ${reason}`);
  }
  return {
    isPresent: reason === null,
    note: reason === null ? "" : ` (skipped: no Postgres at ${new URL(url).host}; set ${URL_VARIABLE})`,
    async create(name) {
      const database = `altseason_test_${name}_${process.pid}`;
      await run(url, `drop database if exists ${database} with (force)`);
      await run(url, `create database ${database}`);
      const own = new URL(url);
      own.pathname = `/${database}`;
      return { url: own.href, drop: () => run(url, `drop database if exists ${database} with (force)`) };
    },
  };
}

async function run(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

async function whyAbsent(url: string): Promise<string | null> {
  try {
    await run(url, "select 1");
    return null;
  } catch (cause) {
    return cause instanceof Error ? cause.message : String(cause);
  }
}
