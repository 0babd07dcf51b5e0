import { randomBytes } from "node:crypto";
import { describe, expect, test } from "vitest";
import type { KeyEncryptionService } from "../envelope/key-encryption-service.ts";

/** What every key-encryption service must do. `open` gives one, and can turn its key to a new version. */
export function describeKeyEncryptionService(
  name: string,
  open: () => Promise<{
    readonly service: KeyEncryptionService;
    readonly rotate: () => Promise<KeyEncryptionService>;
    readonly close: () => Promise<void>;
  }>,
  note = "",
): void {
  describe(`${name}${note}`, () => {
    test("unwraps what it wrapped, for the same context alone", async () => {
      const { service, close } = await open();
      try {
        const dataKey = randomBytes(32);
        const wrapped = await service.wrap(dataKey, "client_a");
        expect(wrapped.kekVersion).toBe(await service.currentVersion());
        expect(Buffer.from(wrapped.wrapped).includes(dataKey)).toBe(false);
        expect(Buffer.from(await service.unwrap(wrapped, "client_a"))).toEqual(dataKey);
        await expect(service.unwrap(wrapped, "client_b")).rejects.toBeInstanceOf(Error);
      } finally {
        await close();
      }
    });

    test("refuses bytes that were cut or changed, and versions it never had", async () => {
      const { service, close } = await open();
      try {
        const { wrapped, kekVersion } = await service.wrap(randomBytes(32), "client_a");
        const changed = Buffer.from(wrapped);
        const last = changed.length - 1;
        changed[last] = (changed[last] ?? 0) ^ 1;
        for (const bytes of [changed, wrapped.subarray(0, last), new Uint8Array()]) {
          await expect(service.unwrap({ wrapped: bytes, kekVersion }, "client_a")).rejects.toBeInstanceOf(
            Error,
          );
        }
        await expect(service.unwrap({ wrapped, kekVersion: "999" }, "client_a")).rejects.toBeInstanceOf(
          Error,
        );
      } finally {
        await close();
      }
    });

    test("still unwraps after its key has a new version, and wraps with that", async () => {
      const { service, rotate, close } = await open();
      try {
        const dataKey = randomBytes(32);
        const before = await service.wrap(dataKey, "client_a");
        const turned = await rotate();
        expect(Buffer.from(await turned.unwrap(before, "client_a"))).toEqual(dataKey);
        const after = await turned.wrap(dataKey, "client_a");
        expect(after.kekVersion).not.toBe(before.kekVersion);
        expect(Buffer.from(await turned.unwrap(after, "client_a"))).toEqual(dataKey);
      } finally {
        await close();
      }
    });
  });
}
