import { createAltseasonClient } from "@altseason/sdk";
import type { Today } from "./today.ts";

const TIMEOUT_MS = 5_000;

/**
 * Today's reading as an API tells it.
 * @throws {AltseasonError} when no answer comes, or a refusal
 */
export async function askApi(url: string, variant: string, signal: AbortSignal): Promise<Today> {
  const client = createAltseasonClient({ baseUrl: url, timeoutMs: TIMEOUT_MS, retries: 1 });
  const now = await client.index({ variant, signal });
  const { previous, data, value } = now;
  const { yesterday } = previous;
  return {
    variant: now.variant,
    day: now.day,
    provisional: now.provisional,
    value,
    fraction: now.fraction,
    outperformers: now.outperformers,
    constituentCount: now.constituentCount,
    season: now.season,
    unavailable: now.unavailable,
    zoneSince: now.zoneSince,
    daysInZone: now.daysInZone,
    change: value === null || yesterday === null ? null : value - yesterday.value,
    yesterday,
    lastWeek: previous.lastWeek,
    lastMonth: previous.lastMonth,
    methodology: now.methodology,
    exclusionsVersion: now.exclusionsVersion,
    sha256: now.sha256,
    data: {
      kind: data.kind,
      provider: data.provider,
      description: data.description,
      asOf: data.asOf,
      ageSeconds: data.ageSeconds,
      stale: data.stale,
    },
    from: { kind: "api", url },
  };
}
