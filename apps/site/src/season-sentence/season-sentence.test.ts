import type { IndexNow } from "@altseason/contract";
import { createTranslator } from "next-intl";
import { describe, expect, test } from "vitest";
import { formatsOf } from "../format/formats.ts";
import { messagesOf } from "../messages/messages.ts";
import { describeDistance, describeSeason } from "./season-sentence.ts";

const formats = formatsOf("en");
const t = createTranslator({ locale: "en", messages: messagesOf("en"), namespace: "sentence" });

const index: IndexNow = {
  variant: "top100-90d",
  day: "2026-03-04",
  provisional: false,
  value: 42,
  fraction: "42/100",
  outperformers: 42,
  constituentCount: 100,
  season: "neutral",
  unavailable: null,
  thresholds: { altcoin: 75, bitcoin: 25 },
  coinsToAltcoinSeason: 33,
  coinsToBitcoinSeason: 17,
  zoneSince: "2026-03-01",
  daysInZone: 4,
  previous: { yesterday: null, lastWeek: null, lastMonth: null, yearHigh: null, yearLow: null },
  methodology: { id: "top100-90d", version: "1.0.0" },
  exclusionsVersion: "1",
  sha256: "0".repeat(64),
  revision: 1,
  data: {
    dataSet: "live",
    kind: "live",
    provider: "coingecko",
    description: "closes",
    asOf: "2026-03-04T00:00:00Z",
    nextUpdateAt: null,
    stale: false,
    ageSeconds: 60,
    firstDay: "2020-01-01",
    lastDay: "2026-03-04",
  },
};

describe("the sentence", () => {
  test("names the season and the first day of its run", () => {
    const altcoin = { ...index, season: "altcoin" as const };
    expect(describeSeason(altcoin, t, formats)).toEqual({
      opening: "It is",
      season: "altcoin season",
      ending: "since 1 March 2026.",
    });
  });

  test("says first that a market is simulated", () => {
    const simulated = { ...index, data: { ...index.data, kind: "simulated" as const } };
    expect(describeSeason(simulated, t, formats).opening).toBe("In the simulated market it is");
  });

  test("says that imported data end where they end", () => {
    const imported = { ...index, data: { ...index.data, kind: "imported" as const } };
    expect(describeSeason(imported, t, formats).opening).toBe("At the end of the imported data it is");
  });

  test("names no season on a day without a reading", () => {
    const none = { ...index, season: null, value: null };
    expect(describeSeason(none, t, formats)).toEqual({
      opening: "There is no reading",
      season: "",
      ending: "for 4 March 2026.",
    });
  });
});

describe("the distance", () => {
  test("between the seasons is told to both", () => {
    expect(describeDistance(index, 90, t, formats)).toBe(
      "42 of the 100 largest altcoins did better than Bitcoin over the last 90 days. 33 more would make it altcoin season; 17 fewer, Bitcoin season.",
    );
  });

  test("within a season is how long it lasts", () => {
    expect(describeDistance({ ...index, season: "altcoin", daysInZone: 1 }, 90, t, formats)).toMatch(
      /for 1 day\.$/,
    );
    expect(describeDistance({ ...index, season: "bitcoin" }, 90, t, formats)).toMatch(
      /4 days; 33 more would/,
    );
  });

  test("without a value is the reason", () => {
    const unavailable = { reason: "no-market", message: "Nobody traded." };
    expect(describeDistance({ ...index, season: null, unavailable }, 90, t, formats)).toBe("Nobody traded.");
  });
});

test("another language says it in its own words", () => {
  const german = createTranslator({ locale: "de", messages: messagesOf("de"), namespace: "sentence" });
  expect(describeDistance(index, 90, german, formatsOf("de"))).toBe(
    "42 der 100 größten Altcoins liefen in den letzten 90 Tagen besser als Bitcoin. 33 mehr, und es wäre Altcoin-Season; 17 weniger, Bitcoin-Season.",
  );
});
