import { replaceLiveParts } from "./replace-live-parts.ts";

/** What happened while the page was open. `at` in milliseconds of Unix time. */
export type LiveNews =
  | {
      readonly kind: "updated";
      readonly at: number;
      readonly value: number | null;
      readonly season: "altcoin" | "neutral" | "bitcoin" | null;
    }
  | { readonly kind: "stale"; readonly at: number };

interface Reading {
  readonly variant: string;
  readonly sha256: string;
  readonly value: number | null;
  readonly season: "altcoin" | "neutral" | "bitcoin" | null;
}

const OVERDUE_MS = 600_000;
const CHECK_MS = 60_000;
const TRY_MS = 1_500;
const MOST_TRIES = 20;

/** Listens to the API's stream on the page's own origin and moves the page with it. Returns the way out. */
export function followReading({
  variant,
  sha256,
  nextUpdateAt,
  onNews,
}: {
  readonly variant: string;
  readonly sha256: string;
  readonly nextUpdateAt: string | null;
  readonly onNews: (news: LiveNews) => void;
}): () => void {
  let shown = sha256;
  let heardAt = Date.now();
  const leaving = new AbortController();
  const source = new EventSource(`/v1/stream?variant=${encodeURIComponent(variant)}`);

  async function show(reading: Reading): Promise<void> {
    for (
      let tries = 0;
      tries < MOST_TRIES && !leaving.signal.aborted && shown !== reading.sha256;
      tries += 1
    ) {
      if (await replaceLiveParts(location.href, reading.sha256)) {
        shown = reading.sha256;
        onNews({ kind: "updated", at: Date.now(), value: reading.value, season: reading.season });
        return;
      }
      await new Promise((resolve) => setTimeout(resolve, TRY_MS));
    }
  }

  source.addEventListener("index", (event) => {
    heardAt = Date.now();
    const { readings } = JSON.parse((event as MessageEvent<string>).data) as {
      readonly readings: readonly Reading[];
    };
    const reading = readings.find((each) => each.variant === variant);
    if (reading !== undefined && reading.sha256 !== shown) void show(reading);
  });
  const due = nextUpdateAt === null ? Number.POSITIVE_INFINITY : Date.parse(nextUpdateAt) + OVERDUE_MS;
  const check = setInterval(() => {
    if (Date.now() > due && heardAt < due) onNews({ kind: "stale", at: heardAt });
  }, CHECK_MS);
  return () => {
    leaving.abort();
    clearInterval(check);
    source.close();
  };
}
