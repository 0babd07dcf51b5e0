import type { KeyObject } from "node:crypto";
import { deliverySchema, issuedKeySchema, keySchema, rotationStatusSchema } from "@altseason/contract";
import type {
  BeginRotationBody,
  Delivery,
  EmergencyBody,
  IssuedKey,
  KeyBody,
  RotationStatusBody,
} from "@altseason/contract";
import type { Abortable } from "../query.ts";
import { openDelivery, readRecipientKey } from "./open-delivery.ts";
import { pathOf } from "./caller.ts";
import type { Caller, CreateOptions } from "./caller.ts";

/** Options of fetching a delivery. */
export interface DeliveryOptions extends Abortable {
  /** PEM (PKCS #8) or a key object. */
  readonly privateKey?: string | KeyObject;
}

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
  /**
   * Fetches the secret of a version that began by itself; it is told once. With `privateKey`, the X25519 key whose public
   * half is registered, it comes opened; without, what is sealed comes sealed.
   * @throws {DeliverySealedError} when the key does not open it; the delivery is in the error, and nowhere else
   */
  fetchDelivery(keyId: string, options?: DeliveryOptions): Promise<Delivery>;
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
    async fetchDelivery(keyId, { privateKey, ...options } = {}) {
      // Before it is fetched: what is told once must not be lost to a mistyped key.
      const key = privateKey === undefined ? null : readRecipientKey(privateKey);
      const path = pathOf`/v1/keys/${keyId}/rotation/delivery`;
      const delivery = await caller.change("POST", path, deliverySchema, undefined, options);
      if (key === null || delivery.sealed === null) return delivery;
      return { ...delivery, secret: await openDelivery(delivery, key), sealed: null };
    },
    emergency: (keyId, emergency = {}, options) =>
      caller.create(pathOf`/v1/keys/${keyId}/emergency`, issuedKeySchema, emergency, options),
  };
}
