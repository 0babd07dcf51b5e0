import { describe, expect, test } from "vitest";
import type { Fleet, WireAnswer } from "./start-fleet.ts";

const SLOW = { timeout: 180_000 };
const ROUNDS = 20;
const COPIES = 200;

/** What must hold of replays over all processes, wherever nonces are kept. */
export function describeReplay(place: string, fleetOf: () => Fleet): void {
  describe(`replays, nonces in ${place}`, () => {
    test(
      `of ${COPIES} byte-identical requests at once exactly one is carried out, ${ROUNDS} times`,
      SLOW,
      async () => {
        const fleet = fleetOf();
        let clean = 0;
        for (let round = 0; clean < ROUNDS && round < 3 * ROUNDS; round += 1) {
          const wish = { method: "GET", path: "/v1/keys" };
          const request = fleet.sign(fleet.owner, "POST", "/v1/session-tokens", wish);
          const answers = await Promise.all(
            Array.from({ length: COPIES }, (_, copy) => fleet.send(copy % fleet.size, request)),
          );
          const count = (isWanted: (answer: WireAnswer) => boolean): number =>
            answers.filter(isWanted).length;
          const passed = count(({ status }) => status < 300);
          const replayed = count(({ body }) => body.includes('"nonce_replayed"'));
          // A store that took too long, on a machine with much else to do, guards too, but does not count as a round.
          const unanswered = count(({ body }) => body.includes('"replay_store_unavailable"'));
          expect(passed, `round ${round}`).toBeLessThanOrEqual(1);
          expect(passed + replayed + unanswered, `round ${round}`).toBe(COPIES);
          if (unanswered > 0) continue;
          expect(passed, `round ${round}`).toBe(1);
          clean += 1;
        }
        expect(clean).toBe(ROUNDS);
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
