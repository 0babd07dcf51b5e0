import type { StoredVersion } from "@altseason/auth";

/**
 * What an answer to a version on its way out carries: since when (RFC 9745), until when (RFC 8594), and where its successor
 * is told of. `retiresAt` in milliseconds since the epoch.
 */
export function retiringHeaders(
  { key, version }: StoredVersion,
  retiresAt: number,
): Readonly<Record<"deprecation" | "sunset" | "link", string>> {
  const own = key.versions.find(({ number }) => number === version);
  const since = key.rotation?.from === version ? key.rotation.startedAt : (own?.createdAt ?? retiresAt);
  return {
    deprecation: `@${Math.floor(since / 1000)}`,
    sunset: new Date(retiresAt).toUTCString(),
    link: `</v1/keys/${key.id}/rotation>; rel="successor-version"`,
  };
}
