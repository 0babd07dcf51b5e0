import { applyKeyCommand } from "@altseason/auth";
import type { ApiKey, KeyCommand } from "@altseason/auth";
import { EXAMPLE_START, HASHED, ORIGIN, exampleClient, exampleKey } from "@altseason/auth/testing";
import { createKeyStore } from "../key-store.ts";
import { migrate } from "../migrate.ts";
import { openDatabase } from "../open-database.ts";

/**
 * A process of its own that changes a key over and over, by turns its name and its versions, and says each change once it is
 * acknowledged, until it is killed.
 */
const [, , kind, place = "", round = ""] = process.argv;
const database = await openDatabase(kind === "postgres" ? { url: place } : { dataDir: place });
await migrate(database);
const store = createKeyStore(database);
if ((await store.findClient("client_a")) === null) await store.addClient(exampleClient(), ORIGIN);
if ((await store.findKey("client_a", "key_a")) === null) {
  await store.addKey(exampleKey("key_a", { expiresAt: null }), HASHED, ORIGIN);
}
process.stdout.write("ready\n");
for (let turn = 0; ; turn += 1) {
  const name = `${round}-${turn}`;
  const command: KeyCommand =
    turn % 5 === 4
      ? {
          kind: "emergency",
          version: { id: `version-${name}`, createdBy: name },
          graceMs: 0,
          reason: "other",
        }
      : { kind: "update", changes: { name } };
  const material = command.kind === "emergency" ? HASHED : null;
  const change = (key: ApiKey) => ({
    transition: applyKeyCommand(key, command, EXAMPLE_START),
    material,
  });
  await store.changeKey("client_a", "key_a", { ...ORIGIN, requestId: name }, change);
  process.stdout.write(`${name}\n`);
}
