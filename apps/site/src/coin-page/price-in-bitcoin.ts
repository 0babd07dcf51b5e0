/** A coin's price on each of its days in bitcoin; null where one of the two prices is missing. */
export function priceInBitcoin(
  days: readonly { readonly day: string; readonly price: number | null }[],
  market: readonly { readonly day: string; readonly bitcoinPrice: number | null }[],
): readonly (number | null)[] {
  const bitcoin = new Map(market.map(({ day, bitcoinPrice }) => [day, bitcoinPrice]));
  return days.map(({ day, price }) => {
    const held = bitcoin.get(day) ?? null;
    return price === null || held === null ? null : price / held;
  });
}
