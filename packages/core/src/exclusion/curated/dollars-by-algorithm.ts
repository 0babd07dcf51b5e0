import { curate } from "../curated-entry.ts";
import type { CuratedEntry } from "../curated-entry.ts";

/** US dollar stablecoins kept up by an algorithm; those that lost their peg stay. */
export const DOLLARS_BY_ALGORITHM: readonly CuratedEntry[] = [
  ...curate("stablecoin", "an algorithmic US dollar stablecoin", "usd", [
    ["terrausd", "UST", "7129"],
    ["frax", "FRAX", "6952"],
    ["fei-usd", "FEI", "8642"],
    ["neutrino", "USDN", "5068"],
    ["neutrino", "XTN", "5068"],
    ["usdd", "USDD", "19891"],
    ["nubits", "USNBT"],
    ["steem-dollars", "SBD", "1312"],
    ["hive_dollar", "HBD"],
    ["empty-set-dollar", "ESD"],
    ["dynamic-set-dollar", "DSD"],
    ["basis-cash", "BAC"],
    ["zero-collateral-dai", "ZAI"],
    ["mith-cash", "MIC"],
    ["bdollar", "BDO"],
    ["iron-stablecoin", "IRON"],
    ["tor", "TOR", "18105"],
    ["djed", "DJED", "21639"],
    ["flex-usd", "FLEXUSD"],
    [null, "USN"],
    [null, "CUSD"],
    [null, "BEAN"],
  ]),
  ...curate("stablecoin", "a US dollar stablecoin that lost its peg in May 2022; it stays out", "ticker", [
    ["terraclassicusd", "USTC", "7129"],
    ["terrausd-wormhole", "USTC"],
  ]),
  ...curate("stablecoin", "an algorithmic US dollar stablecoin", "id-only", [["hydt-protocol-hydt", "HYDT"]]),
];
