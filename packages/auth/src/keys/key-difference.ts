import type { ApiKey } from "./api-key.ts";

/** Members of a key, for the audit trail: versions are those alone that differ. */
export type KeyMembers = Readonly<Record<string, unknown>>;

/** What of a key differs, as it was and as it is. */
export function keyDifference(
  before: ApiKey,
  after: ApiKey,
): { readonly before: KeyMembers; readonly after: KeyMembers } {
  return { before: membersNotIn(before, after), after: membersNotIn(after, before) };
}

function membersNotIn(
  { versions, ...key }: ApiKey,
  { versions: otherVersions, ...other }: ApiKey,
): KeyMembers {
  const known = new Set(Object.entries(other).map((member) => JSON.stringify(member)));
  const members = Object.entries(key).filter((member) => !known.has(JSON.stringify(member)));
  const knownVersions = new Set(otherVersions.map((version) => JSON.stringify(version)));
  const differing = versions.filter((version) => !knownVersions.has(JSON.stringify(version)));
  return { ...Object.fromEntries(members), ...(differing.length > 0 ? { versions: differing } : {}) };
}
