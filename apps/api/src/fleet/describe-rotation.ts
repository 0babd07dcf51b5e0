import { performance } from "node:perf_hooks";
import { setTimeout as wait } from "node:timers/promises";
import { issuedKeySchema } from "@altseason/contract";
import { describe, expect, test } from "vitest";
import { createPair } from "../testing/sign-request.ts";
import type { Signer } from "../testing/sign-request.ts";
import { tellMeasured } from "./tell-measured.ts";
import type { Fleet } from "./start-fleet.ts";

const SLOW = { timeout: 240_000 };
const REQUESTS = 10_000;
const LANES = 24;
const PROPAGATION_MS = 1_000;

interface Attempt {
  readonly version: "old" | "new";
  readonly begunAt: number;
  readonly endedAt: number;
  readonly status: number;
  readonly body: string;
}

/** What must hold of rotations and revocations over all processes under load. */
export function describeRotation(place: string, fleetOf: () => Fleet): void {
  describe(`rotations, announcements by ${place}`, () => {
    test(
      `${REQUESTS} requests while a key rotates: none is refused that should pass, none passes that should not`,
      SLOW,
      async () => {
        const fleet = fleetOf();
        const key = await fleet.makeKey({ scopes: ["index:read", "keys:rotate-self"] });
        const pair = createPair();
        const path = `/v1/keys/${key.id}/rotation`;
        const attempts: Attempt[] = [];
        let fresh: Signer | null = null;
        let finishSentAt = Number.POSITIVE_INFINITY;
        let finishedAt = Number.POSITIVE_INFINITY;

        async function lane(number: number): Promise<void> {
          for (let count = 0; attempts.length < REQUESTS; count += 1) {
            const isNew = fresh !== null && count % 2 === 1;
            const signer = isNew && fresh !== null ? fresh : key.signer;
            const begunAt = performance.now();
            const { status, body } = await fleet.ask(
              (number + count) % fleet.size,
              signer,
              "GET",
              "/v1/client",
            );
            attempts.push({
              version: isNew ? "new" : "old",
              begunAt,
              endedAt: performance.now(),
              status,
              body: status === 200 ? "" : body,
            });
          }
        }
        async function reach(count: number): Promise<void> {
          while (attempts.length < count) await wait(5);
        }
        async function steer(): Promise<void> {
          await reach(REQUESTS * 0.25);
          const begun = await fleet.ask(0, key.signer, "POST", path, { publicKey: pair.publicKey });
          expect(begun.status, begun.body).toBe(201);
          fresh = pair.signer(issuedKeySchema.parse(JSON.parse(begun.body)).secret.keyid);
          await reach(REQUESTS * 0.6);
          finishSentAt = performance.now();
          const finished = await fleet.ask(1, fresh, "POST", `${path}/finish`);
          expect(finished.status, finished.body).toBe(200);
          finishedAt = performance.now();
        }
        await Promise.all([steer(), ...Array.from({ length: LANES }, (_, number) => lane(number))]);

        const old = attempts.filter(({ version }) => version === "old");
        const mustPass = [
          ...attempts.filter(({ version }) => version === "new"),
          ...old.filter(({ endedAt }) => endedAt < finishSentAt),
        ];
        const mustNot = old.filter(({ begunAt }) => begunAt > finishedAt + PROPAGATION_MS);
        expect(mustPass.filter(({ status }) => status !== 200)).toEqual([]);
        expect(mustNot.filter(({ status }) => status === 200)).toEqual([]);
        expect(mustNot.length).toBeGreaterThan(0);
        const lastPass = Math.max(
          ...old.filter(({ status }) => status === 200).map(({ begunAt }) => begunAt),
        );
        const seconds =
          (Math.max(...attempts.map(({ endedAt }) => endedAt)) -
            Math.min(...attempts.map(({ begunAt }) => begunAt))) /
          1000;
        tellMeasured(
          `${place}: ${attempts.length} requests in ${seconds.toFixed(1)} s, ${mustPass.length} had to pass, ${mustNot.length} had to be refused; the old version last passed ${(lastPass - finishedAt).toFixed(0)} ms after the finish was acknowledged`,
        );
      },
    );

    test("a revocation holds on every process within a second of its answer", SLOW, async () => {
      const fleet = fleetOf();
      const latest: number[] = [];
      for (let round = 0; round < 5; round += 1) latest.push(await measureRevocation(fleet, 1_500));
      tellMeasured(
        `${place}: revoked, last accepted ${Math.max(...latest).toFixed(0)} ms after the answer (of 5 rounds)`,
      );
      expect(Math.max(...latest)).toBeLessThan(1_000);
    });

    test("a first use on all processes at once is one entry of the trail", SLOW, async () => {
      const fleet = fleetOf();
      const key = await fleet.makeKey({});
      const pair = createPair();
      const begun = await fleet.ask(0, fleet.owner, "POST", `/v1/keys/${key.id}/rotation`, {
        publicKey: pair.publicKey,
      });
      const fresh = pair.signer(issuedKeySchema.parse(JSON.parse(begun.body)).secret.keyid);
      const answers = await Promise.all(
        Array.from({ length: 60 }, (_, count) => fleet.ask(count % fleet.size, fresh, "GET", "/v1/client")),
      );
      expect(answers.every(({ status }) => status === 200)).toBe(true);
      await wait(1_000);
      const trail = await fleet.ask(
        0,
        fleet.owner,
        "GET",
        `/v1/audit?target=${key.id}&action=key.rotation.overlap-started`,
      );
      const { entries } = JSON.parse(trail.body) as { entries: unknown[] };
      expect(entries).toHaveLength(1);
    });
  });
}

/**
 * Revokes a token that all processes hold, and asks all of them without pause for so long.
 * @returns how long after the answer the last request began that was let in; negative when none was
 */
export async function measureRevocation(fleet: Fleet, watchMs: number): Promise<number> {
  const key = await fleet.makeKey({ kind: "bearer" });
  const token = key.token ?? "";
  for (let instance = 0; instance < fleet.size; instance += 1)
    expect(await fleet.bear(instance, token)).toMatchObject({ status: 200 });
  const seen: { readonly instance: number; readonly begunAt: number; readonly status: number }[] = [];
  const over = new AbortController();
  async function watch(instance: number): Promise<void> {
    while (!over.signal.aborted) {
      const begunAt = performance.now();
      const { status } = await fleet.bear(instance, token);
      seen.push({ instance, begunAt, status });
    }
  }
  const watching = Array.from({ length: fleet.size }, (_, instance) => watch(instance));
  const revoked = await fleet.ask(0, fleet.owner, "DELETE", `/v1/keys/${key.id}?reason=leaked`);
  const answeredAt = performance.now();
  expect(revoked.status).toBe(200);
  await wait(watchMs);
  over.abort();
  await Promise.all(watching);
  for (let instance = 0; instance < fleet.size; instance += 1) {
    const statuses = seen.filter((one) => one.instance === instance).map(({ status }) => status);
    expect(statuses.lastIndexOf(200), "accepted after it was refused").toBeLessThan(
      statuses.includes(401) ? statuses.indexOf(401) : -2,
    );
  }
  return Math.max(...seen.filter(({ status }) => status === 200).map(({ begunAt }) => begunAt)) - answeredAt;
}
