import type { ApiKey, KeyVersion } from "./api-key.ts";

/** A secret that nobody fetched goes with its version. */
export function dropEndedDeliveries(key: ApiKey): ApiKey {
  if (!key.versions.some((version) => isOver(version))) return key;
  const versions = key.versions.map((version): KeyVersion =>
    isOver(version) ? { ...version, delivery: "dropped" } : version,
  );
  return { ...key, versions };
}

function isOver({ state, delivery }: KeyVersion): boolean {
  return delivery === "waiting" && (state === "retired" || state === "revoked");
}
