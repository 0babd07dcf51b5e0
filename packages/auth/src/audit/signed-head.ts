import { sign, verify } from "node:crypto";
import type { KeyObject } from "node:crypto";
import canonicalize from "canonicalize";
import type { ChainPosition } from "./audit-entry.ts";

/** A chain's end at a moment, signed by the server (Ed25519). Kept elsewhere, it shows what the chain was. */
export interface SignedHead extends ChainPosition {
  readonly clientId: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** Which of the server's keys signed. */
  readonly keyid: string;
  /** Base64 of the 64 signature bytes over `altseason-audit-head:` and the canonical JSON (RFC 8785) of the other members. */
  readonly signature: string;
}

const DOMAIN = "altseason-audit-head:";

/** Signs a chain's end. */
export function signHead(head: Omit<SignedHead, "signature">, privateKey: KeyObject): SignedHead {
  return { ...head, signature: sign(null, headBytes(head), privateKey).toString("base64") };
}

/** Whether a head was signed by the server whose public key this is. */
export function isHeadGenuine(head: SignedHead, publicKey: KeyObject): boolean {
  const signature = Buffer.from(head.signature, "base64");
  return signature.length === 64 && verify(null, headBytes(head), publicKey, signature);
}

function headBytes({ clientId, sequence, hash, at, keyid }: Omit<SignedHead, "signature">): Buffer {
  return Buffer.from(DOMAIN + (canonicalize({ clientId, sequence, hash, at, keyid }) ?? ""), "utf8");
}
