import type { AltseasonClient, Signal } from "@altseason/sdk";
import { formatsOf } from "../format/formats.ts";
import { markdownTable } from "./markdown-table.ts";
import type { PageText } from "./write-markdown.ts";

const formats = formatsOf("en");
const HEAD = [
  "After days",
  "Cases",
  "Independent",
  "Right",
  "Right on any day",
  "Median lead of altcoins",
  "95 % interval",
  "Verdict",
];

/** Which signals are on, each with its record. */
export async function writeSignals(
  client: AltseasonClient,
  variant: string | undefined,
  apiOrigin: string,
): Promise<PageText> {
  const answer = await client.signals(variant === undefined ? {} : { variant });
  const { phase, unavailable, signals, day, data } = answer;
  const share = (value: number | null): string | null => (value === null ? null : formats.share(value));
  const standing =
    phase === null
      ? "The index has no value yet."
      : `Phase on ${phase.day}: ${phase.season} zone, value ${phase.value}, slope ${phase.slope ?? "unknown"}, Bitcoin's share ${share(phase.dominance) ?? "unknown"}, ${phase.dominanceDirection ?? "direction unknown"}.`;
  const parts = signals.map(
    (signal) => `## ${signal.id} (${signal.reader}): ${standingOf(signal)}, ${signal.record.verdict} record

${ruleOf(signal)} Expects ${signal.expects} to do better.

${recordTable(signal)}`,
  );
  const text = `# Signals${day === null ? "" : `, ${day}`}

${standing} Variant ${answer.variant}.

${unavailable === null ? "A weak record says next to nothing about what follows. No advice." : unavailable.message}

${parts.join("\n\n")}

Every case: ${apiOrigin}/v1/signals?variant=${answer.variant}&format=csv`;
  return { text, data };
}

function standingOf({ isOn, since }: Signal): string {
  if (isOn === null) return "not known";
  return isOn ? `on since ${since ?? "today"}` : "off";
}

function ruleOf({ rule: { valueFrom, valueTo, change, bitcoin } }: Signal): string {
  const conditions = [
    `value ${valueFrom} to ${valueTo}`,
    ...(change === null ? [] : [`${formats.change(change.points)} points or more over ${change.days} days`]),
    ...(bitcoin === null ? [] : [`Bitcoin ${bitcoin.side} its mean of ${bitcoin.averageDays} days`]),
  ];
  return `On at a day's close when all hold: ${conditions.join("; ")}.`;
}

function recordTable({ record }: Signal): string {
  const points = (value: number | null): string | null => (value === null ? null : formats.points(value));
  return markdownTable(
    HEAD,
    record.horizons.map(
      ({ days, cases, independentCases, hitRate, baseHitRate, medianExcess, interval, verdict }) => [
        days,
        cases,
        independentCases,
        hitRate === null ? null : formats.share(hitRate),
        baseHitRate === null ? null : formats.share(baseHitRate),
        points(medianExcess),
        interval === null ? null : `${formats.points(interval.low)} to ${formats.points(interval.high)}`,
        verdict,
      ],
    ),
  );
}
