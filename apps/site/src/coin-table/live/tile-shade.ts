const STRONGEST = 55;
const FAINTEST = 12;

/** Background of a tile by its lead (a fraction): deeper with distance, blue ahead, orange behind, grey without one. */
export function tileShade(lead: number | null, limit: number): string {
  if (lead === null) return "var(--color-wash)";
  const share = Math.min(1, Math.abs(lead) / limit);
  const strength = Math.round(FAINTEST + share * (STRONGEST - FAINTEST));
  return `color-mix(in oklab, var(--color-${lead > 0 ? "altcoin" : "bitcoin"}) ${strength}%, var(--color-paper))`;
}
