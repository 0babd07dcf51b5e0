/** What a coin is for, as far as its provider's categories tell. */
export const SECTORS = [
  "meme",
  "ai",
  "gaming",
  "privacy",
  "exchange",
  "oracle",
  "infrastructure",
  "defi",
  "layer-2",
  "layer-1",
  "payments",
] as const;

/** One of {@link SECTORS}. */
export type Sector = (typeof SECTORS)[number];

/** Of several the first that a tag names decides: the narrower ones stand first, since many a coin is also a platform. */
const PATTERNS: Readonly<Record<Sector, RegExp>> = {
  meme: /^meme|-memes?$|dog-themed|cat-themed|four-meme/,
  ai: /^ai(?:-|$)|artificial-intelligence|^ai-big-data|ai-agents/,
  gaming: /^gaming|gamefi|^metaverse|play-to-earn|collectibles-nfts/,
  privacy: /^privacy/,
  exchange: /^centralized-exchange|exchange-based-tokens?|^cex(?:-|$)/,
  oracle: /^oracles?$/,
  infrastructure:
    /^infrastructure$|^storage$|distributed-computing|filesharing|^depin$|^iot$|decentralized-storage/,
  defi: /^defi$|decentralized-finance|decentralized-exchange|^dex(?:-|$)|lending-borrowing|^amm$|^yield-farming$|^derivatives$/,
  "layer-2": /^layer-2|^rollups?$|zero-knowledge-proofs|^sidechain/,
  "layer-1": /^layer-1|smart-contract-platform|^smart-contracts$|^platform$/,
  payments: /^payments?$|medium-of-exchange|^mineable$|^pow$|^store-of-value$/,
};

/** The sector of a coin by its provider's tags; null where none of them names one. */
export function sectorOf(tags: readonly string[]): Sector | null {
  return SECTORS.find((sector) => tags.some((tag) => PATTERNS[sector].test(tag))) ?? null;
}
