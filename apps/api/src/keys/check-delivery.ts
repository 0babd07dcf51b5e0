import { sealToPublicKey } from "@altseason/auth";
import type { DeliveryWay, KeyKind } from "@altseason/auth";
import { invalidFields } from "../problems/invalid-body.ts";

const NOBODY = { keyId: "", versionId: "" };

/**
 * Holds a way of delivery against the kind of its key, and tries its public key.
 * @throws {ApiProblem} `invalid_parameter` at `/delivery`, or at `/delivery/publicKey`
 */
export async function checkDelivery(delivery: DeliveryWay | null | undefined, kind: KeyKind): Promise<void> {
  if (delivery === null || delivery === undefined) return;
  if (kind !== "bearer" && kind !== "hmac-sha256") {
    const expected = `none for ${kind}: its pair is made by you, and nothing of it is there to deliver`;
    throw invalidFields([{ field: "/delivery", expected, got: delivery.way }]);
  }
  if (delivery.way === "fetch") return;
  try {
    await sealToPublicKey(delivery.publicKey, new Uint8Array(), NOBODY);
  } catch {
    const expected = "an X25519 public key of 32 bytes in base64url";
    throw invalidFields([{ field: "/delivery/publicKey", expected, got: "something else" }]);
  }
}
