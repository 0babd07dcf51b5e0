import type { CreateKey } from "@altseason/contract";
import type { KeyApp, MadeKey } from "./key-app.ts";

const DAY_MS = 86_400_000;

/** A key of a kind whose rotation is due, and may begin by itself. */
export async function makeDueKey(app: KeyApp, wish: Partial<CreateKey> = {}): Promise<MadeKey> {
  const made = await app.makeKey({
    kind: "hmac-sha256",
    scopes: ["index:read", "keys:rotate-self"],
    delivery: { way: "fetch" },
    policy: { isAutomatic: true },
    ...wish,
  });
  app.advance(91 * DAY_MS);
  return made;
}
