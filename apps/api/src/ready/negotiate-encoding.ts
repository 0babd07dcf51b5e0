/** Content codings that bodies are kept ready in. */
export type ContentEncoding = "br" | "gzip" | "identity";

const REMEMBERED = 256;
const OFFERED = ["br", "gzip"] as const;
const known = new Map<string, ContentEncoding>();

/** The coding a caller likes best (RFC 9110 §12.5.3); of two liked the same, the smaller. Absent: as it is. */
export function negotiateEncoding(header: string | undefined): ContentEncoding {
  if (header === undefined) return "identity";
  const found = known.get(header);
  if (found !== undefined) return found;
  if (known.size >= REMEMBERED) known.clear();
  const chosen = choose(header);
  known.set(header, chosen);
  return chosen;
}

function choose(header: string): ContentEncoding {
  const weights = new Map<string, number>();
  for (const member of header.toLowerCase().split(",")) {
    const [coding = "", ...parameters] = member.split(";").map((part) => part.trim());
    const quality = parameters.find((parameter) => parameter.startsWith("q="));
    weights.set(coding, quality === undefined ? 1 : Number(quality.slice(2)));
  }
  let best: ContentEncoding = "identity";
  let weight = weights.get("identity") ?? 0;
  for (const coding of OFFERED.toReversed()) {
    const liked = weights.get(coding) ?? weights.get("*") ?? 0;
    if (liked > 0 && liked >= weight) {
      best = coding;
      weight = liked;
    }
  }
  return best;
}
