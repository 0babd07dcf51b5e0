import { describe, expect, test } from "vitest";
import type { RevocationChannel } from "../keys/revocation-channel.ts";
import { usingOpened } from "./store-examples.ts";

/** A channel under test, two doors to it; `sever` breaks what `channel` listens on, where it can break. */
export interface OpenRevocationChannel {
  readonly channel: RevocationChannel;
  readonly second: RevocationChannel;
  readonly sever: (() => Promise<void>) | null;
  readonly close: () => Promise<void>;
}

const PATIENCE_MS = 5_000;
const PAUSE_MS = 10;

/** What every channel of revocations must do. */
export function describeRevocationChannel(
  name: string,
  open: () => Promise<OpenRevocationChannel>,
  note = "",
): void {
  const using = (run: (opened: OpenRevocationChannel) => Promise<void>): Promise<void> =>
    usingOpened(open, run);
  const until = async (isSo: () => boolean): Promise<void> => {
    const deadline = Date.now() + PATIENCE_MS;
    while (!isSo() && Date.now() < deadline) await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  };

  describe(`${name}${note}`, () => {
    test("every listener at every door hears every announcement within a second, in order", () =>
      using(async ({ channel, second }) => {
        const heard: string[][] = [[], [], []];
        const doors = [channel, channel, second];
        const ways: (() => Promise<void>)[] = [];
        for (const [index, door] of doors.entries()) {
          ways.push(
            await door.listen(
              (keyId) => heard[index]?.push(keyId),
              () => {},
            ),
          );
        }
        const startedAt = Date.now();
        await channel.announce("key_a");
        await second.announce("key_'b'");
        await until(() => heard.every((own) => own.length === 2));
        expect(Date.now() - startedAt).toBeLessThan(1_000);
        for (const own of heard) expect(own.toSorted()).toEqual(["key_'b'", "key_a"]);
        await Promise.all(ways.map((leave) => leave()));
      }));

    test("who has left hears nothing more", () =>
      using(async ({ channel, second }) => {
        const gone: string[] = [];
        const stays: string[] = [];
        const leave = await channel.listen(
          (keyId) => gone.push(keyId),
          () => {},
        );
        const leaveToo = await channel.listen(
          (keyId) => stays.push(keyId),
          () => {},
        );
        await leave();
        await second.announce("key_a");
        await until(() => stays.length > 0);
        expect([gone, stays]).toEqual([[], ["key_a"]]);
        await leaveToo();
      }));

    test("an announcement that nobody hears is made all the same", () =>
      using(async ({ channel }) => {
        await expect(channel.announce("key_a")).resolves.toBeUndefined();
      }));

    test("where it breaks, the listener is told, and hears again once it is mended", () =>
      using(async ({ channel, second, sever }) => {
        let lost = 0;
        const heard: string[] = [];
        const leave = await channel.listen(
          (keyId) => heard.push(keyId),
          () => (lost += 1),
        );
        if (sever !== null) {
          await sever();
          await until(() => lost > 0);
          expect(lost).toBeGreaterThan(0);
        }
        const deadline = Date.now() + PATIENCE_MS;
        while (heard.length === 0 && Date.now() < deadline) {
          await second.announce("key_a");
          await new Promise((resolve) => setTimeout(resolve, PAUSE_MS * 5));
        }
        expect(heard).toContain("key_a");
        await leave();
      }));
  });
}
