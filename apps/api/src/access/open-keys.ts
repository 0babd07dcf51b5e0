import { randomUUID } from "node:crypto";
import type { NonceStore } from "@altseason/auth";
import type { Database } from "@altseason/db";
import type { Logger } from "pino";
import { createTokenFile } from "../bootstrap/token-file.ts";
import type { Env } from "../env.ts";
import { openAccess } from "./access.ts";
import type { Access } from "./access.ts";
import { openPorts } from "./open-ports.ts";

const WAKE_MS = 60_000;

/** What {@link openKeys} needs. */
export interface KeysPlace {
  readonly env: Env;
  readonly database: Database;
  readonly log: Logger;
  readonly now: () => number;
  /** Taken from the end when the process goes. */
  readonly ends: (() => unknown)[];
}

/** Opens everything about keys, and says how the first is made where there is none. */
export async function openKeys({ env, database, log, now, ends }: KeysPlace): Promise<Access> {
  const open = await openPorts(env, database, now);
  ends.push(() => open.close());
  await wakeNonces(open.ports.nonces, now());
  const access = await openAccess({
    ports: open.ports,
    environments: env.KEY_ENVIRONMENTS,
    webhookTargets: { isLoopbackAllowed: env.WEBHOOKS_ALLOW_LOOPBACK },
    tokenPlace: createTokenFile(env.DATA_DIR),
    log,
    now,
  });
  ends.push(() => access.close());
  const bootstrapToken = await access.bootstrap.open();
  if (bootstrapToken !== null) {
    log.info(
      { event: "bootstrap", bootstrapToken },
      "there is no client yet: `altseason keys bootstrap` makes the first key, with this token, once",
    );
  }
  return access;
}

/** A store of nonces takes nothing that was signed before its memory began: let that be now, not with the first request. */
async function wakeNonces(nonces: NonceStore, at: number): Promise<void> {
  const claim = { scope: "start", nonce: randomUUID(), createdAt: at, rememberUntil: at + WAKE_MS };
  try {
    await nonces.claim(claim);
  } catch {
    // Where it can't answer yet, signed requests are refused until it can.
  }
}
