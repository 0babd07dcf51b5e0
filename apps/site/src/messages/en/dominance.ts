/** How the market's value is split. */
export const dominance = {
  title: "Bitcoin dominance",
  description:
    "How the value of the crypto market is split between Bitcoin, Ethereum, stablecoins and all others, today and over time.",
  none: "There are no numbers yet",
  kicker: "Shares of the whole market's value · {day}",
  heading: "Bitcoin is {share} of the market",
  lede: "The whole market is worth {total}, altcoins {altcoins} of it.",
  ledeYear:
    "The whole market is worth {total}, altcoins {altcoins} of it. Bitcoin's share is {direction, select, up {up} other {down}} from {past} a year ago.",
  parts: {
    bitcoin: "Bitcoin",
    ethereum: "Ethereum",
    others: "All others",
    stablecoins: "Stablecoins",
  },
  caps: { totalMarketCap: "Whole market", altcoinMarketCap: "Altcoins" },
  sharesCaption: "Shares today and their change",
  columns: { part: "Part", today: "Today", change: "{days} days" },
  sharesNote:
    "Changes of shares in percentage points, of market caps in percent. Altcoins are the whole market without Bitcoin, stablecoins and everything else that copies another asset.",
  shares: "Shares over time",
  ranges: "Range of the charts",
  range: { all: "All", "3y": "3Y", "1y": "1Y" },
  sharesSummary:
    "From {first} to {last} Bitcoin's share went from {bitcoinFirst} to {bitcoinLast}. Ethereum is now {ethereumLast}, stablecoins {stablecoinsLast}.",
  capsHeading: "What it is worth",
  capsNote: "In US dollars. Equal heights are equal factors, so that early years can be read at all.",
  shaded: "Shaded:",
  shadedAltcoin: "altcoin seasons",
  shadedBitcoin: "Bitcoin seasons",
  shadedList: "All seasons",
  capsSummary:
    "From {first} to {last} the whole market went from {totalFirst} to {totalLast}, altcoins from {altcoinsFirst} to {altcoinsLast}.",
};
