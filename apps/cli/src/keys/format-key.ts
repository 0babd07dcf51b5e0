import type { KeyBody } from "@altseason/sdk/node";
import { formatDuration } from "../duration.ts";
import { formatFacts, formatTable } from "../format-table.ts";

/** A key with its versions, for people. */
export function formatKey(key: KeyBody): string {
  const { policy, rotation } = key;
  const facts = formatFacts([
    ["key", `${key.id}  ${key.name}`],
    ["kind", `${key.kind} in ${key.environment}`],
    ["scopes", key.scopes.join(", ")],
    ["from", key.allowlist.join(", ") || "anywhere"],
    ["limits", `${key.requestsPerMinute} requests a minute, ${key.maxLiveVersions} live versions`],
    [
      "signatures",
      key.kind === "bearer" ? "none" : `good for ${key.signatureWindowSeconds} s, ${NONCES[key.nonceMode]}`,
    ],
    [
      "rotation",
      `due after ${formatDuration(policy.rotateAfterMs)}, ${policy.isAutomatic ? "by itself" : "by hand"}`,
    ],
    ["delivery", DELIVERIES[key.delivery?.way ?? "none"]],
    ["alerts", key.onAlert === "none" ? "tell" : `tell, and ${key.onAlert} the key`],
    ...(rotation === null
      ? []
      : ([
          ["", `open from version ${rotation.from} to ${rotation.to} since ${rotation.startedAt}`],
        ] as const)),
    ["state", stateOf(key)],
  ]);
  return `${facts}\n${formatVersions(key)}`;
}

/** Its versions, oldest first. */
function formatVersions({ versions }: KeyBody): string {
  return formatTable(versions, [
    { title: "version", isRight: true, cell: ({ number }) => String(number) },
    { title: "keyid", cell: ({ id }) => id },
    {
      title: "state",
      cell: ({ state, revocationReason }) =>
        revocationReason === null ? state : `${state} (${revocationReason})`,
    },
    { title: "made", cell: ({ createdAt }) => createdAt },
    { title: "ends", cell: ({ retiresAt }) => retiresAt ?? "–" },
    {
      title: "last used",
      cell: ({ lastUsedAt, lastUsedIp }) => [lastUsedAt ?? "–", lastUsedIp ?? ""].join(" ").trim(),
    },
  ]);
}

/** Keys, a line each. */
export function formatKeys(keys: readonly KeyBody[]): string {
  if (keys.length === 0) return "no keys\n";
  return formatTable(keys, [
    { title: "key", cell: ({ id }) => id },
    { title: "name", cell: ({ name }) => name },
    { title: "environment", cell: ({ environment }) => environment },
    { title: "kind", cell: ({ kind }) => kind },
    {
      title: "versions",
      cell: ({ versions }) => versions.map(({ number, state }) => `${number} ${state}`).join(", "),
    },
    { title: "state", cell: stateOf },
  ]);
}

const NONCES: Readonly<Record<KeyBody["nonceMode"], string>> = {
  nonce: "each nonce once",
  "server-nonce": "each nonce once, by the server's own where clocks differ",
  sequence: "counters within a window",
  "strict-sequence": "counters in strict order",
};

const DELIVERIES = {
  none: "none: rotations begin by hand",
  fetch: "fetched once, signed",
  hpke: "fetched once, signed, and sealed to your X25519 key",
} as const;

function stateOf({ revokedAt, revocationReason, suspendedAt, throttledUntil, expiresAt }: KeyBody): string {
  if (revokedAt !== null) return `revoked at ${revokedAt} (${revocationReason ?? "other"})`;
  if (suspendedAt !== null) return `suspended since ${suspendedAt}`;
  if (throttledUntil !== null) return `throttled to a tenth until ${throttledUntil}`;
  return expiresAt === null ? "good" : `good until ${expiresAt}`;
}
