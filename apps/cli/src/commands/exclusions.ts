import {
  EXCLUSIONS_VERSION,
  EXCLUSION_RULES,
  exclusionOn,
  formatDay,
  listExclusions,
  rankAssets,
} from "@altseason/core";
import type { Command } from "../command.ts";
import { MARKET_OPTIONS, loadMarket } from "../load-market.ts";
import { parseOptions } from "../parse-options.ts";
import { requireDay } from "./reading.ts";

const CARRY_DAYS = 3;

/** The curated table, or what is excluded on a day of a market. */
export const exclusionsCommand: Command = {
  name: "exclusions",
  summary: "the curated table; with --data, every coin excluded on a day and why",
  usage: "exclusions [--data PATH… [--day DAY] [--day-offset -1]] [--json]",
  async run(args, { write }) {
    const options = parseOptions(args, { ...MARKET_OPTIONS, day: "text", json: "flag" });
    if (options.texts("data").length === 0 && options.positionals.length === 0) {
      write(
        options.flag("json")
          ? `${JSON.stringify({ version: EXCLUSIONS_VERSION, table: listExclusions() }, null, 2)}\n`
          : formatTable(),
      );
      return 0;
    }
    const wanted = options.text("day");
    const { matrix, classification } = loadMarket(options, options.positionals);
    const day = wanted === undefined ? matrix.firstDay + matrix.dayCount - 1 : requireDay(wanted);
    const excluded = rankAssets(matrix, day - matrix.firstDay, CARRY_DAYS).flatMap(({ column, rank }) => {
      const asset = matrix.assets[column];
      const exclusion = exclusionOn(classification, column, day, EXCLUSION_RULES);
      if (asset === undefined || exclusion === null) return [];
      const { rule, basis, evidence } = exclusion.first;
      return [{ rank, id: asset.id, symbol: asset.symbol, name: asset.name, rule, basis, evidence }];
    });
    const lines = excluded.map(
      ({ rank, symbol, rule, evidence }) =>
        `${String(rank).padStart(4)} ${symbol.padEnd(10)} ${rule.padEnd(18)} ${evidence}`,
    );
    write(
      options.flag("json")
        ? `${JSON.stringify({ version: classification.version, day: formatDay(day), excluded }, null, 2)}\n`
        : `${lines.join("\n")}\n`,
    );
    return 0;
  },
};

function formatTable(): string {
  const rows = listExclusions().map(
    ({ rule, symbol, coingecko, coinmarketcap, reason }) =>
      `${rule.padEnd(18)} ${symbol.padEnd(12)} ${(coingecko ?? "").padEnd(48)} ${(coinmarketcap ?? "").padEnd(6)} ${reason}`,
  );
  return `${[`version ${EXCLUSIONS_VERSION}`, ...rows].join("\n")}\n`;
}
