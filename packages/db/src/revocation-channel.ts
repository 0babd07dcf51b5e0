import { sql } from "drizzle-orm";
import type { RevocationChannel } from "@altseason/auth";
import { listenOnPostgres } from "./listen-on-postgres.ts";
import type { Database } from "./open-database.ts";

const CHANNEL = "altseason_revoked";

/** Announcements by LISTEN and NOTIFY: on Postgres over a connection of their own, in PGlite within the process. */
export function createRevocationChannel({ orm, native }: Database): RevocationChannel {
  return {
    async announce(keyId) {
      await orm.execute(sql`select pg_notify(${CHANNEL}, ${keyId})`);
    },
    listen: (onKey, onLost) =>
      native.kind === "pglite"
        ? native.client.listen(CHANNEL, (keyId) => onKey(keyId))
        : listenOnPostgres(native.pool.options, CHANNEL, onKey, onLost),
  };
}
