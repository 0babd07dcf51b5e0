import { test } from "vitest";
import { expectOneFreshOverProcesses } from "@altseason/auth/testing";
import { openMigrated } from "./testing/open-migrated.ts";
import { findTestPostgres } from "./testing/postgres.ts";

const postgres = await findTestPostgres();
const CLAIMER = new URL("./testing/claim-in-process.ts", import.meta.url);

test.skipIf(!postgres.isPresent)(
  `of 200 identical claims from three processes on one Postgres exactly one is fresh, twenty times${postgres.note}`,
  { timeout: 60_000 },
  async () => {
    const { url, drop } = await postgres.create("processes");
    try {
      await (await openMigrated(url)).close();
      await expectOneFreshOverProcesses(CLAIMER, [url]);
    } finally {
      await drop();
    }
  },
);
