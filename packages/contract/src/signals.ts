import { z } from "zod";
import { dataLabelSchema } from "./data-label.ts";
import { seasonSchema } from "./reading.ts";

const verdictSchema = z.enum(["weak", "moderate", "strong"]);
const directionSchema = z.enum(["rising", "flat", "falling"]);
const sideSchema = z.enum(["altcoins", "bitcoin"]);

/** When a signal is on: every part that is not null holds at a day's close. */
const signalRuleSchema = z.object({
  /** The value of the index as published, both ends inclusive. */
  valueFrom: z.int(),
  valueTo: z.int(),
  /** Change of the value over so many days: at least so many points up, or down where negative. */
  change: z.object({ days: z.int().positive(), points: z.int() }).nullable(),
  /** Side of Bitcoin's close on the mean of its last closes. */
  bitcoin: z.object({ side: z.enum(["above", "below"]), averageDays: z.int().positive() }).nullable(),
});

/** Fractions: 0.25 is 25 %. `excess` is the basket's return less Bitcoin's. */
const signalOutcomeSchema = z.object({
  days: z.int().positive(),
  altcoinReturn: z.number(),
  bitcoinReturn: z.number(),
  excess: z.number(),
});

const horizonRecordSchema = z.object({
  days: z.int().positive(),
  /** Cases whose outcome is known, and the same with overlapping ones merged. */
  cases: z.int().nonnegative(),
  independentCases: z.int().nonnegative(),
  /** Cases after which the expected side did better. */
  hits: z.int().nonnegative(),
  hitRate: z.number().min(0).max(1).nullable(),
  medianExcess: z.number().nullable(),
  /** Confidence interval of the median; null below two independent cases. */
  interval: z.object({ low: z.number(), high: z.number() }).nullable(),
  /** The same of every day, signal or not: what a hit rate must be held against. */
  baseHitRate: z.number().min(0).max(1).nullable(),
  baseMedianExcess: z.number().nullable(),
  verdict: verdictSchema,
});

/** What followed a signal whenever it came on. */
export const signalRecordSchema = z
  .object({
    /** The weakest of the horizons'. */
    verdict: verdictSchema,
    horizons: z.array(horizonRecordSchema),
    /** Oldest first; outcomes that aren't known yet are left out. */
    cases: z.array(
      z.object({
        firstDay: z.iso.date(),
        lastDay: z.iso.date(),
        value: z.int().min(0).max(100),
        outcomes: z.array(signalOutcomeSchema),
      }),
    ),
  })
  .meta({ ref: "SignalRecord" });

/** A signal as it stands, never without its record. */
export const signalSchema = z
  .object({
    id: z.enum(["climbing", "low", "momentum-up", "momentum-down", "overheated", "oversold"]),
    reader: z.enum(["swing", "long-term", "day", "portfolio"]),
    /** Who should do better afterwards if the signal is worth anything. */
    expects: sideSchema,
    rule: signalRuleSchema,
    /** Null where a number that the rule needs is missing on the day. */
    isOn: z.boolean().nullable(),
    since: z.iso.date().nullable(),
    record: signalRecordSchema,
  })
  .meta({ ref: "Signal" });

const phaseSchema = z.object({
  day: z.iso.date(),
  season: seasonSchema,
  value: z.int().min(0).max(100),
  /** Over the last 30 days; null where what was then isn't known. */
  slope: directionSchema.nullable(),
  /** Points. */
  valueChange: z.int().nullable(),
  /** Bitcoin's share of the total market cap, 0..1, and its change as a fraction. */
  dominance: z.number().nullable(),
  dominanceDirection: directionSchema.nullable(),
  dominanceChange: z.number().nullable(),
});

const thresholdSchema = z.object({
  independentCases: z.int(),
  hitRate: z.number(),
  hitRateOverBase: z.number(),
});

/** `GET /v1/signals` */
export const signalsSchema = z
  .object({
    variant: z.string(),
    /** Newest day with a value; null without any. */
    day: z.iso.date().nullable(),
    phase: phaseSchema.nullable(),
    /** Why there are no signals; null where there are. */
    unavailable: z
      .object({ reason: z.enum(["needs-daily-closes", "no-history"]), message: z.string() })
      .nullable(),
    signals: z.array(signalSchema),
    /** How cases are told apart and records judged. */
    method: z.object({
      quietDays: z.int(),
      confidence: z.number(),
      moderate: thresholdSchema,
      strong: thresholdSchema,
    }),
    data: dataLabelSchema,
  })
  .meta({ ref: "Signals" });

export type Signal = z.infer<typeof signalSchema>;
export type Signals = z.infer<typeof signalsSchema>;
