/** A coin that goes on under another ticker. `newPerOld` new coins stand for one old one. */
export interface CoinRename {
  readonly from: string;
  readonly to: string;
  /** Day on which sources went over, give or take a month: the old ticker's last rows lie near it. */
  readonly day: string;
  readonly newPerOld: number;
  /**
   * Price and supply can't bear it out: the coin collapsed by dilution while the source didn't list it. The dates alone
   * join it.
   */
  readonly isCollapse?: true;
}

/** Tickers that changed while the coin went on; joined only where the numbers agree, but for a collapse. */
export const COIN_RENAMES: readonly CoinRename[] = [
  { from: "VEN", to: "VET", day: "2018-08-03", newPerOld: 100 },
  { from: "STORM", to: "STMX", day: "2020-06-22", newPerOld: 1 },
  { from: "EDO", to: "PNT", day: "2020-07-22", newPerOld: 1 },
  { from: "XDCE", to: "XDC", day: "2020-08-24", newPerOld: 1 },
  { from: "ERD", to: "EGLD", day: "2020-09-04", newPerOld: 1 / 1000 },
  { from: "LEND", to: "AAVE", day: "2020-10-06", newPerOld: 1 / 100 },
  { from: "STRAT", to: "STRAX", day: "2020-11-19", newPerOld: 1 },
  { from: "GNT", to: "GLM", day: "2021-01-08", newPerOld: 1 },
  { from: "XZC", to: "FIRO", day: "2021-01-11", newPerOld: 1 },
  { from: "NPXS", to: "PUNDIX", day: "2021-03-31", newPerOld: 1 / 1000 },
  { from: "AGI", to: "AGIX", day: "2021-06-14", newPerOld: 1 },
  { from: "BTMX", to: "ASD", day: "2021-08-26", newPerOld: 1 },
  { from: "NANO", to: "XNO", day: "2021-11-15", newPerOld: 1 },
  { from: "UST", to: "USTC", day: "2022-05-27", newPerOld: 1 },
  { from: "LUNA", to: "LUNC", day: "2022-05-28", newPerOld: 1, isCollapse: true },
  { from: "COCOS", to: "COMBO", day: "2023-06-02", newPerOld: 1 },
  { from: "MIOTA", to: "IOTA", day: "2023-10-05", newPerOld: 1 },
  { from: "TOMO", to: "VIC", day: "2023-11-01", newPerOld: 1 },
  { from: "MC", to: "beam", day: "2023-11-14", newPerOld: 100 },
  { from: "MC", to: "BEAM", day: "2023-11-14", newPerOld: 100 },
  { from: "beam", to: "BEAM", day: "2023-11-15", newPerOld: 1 },
  { from: "CHSB", to: "BORG", day: "2023-11-15", newPerOld: 1 },
  { from: "GAL", to: "G", day: "2024-07-22", newPerOld: 60 },
  { from: "RNDR", to: "RENDER", day: "2024-07-26", newPerOld: 1 },
  { from: "MATIC", to: "POL", day: "2024-10-01", newPerOld: 1 },
  { from: "KLAY", to: "KAIA", day: "2024-10-29", newPerOld: 1 },
  { from: "FTM", to: "S", day: "2025-01-14", newPerOld: 1 },
  { from: "BNX", to: "FORM", day: "2025-03-20", newPerOld: 1 },
  { from: "EOS", to: "A", day: "2025-05-28", newPerOld: 1 },
  { from: "MKR", to: "SKY", day: "2025-09-18", newPerOld: 24_000 },
];
