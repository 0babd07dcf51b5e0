"use client";

import type { ReactElement } from "react";
import { fillTemplate } from "../../i18n/fill-template.ts";
import { localePath } from "../../i18n/locales.ts";
import type { LineContext } from "../coin-line.tsx";
import type { CoinRow } from "../coin-row.ts";
import { layTiles } from "./lay-tiles.ts";
import type { Tile } from "./lay-tiles.ts";
import { tileBackground, tileWords } from "./tile-look.ts";
import { useBox } from "./use-box.ts";

/** Smaller coins would be dust that nobody can point at. */
const MOST_TILES = 200;
/** In px, gaps counted. Nobody hits less (WCAG 2.5.8); the table links every coin. */
const LEAST_TARGET = 26;

/** Coins as tiles: area by market cap, shade by the lead over Bitcoin, both in words as well. Bitcoin would dwarf them and is left out. */
export function TileView({
  rows,
  context,
}: {
  readonly rows: readonly CoinRow[];
  readonly context: LineContext;
}): ReactElement {
  const [box, ref] = useBox<HTMLUListElement>();
  const { words } = context;
  const all = rows
    .filter(({ standing }) => standing !== "benchmark")
    .toSorted((a, b) => b.marketCap - a.marketCap);
  const coins = all.slice(0, MOST_TILES);
  const tiles =
    box === null
      ? []
      : layTiles(
          coins.map(({ marketCap }) => marketCap),
          box,
        );
  return (
    <>
      <ul ref={ref} className="relative mt-4 h-[75vh] min-h-96 w-full" data-testid="tiles">
        {coins.map((row, index) => {
          const tile = tiles[index];
          return tile === undefined ? null : (
            <CoinTile key={row.id} row={row} tile={tile} context={context} />
          );
        })}
      </ul>
      <p className="mt-3 text-sm text-muted">
        {words.tileNote}
        {all.length > coins.length
          ? ` ${fillTemplate(words.tilesShown, { shown: String(coins.length), count: String(all.length) })}`
          : ""}
      </p>
    </>
  );
}

function CoinTile({
  row,
  tile,
  context: { limit, locale, words },
}: {
  readonly row: CoinRow;
  readonly tile: Tile;
  readonly context: LineContext;
}): ReactElement {
  const { standing, over } = row;
  const hasLead = standing !== "excluded" && over !== null;
  const room = tileWords(row, tile);
  const said = hasLead
    ? `${row.overText} ${words.points}, ${over > 0 ? words.standing.outperformed : words.standing.underperformed}`
    : fillTemplate(words.standing[standing === "excluded" ? "excluded" : "passed-over"], { rule: row.rule });
  const look = {
    className: `block size-full overflow-hidden text-xs leading-tight whitespace-nowrap text-ink hover:outline-2 hover:outline-ink ${room === "none" ? "" : "p-1"}`,
    style: { background: tileBackground(row, limit) },
    title: `${row.name}: ${said}`,
  };
  const text = (
    <>
      <span className="sr-only">
        {row.symbol}, {row.name}: {said}
      </span>
      {room === "none" ? null : (
        <span aria-hidden="true" className="block font-medium">
          {row.symbol}
        </span>
      )}
      {room === "both" && hasLead ? (
        <span aria-hidden="true" className="block tabular-nums">
          {over > 0 ? "▲" : "▼"} {row.overText}
        </span>
      ) : null}
    </>
  );
  return (
    <li className="absolute p-px focus-within:z-10 hover:z-10" style={tile}>
      {Math.min(tile.width, tile.height) < LEAST_TARGET ? (
        <span {...look}>{text}</span>
      ) : (
        <a {...look} href={localePath(`/coins/${encodeURIComponent(row.id)}`, locale)}>
          {text}
        </a>
      )}
    </li>
  );
}
