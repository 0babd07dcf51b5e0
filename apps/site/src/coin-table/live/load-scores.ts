const LIMIT = 1_000;
const loading = new Map<string, Promise<ReadonlyMap<string, number>>>();

/** Scores of a variant's coins by id, from the site's own origin; none where they can't be had: the table does without. */
export function loadScores(variant: string): Promise<ReadonlyMap<string, number>> {
  const known = loading.get(variant) ?? readScores(variant).catch(() => new Map<string, number>());
  loading.set(variant, known);
  return known;
}

async function readScores(variant: string): Promise<ReadonlyMap<string, number>> {
  const answer = await fetch(`/v1/scores?variant=${encodeURIComponent(variant)}&limit=${LIMIT}`, {
    headers: { accept: "application/json" },
  });
  if (!answer.ok) throw new Error(`scores: expected a list, got status ${answer.status}`);
  const { coins } = (await answer.json()) as {
    readonly coins: readonly { readonly id: string; readonly score: number | null }[];
  };
  return new Map(coins.flatMap(({ id, score }) => (score === null ? [] : [[id, score] as const])));
}
