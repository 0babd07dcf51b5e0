import { describe, expect, test } from "vitest";
import type { Fleet } from "./start-fleet.ts";

const SLOW = { timeout: 180_000 };
const ROUNDS = 20;
const COPIES = 200;

/** What must hold of replays over all processes, wherever nonces are kept. */
export function describeReplay(title: string, fleetOf: () => Fleet): void {
  describe(title, () => {
    test(
      `of ${COPIES} byte-identical requests at once exactly one is carried out, ${ROUNDS} times`,
      SLOW,
      async () => {
        const fleet = fleetOf();
        for (let round = 0; round < ROUNDS; round += 1) {
          const wish = { method: "GET", path: "/v1/keys" };
          const request = fleet.sign(fleet.owner, "POST", "/v1/session-tokens", wish);
          const answers = await Promise.all(
            Array.from({ length: COPIES }, (_, copy) => fleet.send(copy % fleet.size, request)),
          );
          const good = answers.filter(({ status }) => status >= 200 && status < 300);
          expect(good, `round ${round}`).toHaveLength(1);
          const replays = answers.filter(({ body }) => body.includes('"nonce_replayed"'));
          expect(replays, `round ${round}`).toHaveLength(COPIES - 1);
        }
      },
    );

    test("a process that is killed and comes back knows what was used", SLOW, async () => {
      const fleet = fleetOf();
      const request = fleet.sign(fleet.owner, "GET", "/v1/client", undefined, {
        parameters: { expires: Math.floor(Date.now() / 1000) + 290 },
      });
      expect((await fleet.send(0, request)).status).toBe(200);
      await fleet.restart(0);
      for (let instance = 0; instance < fleet.size; instance += 1) {
        expect((await fleet.send(instance, request)).status).toBe(401);
      }
      expect((await fleet.ask(0, fleet.owner, "GET", "/v1/client")).status).toBe(200);
    });
  });
}
