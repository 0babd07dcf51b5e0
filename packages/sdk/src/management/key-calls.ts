import { issuedKeySchema, keyListSchema, keySchema } from "@altseason/contract";
import type {
  CreateKey,
  IssuedKey,
  KeyBody,
  KeyList,
  RevocationReasonName,
  UpdateKey,
} from "@altseason/contract";
import type { Abortable, PageQuery } from "../query.ts";
import { readPages } from "../read-pages.ts";
import { pathOf } from "./caller.ts";
import type { Caller, CreateOptions } from "./caller.ts";

/** Keys of the client that is asking. */
export interface KeyCalls {
  /** Makes a key; its secret is told in this answer and never again. */
  create(key: CreateKey, options?: CreateOptions): Promise<IssuedKey>;
  list(query?: PageQuery): Promise<KeyList>;
  /** The keys of all pages. */
  all(query?: PageQuery): AsyncIterable<KeyBody>;
  get(keyId: string, options?: Abortable): Promise<KeyBody>;
  update(keyId: string, changes: UpdateKey, options?: Abortable): Promise<KeyBody>;
  /** Revokes a key with all its versions, for good. */
  revoke(keyId: string, reason: RevocationReasonName, options?: Abortable): Promise<KeyBody>;
  /** Revokes one version, for good. */
  revokeVersion(
    keyId: string,
    version: number,
    reason: RevocationReasonName,
    options?: Abortable,
  ): Promise<KeyBody>;
  /** Holds a key until it is resumed. */
  suspend(keyId: string, why: string, options?: Abortable): Promise<KeyBody>;
  resume(keyId: string, options?: Abortable): Promise<KeyBody>;
}

/** The calls about keys. */
export function createKeyCalls(caller: Caller): KeyCalls {
  const list = (query: PageQuery = {}): Promise<KeyList> => caller.get("/v1/keys", keyListSchema, query);
  return {
    create: (key, options) => caller.create("/v1/keys", issuedKeySchema, key, options),
    list,
    all: (query = {}) => readPages(list, ({ keys }) => keys, query),
    get: (keyId, options) => caller.get(pathOf`/v1/keys/${keyId}`, keySchema, options),
    update: (keyId, changes, options) =>
      caller.change("PATCH", pathOf`/v1/keys/${keyId}`, keySchema, changes, options),
    revoke: (keyId, reason, options = {}) =>
      caller.change("DELETE", pathOf`/v1/keys/${keyId}`, keySchema, undefined, {
        ...options,
        query: { reason },
      }),
    revokeVersion: (keyId, version, reason, options) =>
      caller.change(
        "POST",
        pathOf`/v1/keys/${keyId}/versions/${version}/revoke`,
        keySchema,
        { reason },
        options,
      ),
    suspend: (keyId, why, options) =>
      caller.change("POST", pathOf`/v1/keys/${keyId}/suspend`, keySchema, { why }, options),
    resume: (keyId, options) =>
      caller.change("POST", pathOf`/v1/keys/${keyId}/resume`, keySchema, undefined, options),
  };
}
