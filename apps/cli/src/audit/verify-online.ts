import { verifyAuditTrail } from "@altseason/sdk/node";
import type { AuthenticatedClient, SignedHeadBody } from "@altseason/sdk/node";
import type { SavedHeads } from "./saved-heads.ts";
import type { Verification } from "./verification.ts";

/** A verification, with what the server said of the trail's end. */
export interface OnlineVerification extends Verification {
  /** Signed for this verification. */
  readonly head: SignedHeadBody;
  readonly serverKeys: SavedHeads["keys"];
  /** Highest entry that the server's own heads confirm, which bind the server no more than its trail does. */
  readonly confirmedThrough: number;
}

const HEADS = 500;

/**
 * Has the end signed, fetches trail, heads and keys, and verifies them here. `anchoredThrough` counts what was saved alone:
 * a server that makes its trail anew can sign heads for it, but not change what lies elsewhere.
 */
export async function verifyOnline(
  client: AuthenticatedClient,
  saved: SavedHeads,
  signal: AbortSignal,
): Promise<OnlineVerification> {
  const { id: clientId } = await client.client({ signal });
  const { head } = await client.audit.signHead({ signal });
  const { heads } = await client.audit.heads({ limit: HEADS, signal });
  const fetched = await client.audit.publicKeys({ signal });
  const entries = await client.audit.export({ signal });
  const kept = Object.fromEntries(saved.keys.map(({ keyid, publicKey }) => [keyid, publicKey]));
  const own = verifyAuditTrail(entries, { clientId, heads: [...heads, head], publicKeys: fetched });
  const outside = verifyAuditTrail(entries, {
    clientId,
    heads: saved.heads,
    publicKeys: saved.keys.length === 0 ? fetched : kept,
  });
  const exchanged = saved.keys
    .filter(({ keyid, publicKey }) => fetched[keyid] !== undefined && fetched[keyid] !== publicKey)
    .map(({ keyid }) => ({
      fault: "head_forged" as const,
      sequence: 0,
      detail: `the server shows another public key as ${keyid} than was saved`,
    }));
  const findings = [
    ...new Map(
      [...own.findings, ...outside.findings, ...exchanged].map((finding) => [
        JSON.stringify(finding),
        finding,
      ]),
    ).values(),
  ];
  return {
    isIntact: findings.length === 0,
    entries: own.entries,
    last: own.last,
    anchoredThrough: outside.anchoredThrough,
    findings,
    head,
    serverKeys: Object.entries(fetched).map(([keyid, publicKey]) => ({ keyid, publicKey })),
    confirmedThrough: own.anchoredThrough,
  };
}
