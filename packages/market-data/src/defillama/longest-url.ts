/** Characters of an address that DefiLlama surely takes; it answers 414 to longer ones. */
export const LONGEST_URL = 2_000;
