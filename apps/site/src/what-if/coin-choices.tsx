import { memo, useId, useState } from "react";
import type { FunctionComponent, ReactElement } from "react";
import type { Messages } from "../messages/messages.ts";
import { findCoins } from "./find-coins.ts";
import type { WhatIfCoin } from "./worker-messages.ts";

const MOST_FOUND = 6;

/** Where a coin is put: in whatever its rule says, out, or where its rule puts it. */
export type CoinPlace = "in" | "out" | null;

interface Props {
  readonly coins: readonly WhatIfCoin[];
  readonly coinsIn: readonly string[];
  readonly coinsOut: readonly string[];
  readonly words: Messages["whatIf"]["studio"];
  readonly names: Messages["whatIf"]["rule"];
  readonly onPlace: (id: string, place: CoinPlace) => void;
}

/** Single coins that are let in or left out, and a search for more. */
export const CoinChoices: FunctionComponent<Props> = memo(function CoinChoices({
  coins,
  coinsIn,
  coinsOut,
  words,
  names,
  onPlace,
}: Props): ReactElement {
  const id = useId();
  const [text, setText] = useState("");
  const found = findCoins(coins, text, MOST_FOUND);
  const nameOf = (coin: string): string => coins.find((each) => each.id === coin)?.symbol ?? coin;
  const placed = [
    ...coinsIn.map((coin) => ({ coin, word: words.isIn })),
    ...coinsOut.map((coin) => ({ coin, word: words.isOut })),
  ];
  return (
    <section aria-label={words.coins}>
      <label htmlFor={id} className="text-sm text-muted">
        {words.coinSearch}
      </label>
      <input
        id={id}
        type="search"
        value={text}
        placeholder={words.coinPlaceholder}
        autoComplete="off"
        onChange={(event) => setText(event.currentTarget.value)}
        className="mt-1 h-10 w-full border-b border-muted bg-transparent text-base placeholder:text-muted"
      />
      <div aria-live="polite">
        {text.trim() === "" ? null : found.length === 0 ? (
          <p className="mt-2 text-sm text-muted">{words.noCoin}</p>
        ) : (
          <ul className="mt-1 text-sm">
            {found.map((coin) => {
              const isIn = coinsIn.includes(coin.id) || (coin.rule === null && !coinsOut.includes(coin.id));
              return (
                <li key={coin.id} className="flex items-baseline gap-2 border-b border-line py-1.5">
                  <span className="font-medium">{coin.symbol}</span>
                  <span className="min-w-0 flex-1 truncate text-muted">
                    {coin.name ?? ""}
                    {coin.name === null ? "" : ", "}
                    {coin.rule === null ? words.counts : names[coin.rule]}
                  </span>
                  <button
                    type="button"
                    className="link shrink-0 py-0.5"
                    onClick={() => onPlace(coin.id, placeAfter(coin, isIn))}
                  >
                    {isIn ? words.leaveOut : words.letIn}
                    <span className="sr-only"> {coin.symbol}</span>
                  </button>
                </li>
              );
            })}
          </ul>
        )}
      </div>
      {placed.length === 0 ? null : (
        <ul className="mt-3 space-y-1 text-sm">
          {placed.map(({ coin, word }) => (
            <li key={coin} className="flex items-baseline gap-2">
              <span className="font-medium">{nameOf(coin)}</span>
              <span className="flex-1 text-muted">{word}</span>
              <button type="button" className="link py-0.5" onClick={() => onPlace(coin, null)}>
                {words.takeBack}
                <span className="sr-only"> {nameOf(coin)}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
});

/** A coin goes to the other side; where its rule would put it there anyway, nothing need be said. */
function placeAfter({ rule }: WhatIfCoin, isIn: boolean): CoinPlace {
  if (isIn) return rule === null ? "out" : null;
  return rule === null ? null : "in";
}
