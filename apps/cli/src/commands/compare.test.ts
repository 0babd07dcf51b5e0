import { afterAll, describe, expect, test } from "vitest";
import { formatDay, parseDay } from "@altseason/core";
import { runAltseason } from "../testing/run-altseason.ts";
import type { AltseasonRun } from "../testing/run-altseason.ts";
import { createTemporaryFolder } from "../testing/temporary-folder.ts";

const folder = createTemporaryFolder();
const file = folder.write("market.csv", marketCsv());
const published = folder.write(
  "published.csv",
  "date,value\n2021-02-27,60\n2021-02-28,50\n2021-03-01,61\n2022-01-01,9\n",
);
const listed = folder.write(
  "coins.csv",
  "symbol,name\nbtc,Bitcoin\neth,Ethereum\nada,Cardano\nxrp,XRP\nxlm,Stellar\ntrx,TRON\neos,EOS\nxmr,Monero\n",
);

/** Bitcoin stands still; of ten altcoins six rise and four fall, each by a rate and a swing of its own. */
function marketCsv(): string {
  const winners = ["ETH", "ADA", "XRP", "DOT", "LTC", "LINK"].map((symbol) => ({ symbol, trend: 0.02 }));
  const losers = ["XLM", "TRX", "EOS", "XMR"].map((symbol) => ({ symbol, trend: -0.02 }));
  const coins = [{ symbol: "BTC", trend: 0 }, ...winners, ...losers];
  const rows = Array.from({ length: 60 }, (_, offset) =>
    coins.map(({ symbol, trend }, index) => {
      const swing = 1 + 0.04 * Math.sin(offset * (index + 1));
      const price = 100 * (1 + trend + index / 1000) ** offset * (index === 0 ? 1 : swing);
      return `${formatDay(parseDay("2021-01-01") + offset)},${symbol},${price},${price * 10 ** (9 - index / 10)}`;
    }),
  );
  return `${["date,symbol,price,market_cap", ...rows.flat()].join("\n")}\n`;
}

afterAll(() => folder.remove());

function compare(...further: readonly string[]): Promise<AltseasonRun> {
  return runAltseason([
    "compare",
    "--data",
    file,
    "--published",
    published,
    "--variant",
    "top10-30d",
    ...further,
  ]);
}

describe("compare, as a process", () => {
  test("--json gives the figures, their causes, the years, and every day with what can move it", async () => {
    const { status, stderr, stdout } = await compare("--json");
    const answer = JSON.parse(stdout);
    expect([status, stderr]).toEqual([0, ""]);
    expect(answer).toMatchObject({
      variant: "top10-30d",
      daysCompared: 3,
      daysOnlyPublished: 1,
      firstDay: "2021-02-27",
      lastDay: "2021-03-01",
      shareInSameZone: 1,
      causes: { otherCount: 1 / 3, nearBitcoin: 0, withoutBase: 0, elsewhere: 10 / 3 },
      years: [{ year: "2021", daysCompared: 3 }],
    });
    expect(answer.meanAbsoluteDifference).toBeCloseTo(11 / 3, 12);
    expect(answer.mostDifferent[0]).toMatchObject({
      day: "2021-02-28",
      ours: 60,
      published: 50,
      coinsApart: 1,
      nearBitcoin: { withinOne: 0, withinThree: 0 },
      withoutBase: [],
      reachable: [60, 60],
    });
    expect(answer.mostDifferent[0].explanation).toContain("not enough");
    expect(answer.days.map(({ day }: { day: string }) => day)).toEqual([
      "2021-02-27",
      "2021-02-28",
      "2021-03-01",
    ]);
  });

  test("without --json it prints the same for people", async () => {
    const { status, stdout } = await compare();
    expect(status).toBe(0);
    expect(stdout).toMatch(/days compared +3 \(2021-02-27 to 2021-03-01; 1 published days without ours\)/);
    expect(stdout).toMatch(/mean absolute difference +3\.67 points/);
    expect(stdout).toMatch(/0\.33 +9\.1 % +the published value is no share of as many coins as ours/);
    expect(stdout).toMatch(/2021-02-28 +60 +50 +1 coins apart/);
  });

  test("--listed ranks only the coins of a list: three of its seven altcoins win", async () => {
    const answer = JSON.parse((await compare("--listed", listed, "--json")).stdout);
    expect(answer.days.map(({ ours, constituents }: Record<string, number>) => [ours, constituents])).toEqual(
      Array.from({ length: 3 }, () => [43, 7]),
    );
  });

  test("--without leaves coins unranked; one that the market doesn't have is named: status 1", async () => {
    const answer = JSON.parse((await compare("--without", "eth", "--without", "ADA", "--json")).stdout);
    expect(answer.days[0]).toMatchObject({ ours: 50, constituents: 8 });
    const { status, stderr } = await compare("--without", "NONE");
    expect(stderr).toContain('without: expected an id or ticker of the market, got "NONE"');
    expect(status).toBe(1);
  });

  test("no shared day is status 1, a missing --published status 2", async () => {
    const elsewhere = folder.write("elsewhere.csv", "date,value\n1999-01-01,9\n");
    const none = await runAltseason([
      "compare",
      "--data",
      file,
      "--published",
      elsewhere,
      "--variant",
      "top10-30d",
    ]);
    expect(none.stderr).toContain("expected at least one day that our history has too");
    expect([none.status, none.stdout]).toEqual([1, ""]);
    expect((await runAltseason(["compare", "--data", file])).status).toBe(2);
  });
});
