import type { Reading } from "@altseason/core";

/** Why a reading differs from the one published before, in sentences that go with the new revision. */
export function explainRevision(before: Reading, after: Reading): string {
  const reasons: string[] = [];
  if (before.exclusionsVersion !== after.exclusionsVersion) {
    reasons.push(`The exclusion table moved from ${before.exclusionsVersion} to ${after.exclusionsVersion}.`);
  }
  if (before.methodology.version !== after.methodology.version) {
    reasons.push(
      `The methodology moved from version ${before.methodology.version} to ${after.methodology.version}.`,
    );
  }
  if (before.source.description !== after.source.description) {
    reasons.push(`The source reads ${JSON.stringify(after.source.description)} now.`);
  }
  if (reasons.length === 0) reasons.push("The stored prices or market caps of its window changed.");
  return reasons.join(" ");
}
