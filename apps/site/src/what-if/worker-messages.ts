import type { ExclusionRule } from "@altseason/core";
import type { WhatIfMeasure } from "./measure-what-if.ts";
import type { WhatIfChoice } from "./what-if-choice.ts";

/** A coin that can be let in or left out. */
export interface WhatIfCoin {
  readonly id: string;
  readonly symbol: string;
  readonly name: string | null;
  /** By market cap on the newest day; null where it isn't ranked then. */
  readonly rank: number | null;
  /** The rule that keeps it out on the newest day. */
  readonly rule: ExclusionRule | null;
}

/** What the page asks of its worker. */
export type WorkerRequest =
  | {
      readonly kind: "load";
      readonly url: string;
      /** First day to show; null for all there is. */
      readonly showFrom: string | null;
      readonly base: WhatIfChoice;
      readonly presets: readonly WhatIfChoice[];
    }
  | { readonly kind: "compute"; readonly choice: WhatIfChoice };

/** A history as it is drawn: a column a day from `firstDay` on; a day without a value has no constituents. */
export interface WhatIfSeries {
  /** Days since 1970-01-01. */
  readonly firstDay: number;
  readonly outperformers: Uint16Array<ArrayBuffer>;
  readonly constituents: Uint16Array<ArrayBuffer>;
}

/** What a worker tells its page. */
export type WorkerReply =
  | { readonly kind: "progress"; readonly bytes: number; readonly totalBytes: number | null }
  | {
      readonly kind: "loaded";
      readonly bytes: number;
      readonly coins: readonly WhatIfCoin[];
      readonly published: WhatIfSeries;
      readonly presets: readonly WhatIfMeasure[];
    }
  | {
      readonly kind: "computed";
      readonly choice: WhatIfChoice;
      readonly series: WhatIfSeries;
      readonly measure: WhatIfMeasure;
      readonly elapsedMs: number;
    }
  | { readonly kind: "failed"; readonly message: string };
