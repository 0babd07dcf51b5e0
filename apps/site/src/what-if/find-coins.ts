import type { WhatIfCoin } from "./worker-messages.ts";

/** Coins whose ticker, name or id has the text, an equal ticker first; in the order given otherwise. */
export function findCoins(coins: readonly WhatIfCoin[], text: string, most: number): readonly WhatIfCoin[] {
  const wanted = text.trim().toLowerCase();
  if (wanted === "") return [];
  const equal = coins.filter(({ symbol }) => symbol.toLowerCase() === wanted);
  const containing = coins.filter(({ id, symbol, name }) =>
    [symbol, name ?? "", id].some((part) => part.toLowerCase().includes(wanted)),
  );
  return [...new Set([...equal, ...containing])].slice(0, most);
}
