import { randomBytes } from "node:crypto";
import { createAuthenticator, createServerNonces, createVersionCache, openSecret } from "@altseason/auth";
import type {
  Authenticator,
  KeyEnvironment,
  RandomBytes,
  SecurityEvent,
  ServerNonces,
  StoredVersion,
  TargetPolicy,
} from "@altseason/auth";
import type { Logger } from "pino";
import { createBootstrapGate } from "../bootstrap/bootstrap-gate.ts";
import type { BootstrapGate, TokenPlace } from "../bootstrap/bootstrap-gate.ts";
import type { AccessPorts } from "./access-ports.ts";
import { createAlertAction } from "./act-on-alert.ts";
import { createBackground } from "./background.ts";
import { createFirstUseNotes } from "./first-use.ts";
import { createUsageRecorder } from "./usage-recorder.ts";
import type { UsageRecorder } from "./usage-recorder.ts";
import { createWatch } from "./watch.ts";

/** Everything behind the authenticated half of the API. Times in milliseconds since the epoch. */
export interface Access extends AccessPorts {
  readonly authenticate: Authenticator;
  readonly serverNonces: ServerNonces;
  readonly environments: readonly KeyEnvironment[];
  /** Where webhooks may go. */
  readonly webhookTargets: TargetPolicy;
  readonly recorder: UsageRecorder;
  readonly now: () => number;
  readonly randomBytes: RandomBytes;
  readonly log: Logger;
  /** A version as it is held for some seconds; null where there is none. */
  findVersion(versionId: string): StoredVersion | null | Promise<StoredVersion | null>;
  /** Lets every instance forget what it holds of a key; resolves once they are told. */
  announce(keyId: string): Promise<void>;
  /** The way in while there is no client. */
  readonly bootstrap: BootstrapGate;
  /** Runs work after the answer; it is waited for at the end, and its failure goes to the log. */
  inBackground(name: string, work: () => Promise<void>): void;
  /** Shows a request to the detectors. */
  watch(event: SecurityEvent): void;
  /** Notes, once and in the background, that a new version was used. */
  noteFirstUse(stored: StoredVersion): void;
  /** Ends listening, and writes out what was counted; the ports are closed after it. */
  close(): Promise<void>;
}

/** Settings of {@link openAccess}. */
export interface AccessOptions {
  readonly ports: AccessPorts;
  readonly environments: readonly KeyEnvironment[];
  readonly webhookTargets: TargetPolicy;
  readonly log: Logger;
  readonly now: () => number;
  /** Where the one-time token of an empty server is kept. */
  readonly tokenPlace: TokenPlace;
  /** How often use is written out. */
  readonly flushEveryMs?: number;
}

const FLUSH_EVERY_MS = 2_000;

/** Opens it: listens to revocations, and writes use out every few seconds. */
export async function openAccess({
  ports,
  environments,
  webhookTargets,
  log,
  now,
  tokenPlace,
  flushEveryMs = FLUSH_EVERY_MS,
}: AccessOptions): Promise<Access> {
  const { keys, channel, encryption, nonces, sequences, usage } = ports;
  const cache = createVersionCache({ load: (versionId) => keys.findVersion(versionId), now });
  const recorder = createUsageRecorder(usage, log);
  const stopListening = await channel.listen(
    (keyId) => cache.forgetKey(keyId),
    () => {
      log.warn("announcements of revocations were lost for a while; everything held is forgotten");
      cache.forgetAll();
    },
  );
  const timer = setInterval(() => void recorder.flush(), flushEveryMs);
  timer.unref();

  async function announce(keyId: string): Promise<void> {
    cache.forgetKey(keyId);
    try {
      await channel.announce(keyId);
    } catch (error) {
      log.error({ err: error, keyId }, "a change could not be announced; others see it within seconds");
    }
  }

  const serverNonces = createServerNonces({ encryption, now, randomBytes });
  const background = createBackground(log);
  const firstUse = createFirstUseNotes({ keys, announce, log, now });
  return {
    ...ports,
    authenticate: createAuthenticator({
      findVersion: (versionId) => cache.get(versionId),
      openMaterial: ({ client, key, version }, sealed) =>
        openSecret(encryption, client.dataKey, sealed, { clientId: client.id, keyId: key.id, version }),
      nonces,
      sequences,
      serverNonces,
      now,
      randomBytes,
    }),
    serverNonces,
    environments,
    webhookTargets,
    recorder,
    now,
    randomBytes,
    log,
    findVersion: (versionId) => cache.get(versionId),
    announce,
    bootstrap: createBootstrapGate(keys, randomBytes, tokenPlace),
    inBackground: (name, work) => background.run(name, work),
    watch: createWatch({
      alerts: ports.alerts,
      background,
      randomBytes,
      act: createAlertAction({ keys, announce, log, now }),
    }),
    noteFirstUse: (stored) => firstUse.note(stored),
    async close() {
      clearInterval(timer);
      await background.settled();
      await firstUse.settled();
      await recorder.flush();
      await stopListening();
    },
  };
}
