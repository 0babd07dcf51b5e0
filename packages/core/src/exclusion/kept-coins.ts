/** `[CoinGecko id, ticker, why it is kept, CoinMarketCap id]`. */
type KeptRow = readonly [coingecko: string, symbol: string, reason: string, coinmarketcap?: string];

const STABLECOIN_GOVERNANCE = "the governance token of a stablecoin";
const STAKING_GOVERNANCE = "the token of a staking protocol, not a receipt";
const LENDING_GOVERNANCE = "the governance token of a lending protocol";
const EXCHANGE_TOKEN = "an exchange token that moves little";
const OWN_COIN = "a coin of its own whose name or ticker sounds wrapped";

/**
 * Look-alikes that a category, a name or a calm stretch could take for what they are not: each is a coin of its own. Rebasing
 * coins (AMPL, DIGG) hold no peg by a claim on anything, so they count; their price alone is not their holders' return.
 */
const KEPT: readonly KeptRow[] = [
  ["wrapped-nxm", "WNXM", "the way to hold NXM on an exchange, at a price of its own", "5939"],
  ["wrapped-platform", "WRAP", OWN_COIN],
  ["leo-token", "LEO", EXCHANGE_TOKEN, "3957"],
  ["okb", "OKB", EXCHANGE_TOKEN, "3897"],
  ["gatechain-token", "GT", EXCHANGE_TOKEN, "4269"],
  ["whitebit", "WBT", "an exchange token; not wrapped Bitcoin"],
  ["woo-network", "WOO", OWN_COIN],
  ["worldcoin-wld", "WLD", OWN_COIN, "13502"],
  ["dogwifcoin", "WIF", OWN_COIN, "28752"],
  ["waves", "WAVES", OWN_COIN, "1274"],
  ["wemix-token", "WEMIX", OWN_COIN],
  ["wax", "WAXP", OWN_COIN],
  ["world-liberty-financial", "WLFI", "the governance token of a stablecoin's issuer"],
  ["digixdao", "DGD", "the governance token of a gold token"],
  ["gold-dao", "GLDGOV", "the governance token of a gold token"],
  ["xaurum", "XAUR", "a coin whose price never followed the gold behind it"],
  ["goldfinch", "GFI", LENDING_GOVERNANCE],
  ["bitcoin-gold", "BTG", "a fork of Bitcoin; there is no gold behind it"],
  ["adventure-gold", "AGLD", "a game's token; there is no gold behind it"],
  ["frax-share", "FXS", STABLECOIN_GOVERNANCE, "6953"],
  ["lybra-finance", "LBR", STABLECOIN_GOVERNANCE],
  ["float-protocol", "BANK", STABLECOIN_GOVERNANCE],
  ["dlp-duck-token", "DUCK", STABLECOIN_GOVERNANCE],
  ["reserve-rights-token", "RSR", STABLECOIN_GOVERNANCE, "3964"],
  ["terra-luna", "LUNC", "the staking coin of a stablecoin's chain", "4172"],
  ["terra-luna-2", "LUNA", "the staking coin of Terra"],
  ["tribe-2", "TRIBE", STABLECOIN_GOVERNANCE],
  ["spell-token", "SPELL", STABLECOIN_GOVERNANCE],
  ["usual", "USUAL", STABLECOIN_GOVERNANCE],
  ["resolv", "RESOLV", STABLECOIN_GOVERNANCE],
  ["falcon-finance-ff", "FF", STABLECOIN_GOVERNANCE],
  ["neutrino-system-base-token", "NSBT", STABLECOIN_GOVERNANCE],
  ["maker", "MKR", STABLECOIN_GOVERNANCE, "1518"],
  ["sky", "SKY", STABLECOIN_GOVERNANCE, "33038"],
  ["ethena", "ENA", STABLECOIN_GOVERNANCE, "30171"],
  ["stable-2", "STABLE", "the coin of a chain for stablecoins"],
  ["plasma", "XPL", "the coin of a chain for stablecoins"],
  ["lido-dao", "LDO", STAKING_GOVERNANCE, "8000"],
  ["rocket-pool", "RPL", STAKING_GOVERNANCE, "2943"],
  ["jito-governance-token", "JTO", STAKING_GOVERNANCE, "28541"],
  ["stakewise", "SWISE", STAKING_GOVERNANCE],
  ["ankr", "ANKR", STAKING_GOVERNANCE, "3783"],
  ["ssv-network", "SSV", STAKING_GOVERNANCE],
  ["stader", "SD", STAKING_GOVERNANCE],
  ["marinade", "MNDE", STAKING_GOVERNANCE],
  ["ether-fi", "ETHFI", "the governance token of a restaking protocol"],
  ["eigenlayer", "EIGEN", "the token of a restaking protocol, not a receipt"],
  ["renzo", "REZ", "the governance token of a restaking protocol"],
  ["pendle", "PENDLE", "the governance token of a market for yield", "9481"],
  ["compound-governance-token", "COMP", LENDING_GOVERNANCE, "5692"],
  ["aave", "AAVE", LENDING_GOVERNANCE, "7278"],
  ["venus", "XVS", LENDING_GOVERNANCE],
  ["morpho", "MORPHO", LENDING_GOVERNANCE, "34104"],
  ["syrup", "SYRUP", LENDING_GOVERNANCE],
  ["curve-dao-token", "CRV", "the governance token of an exchange", "6538"],
  ["convex-finance", "CVX", "the governance token of a yield protocol"],
  ["ondo-finance", "ONDO", "the governance token of an issuer of treasuries", "21159"],
  ["centrifuge", "CFG", "the token of a credit protocol, not a share of its loans"],
  ["havven", "SNX", "the collateral of synthetics, not one of them", "2586"],
  ["uma", "UMA", "the token of a protocol for synthetics, not one of them", "5617"],
  ["mirror-protocol", "MIR", "the governance token of a protocol for synthetics"],
  ["index-cooperative", "INDEX", "the governance token of an issuer of baskets"],
  ["ampleforth", "AMPL", "a rebasing coin without a claim on anything", "4056"],
  ["digg", "DIGG", "a rebasing coin without a claim on anything"],
  ["olympus", "OHM", "a coin with a treasury, without a peg"],
  ["klima-dao", "KLIMA", "a coin with a treasury, without a peg"],
  ["wonderland", "TIME", "a coin with a treasury, without a peg"],
];

const BY_COINGECKO = new Map(KEPT.map(([id, , reason]) => [id, reason]));
const BY_COINMARKETCAP = new Map(
  KEPT.flatMap(([, , reason, id]) => (id === undefined ? [] : [[id, reason] as const])),
);
const BY_SYMBOL = new Map(KEPT.map(([, symbol, reason]) => [symbol, reason]));

/** How a source names a coin that may be a look-alike. */
export interface CoinNames {
  readonly coingecko?: string | undefined;
  readonly coinmarketcap?: string | undefined;
  readonly symbol: string;
}

/** Why a look-alike is kept, or null: by CoinGecko id where there is one, else by CoinMarketCap id or ticker. */
export function keptReason({ coingecko, coinmarketcap, symbol }: CoinNames): string | null {
  if (coingecko !== undefined) return BY_COINGECKO.get(coingecko) ?? null;
  const byId = coinmarketcap === undefined ? undefined : BY_COINMARKETCAP.get(coinmarketcap);
  return byId ?? BY_SYMBOL.get(symbol.toUpperCase()) ?? null;
}
