import type { AuditEntryBody, SignedHeadBody } from "@altseason/contract";

/** An entry of a chain. */
export const auditEntryExample: AuditEntryBody = {
  at: 1_772_366_283_412,
  actor: { kind: "key", id: "key_1aB3dE5fG7hJ9kLm/1" },
  action: "key.rotation.finished",
  target: "key_6fQ2mZx81LwVdK0c",
  before: { rotation: { from: 1, to: 2 } },
  after: { rotation: null },
  ip: "192.0.2.17",
  requestId: "0f8c2c1e-5d0a-4a57-9a54-2f5a3f2f7a10",
  clientId: "client_4bN7cX1zQ9wE5rT3",
  sequence: 7,
  previousHash: "5d41402abc4b2a76b9719d911017c592ae2f5d41402abc4b2a76b9719d911017",
  hash: "7c211433f02071597741e6ff5a8ea34789abbf43e7d8f6a5c4b3a29181706f5e",
};

/** A signed end of a chain. */
export const signedHeadExample: SignedHeadBody = {
  clientId: auditEntryExample.clientId,
  sequence: auditEntryExample.sequence,
  hash: auditEntryExample.hash,
  at: 1_772_366_340_000,
  keyid: "audit_0f1e2d3c4b5a6978",
  signature:
    "c2lnbmF0dXJlIG9mIHNpeHR5LWZvdXIgYnl0ZXMsIGFzIGJhc2U2NCBoYXMgaXQsIHBhZGRlZCB0byBpdHMgZW5kLi4uLg==",
};

/** The server's key that signed it. */
export const serverKeyExample: { keyid: string; publicKey: string } = {
  keyid: signedHeadExample.keyid,
  publicKey:
    "-----BEGIN PUBLIC KEY-----\nMCowBQYDK2VwAyEAGb9ECWmEzf6FQbrBZ9w7lshQhqowtrbLDFw4rXAxZuE=\n-----END PUBLIC KEY-----\n",
};
