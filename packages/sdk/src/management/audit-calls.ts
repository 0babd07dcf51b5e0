import { createPublicKey } from "node:crypto";
import { verifyChain } from "@altseason/auth";
import type { ChainVerification } from "@altseason/auth";
import {
  auditEntrySchema,
  auditKeysSchema,
  auditListSchema,
  headListSchema,
  newHeadSchema,
} from "@altseason/contract";
import type { AuditEntryBody, AuditList, HeadList, NewHead, SignedHeadBody } from "@altseason/contract";
import type { Abortable, PageQuery } from "../query.ts";
import { parseJson, readText } from "../read-answer.ts";
import { readPages } from "../read-pages.ts";
import type { Caller, CreateOptions } from "./caller.ts";

/** Which entries. Times as RFC 3339. */
export interface AuditQuery extends PageQuery {
  readonly action?: string;
  readonly target?: string;
  readonly from?: string;
  readonly to?: string;
}

/** What a trail is held against: what was kept where the server can't reach. */
export interface AuditAnchors {
  readonly clientId: string;
  /** Heads saved earlier. */
  readonly heads: readonly SignedHeadBody[];
  /** The server's keys as PEM (SPKI) by their id, saved earlier too. */
  readonly publicKeys: Readonly<Record<string, string>>;
}

/** The trail of everything that was done with the client's keys. */
export interface AuditCalls {
  /** Newest first. */
  list(query?: AuditQuery): Promise<AuditList>;
  /** The entries of all pages, newest first. */
  all(query?: AuditQuery): AsyncIterable<AuditEntryBody>;
  /** The whole chain, oldest first. */
  export(options?: Abortable): Promise<readonly AuditEntryBody[]>;
  heads(query?: Abortable & { readonly limit?: number }): Promise<HeadList>;
  /** Has the chain's end signed now. */
  signHead(options?: CreateOptions): Promise<NewHead>;
  /** The server's keys that sign heads, as PEM by their id: save them elsewhere, with the heads. */
  publicKeys(options?: Abortable): Promise<Readonly<Record<string, string>>>;
  /** Fetches the chain and verifies it here: no entry changed, taken out, put in or moved, and none gone that a saved head knows. */
  verify(anchors: AuditAnchors, options?: Abortable): Promise<ChainVerification>;
}

/** The calls about the audit trail. */
export function createAuditCalls(caller: Caller): AuditCalls {
  const list = (query: AuditQuery = {}): Promise<AuditList> =>
    caller.get("/v1/audit", auditListSchema, query);
  const exportChain = async (options: Abortable = {}): Promise<readonly AuditEntryBody[]> =>
    parseAuditExport(await caller.open("/v1/audit/export", "application/x-ndjson", readText, options));
  return {
    list,
    all: (query = {}) => readPages(list, ({ entries }) => entries, query),
    export: exportChain,
    heads: (query) => caller.get("/v1/audit/heads", headListSchema, query),
    signHead: (options) => caller.create("/v1/audit/heads", newHeadSchema, undefined, options),
    async publicKeys(options) {
      const { keys } = await caller.get("/.well-known/altseason-audit-keys.json", auditKeysSchema, options);
      return Object.fromEntries(keys.map(({ keyid, publicKey }) => [keyid, publicKey]));
    },
    verify: async (anchors, options) => verifyAuditTrail(await exportChain(options), anchors),
  };
}

/** Verifies a trail that is at hand. @throws {TypeError} when a public key can't be read */
export function verifyAuditTrail(
  entries: readonly AuditEntryBody[],
  { clientId, heads, publicKeys }: AuditAnchors,
): ChainVerification {
  const keys = new Map(Object.entries(publicKeys).map(([keyid, pem]) => [keyid, createPublicKey(pem)]));
  return verifyChain({ clientId, entries, heads, publicKeyOf: (keyid) => keys.get(keyid) });
}

/** Reads an exported trail, one JSON object a line. @throws {AltseasonError} naming the first line that is none */
export function parseAuditExport(text: string): readonly AuditEntryBody[] {
  return text
    .split("\n")
    .flatMap((line, index) =>
      line.trim() === "" ? [] : [parseJson(auditEntrySchema, line, `line ${index + 1}`)],
    );
}
