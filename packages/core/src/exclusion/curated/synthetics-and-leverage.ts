import { curate } from "../curated-entry.ts";
import type { CuratedEntry, CuratedRow } from "../curated-entry.ts";

/** The coins beside Bitcoin that exchanges made series of; FTX's for Bitcoin were BULL and BEAR, which are others' tickers too. */
const MULTIPLIED =
  "ETH BNB XRP ADA LINK DOT LTC EOS TRX XTZ BCH BSV UNI SUSHI AAVE YFI FIL XLM DOGE SOL MATIC OKB";

/** Synthetics of something else, and multiples or inverses of a coin. */
export const SYNTHETICS_AND_LEVERAGE: readonly CuratedEntry[] = [
  ...curate("synthetic", "a synthetic of something else", "ticker", [
    ["slink", "SLINK"],
    ["mirrored-apple", "MAAPL"],
    ["mirrored-amazon", "MAMZN"],
    ["mirrored-tesla", "MTSLA"],
    ["mirrored-google", "MGOOGL"],
    ["mirrored-netflix", "MNFLX"],
    ["mirrored-microsoft", "MMSFT"],
    ["mirrored-twitter", "MTWTR"],
    ["mirrored-alibaba", "MBABA"],
    ["mirrored-invesco-qqq-trust", "MQQQ"],
    ["mirrored-united-states-oil-fund", "MUSO"],
    ["mirrored-ishares-silver-trust", "MSLV"],
    ["mirrored-ishares-gold-trust", "MIAU"],
    ["bitgold", "BITGOLD"],
    ["bitsilver", "BITSILVER"],
    [null, "SXAU"],
    [null, "MVIXY"],
  ]),
  ...curate("leveraged", "a leveraged or inverse token", "id-only", [
    ["eth-2x-flexible-leverage-index", "ETH2X-FLI"],
    ["btc-2x-flexible-leverage-index", "BTC2X-FLI"],
    ["ethup", "ETHUP"],
    ["ethdown", "ETHDOWN"],
    ["index-coop-eth-2x-flexible-leverage-index", "ETH2X-FLI-P"],
    ["index-coop-matic-2x-flexible-leverage-index", "MATIC2X-FLI-P"],
    ["index-coop-ethereum-2x-index", "ETH2X"],
    ["f-x-protocol-leveraged-eth", "XETH"],
    ["leveraged-reth-staking-yield", "ICRETH"],
    ["hylo-leveraged-sol", "XSOL"],
    ["leverage-wbtc", "XWBTC"],
    ["leveraged-cvx", "XCVX"],
    ["leveraged-eeth", "XEETH"],
    ["leveraged-ezeth", "XEZETH"],
    ["leveraged-frxeth", "XFRXETH"],
    ["leveraged-steth", "XSTETH"],
    ["plaza-leveth", "LEVETH"],
  ]),
  ...curate("synthetic", "a synthetic of something else", "id-only", [
    ["synthetic-usd", "XUSD"],
    ["synthetic-amber", "SAMB"],
    ["cyclo-cysflr", "CYSFLR"],
    ["cyclo-cyweth", "CYWETH"],
    ["cyclo-cywbtc", "CYWBTC"],
    ["cyclo-cyarb", "CYARB"],
  ]),
  ...curate("leveraged", "a leveraged or inverse token of an exchange", "ticker", [
    ...seriesOf("BTC", ["UP", "DOWN", "3L", "3S"]),
    ...MULTIPLIED.split(" ").flatMap((coin) => seriesOf(coin, ["UP", "DOWN", "BULL", "BEAR", "3L", "3S"])),
    [null, "ETH2X-FLI"],
    [null, "BTC2X-FLI"],
  ]),
];

function seriesOf(coin: string, suffixes: readonly string[]): readonly CuratedRow[] {
  return suffixes.map((suffix) => [null, `${coin}${suffix}`]);
}
