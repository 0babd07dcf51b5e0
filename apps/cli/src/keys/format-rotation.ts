import type { RotationStatusBody } from "@altseason/sdk/node";
import { formatDuration } from "../duration.ts";

const PHASES = {
  scheduled: "the new version is not live yet",
  waiting: "the new version is not used yet",
  overlap: "both are in use",
  quiet: "the old version is quiet",
} as const;
const MINUTE_MS = 60_000;

/** Where a rotation stands, and below it who still uses the old version. */
export function formatRotation({ rotation }: RotationStatusBody): string {
  if (rotation === null) return "no rotation is open\n";
  const { from, to, phase, newShare, leftMs, isSafeToFinish, oldVersionUsers } = rotation;
  const parts = [
    `version ${from} to ${to}`,
    `${phase}: ${PHASES[phase]}`,
    ...(newShare === null ? [] : [`${Math.floor(newShare * 100)} % of the last hour on the new one`]),
    ...(leftMs === null ? [] : [leftOf(leftMs)]),
    isSafeToFinish ? "safe to finish" : "not safe to finish yet",
  ];
  const users = oldVersionUsers.map(
    ({ ip, userAgent, requests, lastUsedAt }) =>
      `          version ${from} by ${ip} ${userAgent}: ${requests} requests, the last at ${lastUsedAt}\n`,
  );
  return `${parts.join("  ")}\n${users.join("")}`;
}

/** Whole minutes from two of them on, so that a line is not told anew each second. */
function leftOf(leftMs: number): string {
  const rounded = leftMs < 2 * MINUTE_MS ? leftMs : leftMs - (leftMs % MINUTE_MS);
  return `${formatDuration(rounded)} left`;
}
