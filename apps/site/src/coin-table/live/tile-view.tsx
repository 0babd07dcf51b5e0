"use client";

import type { ReactElement } from "react";
import { localePath } from "../../i18n/locales.ts";
import type { LineContext } from "../coin-line.tsx";
import type { CoinRow } from "../coin-row.ts";
import { layTiles } from "./lay-tiles.ts";
import { tileShade } from "./tile-shade.ts";

/** Width to height of the whole. */
const BOX = { width: 1000, height: 620 };
/** Tiles with less than this share of width or height have no room for words. */
const NAMED_FROM = { width: 38, height: 22 };

/** Coins as tiles: area by market cap, shade by the lead over Bitcoin, both in words as well. Bitcoin would dwarf them and is left out. */
export function TileView({
  rows,
  context: { limit, locale, words },
}: {
  readonly rows: readonly CoinRow[];
  readonly context: LineContext;
}): ReactElement {
  const coins = rows
    .filter(({ standing }) => standing !== "benchmark")
    .toSorted((a, b) => b.marketCap - a.marketCap);
  const tiles = layTiles(
    coins.map(({ marketCap }) => marketCap),
    BOX,
  );
  return (
    <>
      <ul className="relative mt-4 h-[70vh] min-h-96 w-full" data-testid="tiles">
        {coins.map((row, index) => {
          const tile = tiles[index];
          if (tile === undefined) return null;
          const isNamed = tile.width > NAMED_FROM.width && tile.height > NAMED_FROM.height;
          const lead = row.over === null ? words.standing["passed-over"] : `${row.overText} ${words.points}`;
          const isAhead = (row.over ?? 0) > 0;
          return (
            <li
              key={row.id}
              className="absolute p-px"
              style={{
                left: `${(tile.left * 100) / BOX.width}%`,
                top: `${(tile.top * 100) / BOX.height}%`,
                width: `${(tile.width * 100) / BOX.width}%`,
                height: `${(tile.height * 100) / BOX.height}%`,
              }}
            >
              <a
                href={localePath(`/coins/${encodeURIComponent(row.id)}`, locale)}
                title={`${row.name}: ${lead}`}
                className="block size-full overflow-hidden p-1.5 text-xs leading-tight text-ink hover:outline-2 hover:outline-ink"
                style={{ background: tileShade(row.over, limit) }}
              >
                <span className={isNamed ? "font-medium" : "sr-only"}>{row.symbol}</span>{" "}
                <span className={isNamed ? "block tabular-nums" : "sr-only"}>
                  <span aria-hidden="true">{row.over === null ? "" : isAhead ? "▲ " : "▼ "}</span>
                  {lead}
                </span>
              </a>
            </li>
          );
        })}
      </ul>
      <p className="mt-3 text-sm text-muted">{words.tileNote}</p>
    </>
  );
}
