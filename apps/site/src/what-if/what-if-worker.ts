import { decodeMarket, formatDay, indexValue, parseDay } from "@altseason/core";
import { computeWhatIf } from "./compute-what-if.ts";
import type { ShownMarket } from "./compute-what-if.ts";
import { listCoins } from "./list-coins.ts";
import { loadArchive } from "./load-archive.ts";
import type { WhatIfSeries, WorkerReply, WorkerRequest } from "./worker-messages.ts";

const NOTHING: ReadonlyMap<string, number> = new Map();

let shown: ShownMarket | null = null;
let published = NOTHING;

/** Computes histories away from the page, so that it stays smooth. */
self.addEventListener("message", ({ data }: MessageEvent<WorkerRequest>) => {
  if (data.kind === "load") {
    load(data).catch((error: unknown) => {
      tell({ kind: "failed", message: error instanceof Error ? error.message : String(error) });
    });
    return;
  }
  if (shown === null) return;
  const startedMs = performance.now();
  const { series, measure } = computeWhatIf(shown, data.choice, published);
  const elapsedMs = performance.now() - startedMs;
  tell({ kind: "computed", choice: data.choice, series, measure, elapsedMs }, buffersOf(series));
});

async function load({
  url,
  showFrom,
  base,
  presets,
}: Extract<WorkerRequest, { readonly kind: "load" }>): Promise<void> {
  const bytes = await loadArchive(url, (received, totalBytes) => {
    tell({ kind: "progress", bytes: received, totalBytes });
  });
  const market = decodeMarket(bytes);
  const firstRow = showFrom === null ? 0 : Math.max(0, parseDay(showFrom) - market.matrix.firstDay);
  const next: ShownMarket = { market, firstRow, isWhole: showFrom === null };
  const { series } = computeWhatIf(next, base, NOTHING);
  shown = next;
  published = valuesOf(series);
  tell(
    {
      kind: "loaded",
      bytes: bytes.byteLength,
      coins: listCoins(market),
      published: series,
      presets: presets.map((preset) => computeWhatIf(next, preset, published).measure),
    },
    buffersOf(series),
  );
}

function valuesOf({ firstDay, outperformers, constituents }: WhatIfSeries): ReadonlyMap<string, number> {
  const values = new Map<string, number>();
  for (const [index, count] of constituents.entries()) {
    if (count > 0) values.set(formatDay(firstDay + index), indexValue(outperformers[index] ?? 0, count));
  }
  return values;
}

function buffersOf({ outperformers, constituents }: WhatIfSeries): Transferable[] {
  return [outperformers.buffer, constituents.buffer];
}

function tell(reply: WorkerReply, transfer: Transferable[] = []): void {
  self.postMessage(reply, { transfer });
}
