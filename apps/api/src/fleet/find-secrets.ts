import { readFileSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import type { Fleet } from "./start-fleet.ts";

const SECRET_DIGITS = 43;

/** Places where a secret, or the part of a token that is secret, stands in clear: tables, files, lines of logs. */
export async function findSecrets(
  secrets: readonly string[],
  fleet: Pick<Fleet, "databaseUrl" | "dataDir" | "output">,
): Promise<readonly string[]> {
  const needles = secrets.flatMap((secret) => formsOf(secret));
  const isIn = (text: string): boolean => needles.some((needle) => text.includes(needle));
  const places: string[] = [];
  const client = new pg.Client({ connectionString: fleet.databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string }>(
      "select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname not in ('pg_catalog', 'information_schema')",
    );
    for (const { name } of rows) {
      const found = await client.query<{ row: string }>(`select t::text as row from ${name} t limit 100000`);
      if (found.rows.some(({ row }) => isIn(row))) places.push(`table ${name}`);
    }
  } finally {
    await client.end();
  }
  for (const path of filesIn(fleet.dataDir)) {
    if (isIn(readFileSync(path, "latin1"))) places.push(`file ${path}`);
  }
  if (fleet.output().some((line) => isIn(line))) places.push("the log");
  return places;
}

/** As text, as bytes in hexadecimal, and as base64. */
function formsOf(secret: string): readonly string[] {
  const body = secret.startsWith("alts_") ? secret.slice(-SECRET_DIGITS - 6, -6) : secret;
  const bytes = Buffer.from(body, "utf8");
  return [body, bytes.toString("hex"), bytes.toString("base64").slice(0, -4)];
}

/** Every file below a folder. */
export function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile());
}
