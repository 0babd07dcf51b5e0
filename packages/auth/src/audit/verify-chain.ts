import type { KeyObject } from "node:crypto";
import { EMPTY_CHAIN, hashEntry } from "./audit-entry.ts";
import type { AuditEntry, ChainPosition } from "./audit-entry.ts";
import { isHeadGenuine } from "./signed-head.ts";
import type { SignedHead } from "./signed-head.ts";

/**
 * What is wrong with a chain.
 * - `edited`: an entry's contents are not those of its hash.
 * - `broken_link`: an entry does not follow the one before it: one was taken out, put in or moved.
 * - `wrong_sequence`: numbers do not count up by one.
 * - `foreign_entry`: an entry of another client.
 * - `clock_back`: an entry is older than the one before it.
 * - `head_forged`: a head that the server did not sign, or of another client.
 * - `tail_cut`: a head knows of entries that are gone.
 * - `rewritten`: the entry that a head names has another hash now: the chain was made anew.
 */
export type AuditFault =
  | "edited"
  | "broken_link"
  | "wrong_sequence"
  | "foreign_entry"
  | "clock_back"
  | "head_forged"
  | "tail_cut"
  | "rewritten";

/** One finding, at the entry of that sequence (a head's own for faults of heads). */
export interface AuditFinding {
  readonly fault: AuditFault;
  readonly sequence: number;
  readonly detail: string;
}

/** What a verification found. The chain can be trusted up to `anchoredThrough`: a head kept elsewhere says so. */
export interface ChainVerification {
  readonly isIntact: boolean;
  readonly entries: number;
  readonly last: ChainPosition;
  /** Highest sequence that a genuine head confirms; 0 without one. Later entries are bound to each other alone. */
  readonly anchoredThrough: number;
  readonly findings: readonly AuditFinding[];
}

/** What is verified: a client's entries in the order in which they lie, and heads saved elsewhere. */
export interface ChainInput {
  readonly clientId: string;
  readonly entries: Iterable<AuditEntry>;
  readonly heads: readonly SignedHead[];
  readonly publicKeyOf: (keyid: string) => KeyObject | undefined;
}

/** Verifies a client's audit chain from its first entry. */
export function verifyChain({ clientId, entries, heads, publicKeyOf }: ChainInput): ChainVerification {
  const findings: AuditFinding[] = [];
  const genuine = heads.filter((head) => {
    const key = publicKeyOf(head.keyid);
    const isGenuine = head.clientId === clientId && key !== undefined && isHeadGenuine(head, key);
    if (!isGenuine)
      findings.push(finding("head_forged", head.sequence, `the head by ${head.keyid} is not the server's`));
    return isGenuine;
  });
  const hashes = new Map<number, string>([[0, EMPTY_CHAIN.hash]]);
  let last: ChainPosition = EMPTY_CHAIN;
  let lastAt = Number.NEGATIVE_INFINITY;
  let count = 0;
  for (const entry of entries) {
    count += 1;
    findings.push(...checkEntry(entry, clientId, last, lastAt, count));
    last = { sequence: entry.sequence, hash: entry.hash };
    lastAt = Math.max(lastAt, entry.at);
    hashes.set(entry.sequence, entry.hash);
  }
  let anchoredThrough = 0;
  for (const { sequence, hash } of genuine) {
    const found = hashes.get(sequence);
    if (found === undefined)
      findings.push(finding("tail_cut", sequence, `a head knows entry ${sequence}, which is gone`));
    else if (found !== hash)
      findings.push(finding("rewritten", sequence, `a head knows entry ${sequence} by another hash`));
    else anchoredThrough = Math.max(anchoredThrough, sequence);
  }
  return { isIntact: findings.length === 0, entries: count, last, anchoredThrough, findings };
}

function checkEntry(
  entry: AuditEntry,
  clientId: string,
  last: ChainPosition,
  lastAt: number,
  position: number,
): readonly AuditFinding[] {
  const { sequence, previousHash, hash, at } = entry;
  const found: AuditFinding[] = [];
  if (entry.clientId !== clientId)
    found.push(finding("foreign_entry", sequence, `it belongs to ${entry.clientId}`));
  if (sequence !== position) found.push(finding("wrong_sequence", sequence, `expected ${position}`));
  if (previousHash !== last.hash)
    found.push(finding("broken_link", sequence, `it does not follow entry ${last.sequence}`));
  if (hashEntry(entry) !== hash)
    found.push(finding("edited", sequence, "its contents are not those of its hash"));
  if (at < lastAt)
    found.push(finding("clock_back", sequence, `it is ${lastAt - at} ms older than one before it`));
  return found;
}

function finding(fault: AuditFault, sequence: number, detail: string): AuditFinding {
  return { fault, sequence, detail };
}
