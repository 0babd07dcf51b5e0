import type { Coin } from "@altseason/contract";

/** Ether, as the lists of coins show it. */
export const exampleCoin: Coin = {
  id: "ethereum",
  symbol: "ETH",
  name: "Ethereum",
  rank: 2,
  marketCap: 395900962200,
  price: 2071.045,
  return: -0.05438907122158443,
  returnOverBenchmark: -0.016668521993253638,
  standing: "underperformed",
  reason: null,
  rule: null,
  sector: "layer-1",
  sparkline: [2190.1661, 2165.7057, 2042.0616],
};
