import type { Verification } from "./verification.ts";

const MOST_FINDINGS = 20;

/** A verification for people. */
export function formatVerification({
  isIntact,
  entries,
  last,
  anchoredThrough,
  findings,
}: Verification): string {
  const more = findings.length - MOST_FINDINGS;
  const open = last.sequence - anchoredThrough;
  const rest = open > 0 ? `; the ${open} after it are bound to one another alone` : "";
  const lines = [
    `${isIntact ? "intact" : "not intact"}: ${entries} entries, the last ${last.sequence} ${last.hash}`,
    anchoredThrough === 0
      ? "anchored by no head saved before, and what the server itself signs doesn't bind it"
      : `anchored by a saved head through entry ${anchoredThrough}${rest}`,
    ...findings
      .slice(0, MOST_FINDINGS)
      .map(({ fault, sequence, detail }) => `  ${sequence} ${fault}: ${detail}`),
    ...(more > 0 ? [`  and ${more} more; --json lists them all`] : []),
  ];
  return `${lines.join("\n")}\n`;
}
