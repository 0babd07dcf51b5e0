import type { Messages } from "../messages.ts";

export const variantLinks: Messages["variantLinks"] = {
  label: "Welcher Index",
  own: "Altseason",
  blockchaincenter: "Wie blockchaincenter.net",
  coinmarketcap: "Wie CoinMarketCap",
  name: "Top {size}, {days} Tage",
  variant: "Top {size} · {days} T",
};

export const seasonName: Messages["seasonName"] = {
  altcoin: "Altcoin-Season",
  neutral: "Keine Season",
  bitcoin: "Bitcoin-Season",
};
