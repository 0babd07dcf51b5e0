import { issuedKeySchema, keySchema, rotationStatusSchema } from "@altseason/contract";
import type {
  BeginRotationBody,
  EmergencyBody,
  IssuedKey,
  KeyBody,
  RotationStatusBody,
} from "@altseason/contract";
import type { Abortable } from "../query.ts";
import { pathOf } from "./caller.ts";
import type { Caller, CreateOptions } from "./caller.ts";

/** Rotation of a key: a new version beside the old one, until the old one is no longer used. */
export interface RotationCalls {
  /** Makes the new version; its secret is told in this answer and never again. */
  begin(keyId: string, rotation?: BeginRotationBody, options?: CreateOptions): Promise<IssuedKey>;
  /** How far it is, who still uses the old version, and whether it is safe to finish. */
  status(keyId: string, options?: Abortable): Promise<RotationStatusBody>;
  /** Retires the old version now. */
  finish(keyId: string, options?: Abortable): Promise<KeyBody>;
  extend(keyId: string, byMs: number, options?: Abortable): Promise<KeyBody>;
  /** The old version is the active one again; the new one retires or is revoked. */
  rollBack(keyId: string, newVersion: "retire" | "revoke", options?: Abortable): Promise<KeyBody>;
  /** After a leak: a new version now, every older one revoked at once or after a grace. */
  emergency(keyId: string, emergency?: EmergencyBody, options?: CreateOptions): Promise<IssuedKey>;
}

/** The calls about rotations. */
export function createRotationCalls(caller: Caller): RotationCalls {
  return {
    begin: (keyId, rotation = {}, options) =>
      caller.create(pathOf`/v1/keys/${keyId}/rotation`, issuedKeySchema, rotation, options),
    status: (keyId, options) => caller.get(pathOf`/v1/keys/${keyId}/rotation`, rotationStatusSchema, options),
    finish: (keyId, options) =>
      caller.change("POST", pathOf`/v1/keys/${keyId}/rotation/finish`, keySchema, undefined, options),
    extend: (keyId, byMs, options) =>
      caller.change("POST", pathOf`/v1/keys/${keyId}/rotation/extend`, keySchema, { byMs }, options),
    rollBack: (keyId, newVersion, options) =>
      caller.change("POST", pathOf`/v1/keys/${keyId}/rotation/roll-back`, keySchema, { newVersion }, options),
    emergency: (keyId, emergency = {}, options) =>
      caller.create(pathOf`/v1/keys/${keyId}/emergency`, issuedKeySchema, emergency, options),
  };
}
