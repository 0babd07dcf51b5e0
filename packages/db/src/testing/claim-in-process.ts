import { answerClaims } from "@altseason/auth/testing";
import { createNonceStore } from "../nonce-store.ts";
import { openDatabase } from "../open-database.ts";

/** A process of its own that claims nonces as it is told. */
const [, , url = ""] = process.argv;
const database = await openDatabase({ url });
const store = createNonceStore(database, { deadlineMs: 5_000 });
answerClaims((claim) => store.claim(claim), database.close);
