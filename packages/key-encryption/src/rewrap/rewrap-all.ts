import { timingSafeEqual } from "node:crypto";
import { UnsealError } from "@altseason/auth";
import type { Client, KeyEncryptionService, KeyStore, WrappedKey } from "@altseason/auth";
import { KeyEncryptionError } from "../key-encryption-error.ts";

/** The clients whose data keys are to be wrapped anew. */
export type RewrapStore = Pick<KeyStore, "listClientsToRewrap" | "replaceDataKey">;

/** What to go over, and in which steps. */
export interface RewrapOptions {
  readonly store: RewrapStore;
  readonly service: KeyEncryptionService;
  /** Clients a step; 100 unless told. */
  readonly batchSize?: number;
  /** Stops before the next client. */
  readonly signal?: AbortSignal;
}

/** What a run did. */
export interface RewrapReport {
  /** Data keys put under the current version by this run. */
  readonly rewrapped: number;
  /** Those that another instance had put there first. */
  readonly overtaken: number;
  /** Clients whose data key opens under no version: their secrets are lost until it is found again. */
  readonly unopened: readonly string[];
  /** Whether nothing is left to do, but for `unopened`. */
  readonly isComplete: boolean;
}

/**
 * Wraps every data key with the current version of the key-encryption key. The new wrapping is opened before it takes the
 * place of the old in one step, so a run may be killed at any moment, and many may run at once: begin again and it goes on.
 * @throws {KeyEncryptionError} when the service fails; `versions_disagree` when another instance wraps with another version
 */
export async function rewrapAll({
  store,
  service,
  batchSize = 100,
  signal,
}: RewrapOptions): Promise<RewrapReport> {
  const replaced = new Set<string>();
  const unopened = new Set<string>();
  let overtaken = 0;
  const isStopped = () => signal?.aborted === true;
  const report = (isComplete: boolean): RewrapReport => ({
    rewrapped: replaced.size,
    overtaken,
    unopened: [...unopened],
    isComplete,
  });

  for (;;) {
    if (isStopped()) return report(false);
    const version = await service.currentVersion();
    // Those that don't open stay in the list: they must not fill it.
    const listed = await store.listClientsToRewrap(version, batchSize + unopened.size);
    const clients = listed.filter(({ id }) => !unopened.has(id));
    if (clients.length === 0) return report(true);
    for (const client of clients) {
      if (isStopped()) return report(false);
      if (replaced.has(client.id)) throw disagreement(version, client.dataKey.kekVersion);
      const after = await wrapAnew(service, client);
      if (after === null) unopened.add(client.id);
      else if (await store.replaceDataKey(client.id, client.dataKey, after)) replaced.add(client.id);
      else overtaken += 1;
    }
  }
}

/** Null when the data key does not open. */
async function wrapAnew(service: KeyEncryptionService, { id, dataKey }: Client): Promise<WrappedKey | null> {
  const opened = await openOrNull(service, dataKey, id);
  if (opened === null) return null;
  const after = await service.wrap(opened, id);
  const reopened = await openOrNull(service, after, id);
  const isSame = reopened?.length === opened.length && timingSafeEqual(reopened, opened);
  if (isSame) return after;
  throw new KeyEncryptionError(
    "service_unavailable",
    `expected what version ${after.kekVersion} wrapped to open again, got another: nothing was replaced`,
  );
}

async function openOrNull(
  service: KeyEncryptionService,
  key: WrappedKey,
  clientId: string,
): Promise<Uint8Array | null> {
  try {
    return await service.unwrap(key, clientId);
  } catch (error) {
    if (error instanceof UnsealError) return null;
    throw error;
  }
}

function disagreement(ours: string, theirs: string): KeyEncryptionError {
  return new KeyEncryptionError(
    "versions_disagree",
    `expected every instance to wrap with version ${ours}, got one that wraps with ${theirs}`,
  );
}
