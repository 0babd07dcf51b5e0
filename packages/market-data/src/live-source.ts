import type { MarketSource } from "@altseason/core";

/** A provider as the source of a data set: its name and the host that was asked. */
export function liveSource(provider: string, name: string, baseUrl: string): MarketSource {
  return { provider, kind: "live", description: `${name}, ${new URL(baseUrl).host}` };
}
