import type { DataLabel, IndexNow } from "@altseason/contract";

/** Where today's reading came from. */
export type TodayOrigin =
  | { readonly kind: "api"; readonly url: string }
  | { readonly kind: "provider"; readonly provider: string };

/** Today's reading, by whichever way it came. What only a history tells is null where there is none. */
export interface Today extends Pick<
  IndexNow,
  | "variant"
  | "day"
  | "provisional"
  | "value"
  | "fraction"
  | "outperformers"
  | "constituentCount"
  | "season"
  | "unavailable"
  | "zoneSince"
  | "daysInZone"
  | "methodology"
  | "exclusionsVersion"
  | "sha256"
> {
  /** Points since yesterday. */
  readonly change: number | null;
  readonly yesterday: IndexNow["previous"]["yesterday"];
  readonly lastWeek: IndexNow["previous"]["lastWeek"];
  readonly lastMonth: IndexNow["previous"]["lastMonth"];
  readonly data: Pick<DataLabel, "kind" | "provider" | "description" | "asOf" | "ageSeconds" | "stale">;
  readonly from: TodayOrigin;
}
