import type { AltseasonClient } from "@altseason/sdk";
import type { createTranslator } from "next-intl";
import type { Formats } from "../format/formats.ts";
import type { Messages } from "../messages/messages.ts";
import { seasonChanges } from "./season-changes.ts";
import type { SeasonChange } from "./season-changes.ts";

/** Words of feeds in one language. */
export type FeedWords = ReturnType<typeof createTranslator<Messages, "feeds">>;

/** What happened on a day. `id` stays the same for good. */
export interface FeedEntry {
  readonly id: string;
  readonly day: string;
  readonly title: string;
  readonly text: string;
}

const READINGS = 30;
const SEASON_CHANGES = 100;
const DAY_MS = 86_400_000;

/** The entries of a feed, newest first. */
export async function loadEntries(
  client: AltseasonClient,
  kind: "seasons" | "readings",
  t: FeedWords,
  formats: Formats,
): Promise<readonly FeedEntry[]> {
  if (kind === "seasons") {
    const { seasons, data, variant } = await client.seasons();
    const note = data.kind === "simulated" ? ` ${t("simulated")}` : "";
    return seasonChanges(seasons)
      .slice(0, SEASON_CHANGES)
      .map((change) => ({
        id: `${variant}:${change.run.season}:${change.run.firstDay}:${change.kind}`,
        day: change.day,
        title: titleOf(change, t, formats),
        text: textOf(change, t, formats) + note,
      }));
  }
  const { day: today, variant, data } = await client.index();
  const from = new Date(Date.parse(today) - READINGS * DAY_MS).toISOString().slice(0, 10);
  const { points } = await client.history({ from });
  const note = data.kind === "simulated" ? ` ${t("simulated")}` : "";
  return points.toReversed().map(({ day, value, season, outperformers, constituents }) => ({
    id: `${variant}:${day}`,
    day,
    title: t("reading", { day: formats.day(day), value: String(value), season }),
    text:
      t("readingText", { count: formats.count(outperformers), total: formats.count(constituents) }) + note,
  }));
}

function titleOf({ day, kind, run }: SeasonChange, t: FeedWords, formats: Formats): string {
  const said = { season: run.season, day: formats.day(day) };
  return kind === "began" ? t("began", said) : t("ended", { ...said, days: formats.days(run.lengthDays) });
}

function textOf({ day, kind, run }: SeasonChange, t: FeedWords, formats: Formats): string {
  if (kind === "began") {
    const value = run.season === "altcoin" ? "75" : "25";
    return t("beganText", { value, day: formats.day(day) });
  }
  return t("endedText", {
    days: formats.days(run.lengthDays),
    first: formats.day(run.firstDay),
    last: formats.day(day),
    season: run.season,
    value: String(run.extreme.value),
    extremeDay: formats.day(run.extreme.day),
  });
}
