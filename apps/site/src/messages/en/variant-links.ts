/** Ways to the same page by another variant. */
export const variantLinks = {
  label: "Which index",
  own: "Altseason",
  blockchaincenter: "As blockchaincenter.net",
  coinmarketcap: "As CoinMarketCap",
  name: "Top {size}, {days} days",
  variant: "Top {size} · {days}d",
};

export const seasonName = {
  altcoin: "Altcoin season",
  neutral: "Neither season",
  bitcoin: "Bitcoin season",
};
