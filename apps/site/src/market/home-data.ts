import type {
  Coin,
  History,
  IndexChanges,
  IndexNow,
  IndexOutlook,
  Methodologies,
  Status,
} from "@altseason/sdk";
import type { HistoryRange } from "../history-chart/history-range.ts";

/** Everything the home page shows, as the API told it. */
export interface HomeData {
  readonly index: IndexNow;
  readonly range: HistoryRange;
  /** Days of the range that have a value, oldest first. */
  readonly points: readonly History["points"][number][];
  /** Constituents and Bitcoin, largest first. */
  readonly coins: readonly Coin[];
  /** Coins kept out or passed over that are larger than the smallest constituent, largest first. */
  readonly left: readonly Coin[];
  /** The part of every coin that was read, to be counted. */
  readonly all: readonly Pick<Coin, "standing">[];
  readonly methodologies: Methodologies["methodologies"];
  readonly defaultVariant: string;
  /** Against the last day before that has a value. */
  readonly changes: IndexChanges;
  readonly outlook: IndexOutlook;
  readonly cadence: Status["cadence"];
  /** The default variant and the peers' of its window, as they stand today. */
  readonly peers: readonly IndexNow[];
}
