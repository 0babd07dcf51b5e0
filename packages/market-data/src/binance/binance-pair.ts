/** A pair against USDT and how many coins one unit of its price buys. */
export interface BinancePair {
  readonly symbol: string;
  readonly units: number;
}

const QUOTE = "USDT";
// Coins of tiny price trade in multiples, such as 1000SATS or 1MBABYDOGE; 1INCH is no multiple.
const MULTIPLES = [
  { prefix: "1000000", units: 1_000_000 },
  { prefix: "1M", units: 1_000_000 },
  { prefix: "1000", units: 1_000 },
] as const;

/** The pairs a ticker may trade under, the plain one first. A ticker that names a multiple is priced for one coin. */
export function pairsOf(assetId: string): readonly BinancePair[] {
  const named = MULTIPLES.find(({ prefix }) => assetId.startsWith(prefix) && assetId.length > prefix.length);
  if (named !== undefined) return [{ symbol: `${assetId}${QUOTE}`, units: named.units }];
  return [
    { symbol: `${assetId}${QUOTE}`, units: 1 },
    { symbol: `1000${assetId}${QUOTE}`, units: 1_000 },
    { symbol: `1M${assetId}${QUOTE}`, units: 1_000_000 },
  ];
}
