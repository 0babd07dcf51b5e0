import { createHash, timingSafeEqual } from "node:crypto";
import type { KeyStore, RandomBytes } from "@altseason/auth";

/** Holds the one-time token by which the first client is made. */
export interface BootstrapGate {
  /** The token to print; null where there is a client already. */
  open(): Promise<string | null>;
  isRight(token: string): boolean;
  /** Once used it opens nothing. */
  shut(): void;
}

/** Where a token is kept for the operator, and taken away again. */
export interface TokenPlace {
  keep(token: string): void;
  remove(): void;
}

const TOKEN_BYTES = 32;

/** A gate that is shut until it is opened, and stays shut where there is a client. */
export function createBootstrapGate(
  keys: KeyStore,
  randomBytes: RandomBytes,
  place: TokenPlace,
): BootstrapGate {
  let digest: Buffer | null = null;
  return {
    async open() {
      if (await hasClients(keys)) {
        place.remove();
        return null;
      }
      const token = `altsboot_${Buffer.from(randomBytes(TOKEN_BYTES)).toString("base64url")}`;
      digest = digestOf(token);
      place.keep(token);
      return token;
    },
    isRight: (token) => digest !== null && timingSafeEqual(digestOf(token), digest),
    shut() {
      digest = null;
      place.remove();
    },
  };
}

/** No client's data key is under a version of no name, so that the first of all comes. */
export async function hasClients(keys: KeyStore): Promise<boolean> {
  return (await keys.listClientsToRewrap("", 1)).length > 0;
}

function digestOf(token: string): Buffer {
  return createHash("sha256").update(token).digest();
}
