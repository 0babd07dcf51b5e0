import { formatDuration } from "../format-progress.ts";
import { formatFacts } from "../format-table.ts";
import type { Today } from "./today.ts";

const SIMULATED =
  "SIMULATED: this market is made up. Real numbers: `altseason now --live`, or `altseason backfill` for the API.";

/** Today's reading as a few lines for people; what it rests on stands out. */
export function formatToday(today: Today): string {
  const { data, day, from, provisional, variant } = today;
  const facts: (readonly [string, string])[] = [
    ["reading", `${variant} of ${day}${provisional ? ", provisional: the day isn't over" : ""}`],
    ["yesterday", describeChange(today)],
    ["last week", describePast(today.lastWeek)],
    ["last month", describePast(today.lastMonth)],
    ["in this zone", describeZone(today)],
    ["data", `${data.kind}: ${data.description}`],
    ["observed", `${formatTime(data.asOf)}, ${formatDuration(data.ageSeconds * 1000)} ago`],
    ["told by", from.kind === "api" ? `the API at ${from.url}` : `${from.provider} itself, nothing stored`],
    ["sha256", today.sha256],
  ];
  return [
    ...(data.kind === "simulated" ? [`${SIMULATED}\n`] : []),
    ...(data.stale
      ? ["STALE: the last refresh failed or is overdue; these are the last good numbers.\n"]
      : []),
    `Altcoin Season Index  ${describeValue(today)}\n\n`,
    formatFacts(facts.filter(([, text]) => text !== "")),
  ].join("");
}

function describeValue({ value, fraction, season, unavailable }: Today): string {
  if (value === null) return `no value: ${unavailable?.message ?? "not known"}`;
  const name = { altcoin: "altcoin season", bitcoin: "Bitcoin season", neutral: "neither season" };
  const [won = "", of = ""] = (fraction ?? "").split("/");
  return `${value}  ${season === null ? "" : name[season]} (${won} of ${of} beat Bitcoin)`;
}

function describeChange({ change, yesterday, from }: Today): string {
  if (yesterday === null || change === null) {
    return from.kind === "provider" ? "not known: one listing tells no yesterday" : "not known";
  }
  const moved = change === 0 ? "unchanged" : change > 0 ? `up ${change}` : `down ${-change}`;
  return `${yesterday.value} (${moved} since)`;
}

function describePast(past: Today["lastWeek"]): string {
  return past === null ? "" : String(past.value);
}

function describeZone({ daysInZone, zoneSince }: Today): string {
  return daysInZone === null || zoneSince === null ? "" : `since ${zoneSince}, ${daysInZone} days`;
}

function formatTime(iso: string): string {
  return `${iso.slice(0, 16).replace("T", " ")} UTC`;
}
