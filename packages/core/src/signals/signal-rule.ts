/** Whom a signal is for. */
export type SignalReader = "swing" | "long-term" | "day" | "portfolio";

/** Name of a signal. */
export type SignalId = "climbing" | "low" | "momentum-up" | "momentum-down" | "overheated" | "oversold";

/** When a signal is on: every condition that is not null holds at a day's close. Nothing after that day counts. */
export interface SignalRule {
  readonly id: SignalId;
  readonly reader: SignalReader;
  /** Who should do better afterwards if the signal is worth anything. */
  readonly expects: "altcoins" | "bitcoin";
  /** Published value of the index, both ends inclusive. */
  readonly valueFrom: number;
  readonly valueTo: number;
  /** Change of the value over so many days, in points: at least as much upwards, or downwards where negative. */
  readonly change: { readonly days: number; readonly points: number } | null;
  /** Bitcoin's close against the mean of its closes over so many days. */
  readonly bitcoin: { readonly side: "above" | "below"; readonly averageDays: number } | null;
}

const BULL = { side: "above", averageDays: 200 } as const;
const BEAR = { side: "below", averageDays: 200 } as const;

/** The signals. Their parameters are round numbers set beforehand; none was fitted to a history. */
export const SIGNAL_RULES: readonly SignalRule[] = [
  {
    id: "climbing",
    reader: "swing",
    expects: "altcoins",
    valueFrom: 50,
    valueTo: 74,
    change: { days: 14, points: 10 },
    bitcoin: null,
  },
  {
    id: "low",
    reader: "long-term",
    expects: "altcoins",
    valueFrom: 0,
    valueTo: 25,
    change: null,
    bitcoin: null,
  },
  {
    id: "momentum-up",
    reader: "day",
    expects: "altcoins",
    valueFrom: 45,
    valueTo: 60,
    change: { days: 7, points: 8 },
    bitcoin: null,
  },
  {
    id: "momentum-down",
    reader: "day",
    expects: "bitcoin",
    valueFrom: 40,
    valueTo: 55,
    change: { days: 7, points: -8 },
    bitcoin: null,
  },
  {
    id: "overheated",
    reader: "portfolio",
    expects: "bitcoin",
    valueFrom: 60,
    valueTo: 100,
    change: { days: 14, points: 25 },
    bitcoin: BULL,
  },
  {
    id: "oversold",
    reader: "portfolio",
    expects: "altcoins",
    valueFrom: 0,
    valueTo: 20,
    change: null,
    bitcoin: BEAR,
  },
];
