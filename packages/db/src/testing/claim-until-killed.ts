import { createNonceStore } from "../nonce-store.ts";
import { migrate } from "../migrate.ts";
import { openDatabase } from "../open-database.ts";

/** A process of its own that claims one nonce, says how that went, and stays until it is killed. */
const [, , dataDir = "", nonce = "", createdAt = "0"] = process.argv;
const database = await openDatabase({ dataDir });
await migrate(database);
const store = createNonceStore(database, { deadlineMs: 10_000 });
const signedAt = Number(createdAt);
const claim = { scope: "key_a", nonce, createdAt: signedAt, rememberUntil: signedAt + 300_000 };
process.stdout.write(`${await store.claim(claim)}\n`);
setInterval(() => {}, 60_000);
