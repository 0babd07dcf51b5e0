import type { AuditRecord } from "../audit/audit-entry.ts";
import type { ApiKey } from "../keys/api-key.ts";
import { createKey } from "../keys/create-key.ts";
import type { NewKey } from "../keys/create-key.ts";
import type { BeginRotation } from "../keys/key-command.ts";
import type { ChangeOrigin, Client, VersionMaterial } from "../keys/key-store.ts";

/** When examples begin: milliseconds since the epoch. */
export const EXAMPLE_START = 1_790_000_000_000;
export const HOUR_MS = 3_600_000;

export const ORIGIN: ChangeOrigin = {
  actor: { kind: "person", id: "person_a" },
  ip: "192.0.2.7",
  requestId: "request-1",
};

export const HASHED: VersionMaterial = { kind: "hash", hash: "ab".repeat(32) };

/** A client whose data key is four bytes. */
export function exampleClient(id = "client_a"): Client {
  return {
    id,
    name: "Ünïcode & Søn",
    createdAt: EXAMPLE_START,
    dataKey: { wrapped: Uint8Array.of(0, 1, 254, 255), kekVersion: "1" },
  };
}

/** A key with its first version, of an id that holds the key's. */
export function exampleKey(id: string, wanted: Partial<NewKey> = {}, now: number = EXAMPLE_START): ApiKey {
  return createKey(
    {
      id,
      versionId: `${id}-version-1`,
      clientId: "client_a",
      name: "bot",
      environment: "live",
      kind: "bearer",
      scopes: ["index:read", "keys:read"],
      allowlist: ["192.0.2.0/24", "2001:db8::/32"],
      createdBy: "person_a",
      expiresAt: EXAMPLE_START + 1_000 * HOUR_MS,
      ...wanted,
    },
    now,
  ).key;
}

/** Begins a rotation of an hour, from now. */
export function exampleRotation(versionId: string, now: number): BeginRotation {
  return {
    kind: "begin-rotation",
    version: { id: versionId, createdBy: "person_a" },
    overlapMs: HOUR_MS,
    overlapStarts: "now",
    finish: "at-deadline",
    quietMs: 0,
    activatesAt: now,
    force: false,
  };
}

/** A record for an audit trail. */
export function exampleRecord(at: number, over: Partial<AuditRecord> = {}): AuditRecord {
  return {
    at,
    actor: { kind: "key", id: "version-1" },
    action: "key.updated",
    target: "key_a",
    before: { name: "old", nested: { list: [1, 2.5, null, "ü"], large: 1e21, small: 1e-7 } },
    after: { name: `n${at}` },
    ip: "192.0.2.1",
    requestId: null,
    ...over,
  };
}

/** Opens, runs, and closes whatever comes of it. */
export async function usingOpened<Opened extends { readonly close: () => Promise<void> }>(
  open: () => Promise<Opened>,
  run: (opened: Opened) => Promise<void>,
): Promise<void> {
  const opened = await open();
  try {
    await run(opened);
  } finally {
    await opened.close();
  }
}

/** So many promises at once. */
export function atOnce<Result>(count: number, work: (index: number) => Promise<Result>): Promise<Result[]> {
  return Promise.all(Array.from({ length: count }, (_, index) => work(index)));
}

/** All that an iterable gives, in its order. */
export async function collect<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const collected: Item[] = [];
  for await (const item of items) collected.push(item);
  return collected;
}
