import type { AuditEntry } from "@altseason/auth";
import type { AuditEntryBody } from "@altseason/contract";

/** An entry with the members that were hashed, and its hash. What stands before and after is JSON since it was appended. */
export function describeEntry({
  at,
  actor,
  action,
  target,
  before,
  after,
  ip,
  requestId,
  clientId,
  sequence,
  previousHash,
  hash,
}: AuditEntry): AuditEntryBody {
  return {
    at,
    actor: { kind: actor.kind, id: actor.id },
    action,
    target,
    before: before as AuditEntryBody["before"],
    after: after as AuditEntryBody["after"],
    ip,
    requestId,
    clientId,
    sequence,
    previousHash,
    hash,
  };
}
