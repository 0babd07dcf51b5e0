import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { REVOCATION_REASONS } from "./api-key.ts";
import type { ApiKey, KeyVersion } from "./api-key.ts";
import { applyKeyCommand } from "./apply-key-command.ts";
import { createKey } from "./create-key.ts";
import type { KeyCommand } from "./key-command.ts";
import { isLive, keyRefusal, liveVersions, versionStanding } from "./key-standing.ts";
import { settleKey } from "./settle-key.ts";

const START = 1_790_000_000_000;
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

type Step = readonly [waitMs: number, command: KeyCommand];

let made = 0;
const newVersion = fc.constant(null).map(() => ({ id: `version-${(made += 1)}`, createdBy: "test" }));
const duration = fc.oneof(fc.integer({ min: -HOUR, max: 31 * DAY }), fc.constantFrom(0, HOUR, DAY, 30 * DAY));
const versionNumber = fc.integer({ min: 0, max: 6 });
const reason = fc.constantFrom(...REVOCATION_REASONS);

const commands: fc.Arbitrary<(now: number) => KeyCommand> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .record({
        version: newVersion,
        overlapMs: duration,
        overlapStarts: fc.constantFrom("now" as const, "first-use" as const),
        finish: fc.constantFrom("when-quiet" as const, "at-deadline" as const),
        quietMs: fc.constantFrom(0, HOUR),
        delay: fc.constantFrom(0, 0, 0, HOUR, 2 * DAY),
        force: fc.boolean(),
      })
      .map(({ delay, ...rest }) => (now: number): KeyCommand => ({
        kind: "begin-rotation",
        activatesAt: now + delay,
        ...rest,
      })),
  },
  versionNumber.map((version) => () => ({ kind: "note-first-use" as const, version })),
  fc.constant(() => ({ kind: "finish-rotation" as const })),
  duration.map((byMs) => () => ({ kind: "extend-rotation" as const, byMs, isAutomatic: false })),
  fc
    .constantFrom("retire" as const, "revoke" as const)
    .map((outcome) => () => ({ kind: "roll-back" as const, newVersion: outcome })),
  fc
    .record({ version: newVersion, graceMs: fc.constantFrom(0, HOUR, 2 * DAY), reason })
    .map((rest) => () => ({ kind: "emergency" as const, ...rest })),
  fc
    .record({ version: versionNumber, reason })
    .map((rest) => () => ({ kind: "revoke-version" as const, ...rest })),
  fc.constantFrom(
    () => ({ kind: "suspend" as const, why: "test" }),
    () => ({ kind: "resume" as const }),
    () => ({ kind: "settle" as const }),
    () => ({ kind: "remind" as const, reminder: "half" as const }),
  ),
  fc
    .record({ name: fc.string(), maxLiveVersions: fc.integer({ min: 0, max: 6 }) })
    .map((changes) => () => ({ kind: "update" as const, changes })),
  duration.map((after) => (now: number) => ({
    kind: "update" as const,
    changes: { expiresAt: now + after },
  })),
);

const runs = fc.record({
  expiresAfter: fc.option(fc.integer({ min: 1, max: 90 * DAY })),
  maxLiveVersions: fc.integer({ min: 2, max: 4 }),
  steps: fc.array(fc.tuple(fc.constantFrom(0, 1, HOUR, DAY, 7 * DAY), commands), { maxLength: 25 }),
});

interface Seen {
  readonly key: ApiKey;
  readonly now: number;
  readonly command: KeyCommand;
  readonly before: ApiKey;
}

/** Plays a run and hands on each state. */
function play(
  {
    expiresAfter,
    maxLiveVersions,
    steps,
  }: {
    expiresAfter: number | null;
    maxLiveVersions: number;
    steps: readonly (readonly [number, (now: number) => KeyCommand])[];
  },
  look: (seen: Seen, events: number) => void,
): void {
  let now = START;
  let { key } = createKey(
    {
      id: "key_a",
      versionId: "version-0",
      clientId: "client_a",
      name: "bot",
      environment: "live",
      kind: "ed25519",
      scopes: ["trading"],
      createdBy: "test",
      maxLiveVersions,
      expiresAt: expiresAfter === null ? null : START + expiresAfter,
    },
    now,
  );
  for (const [wait, make] of steps) {
    now += wait;
    const step: Step = [wait, make(now)];
    const before = key;
    const result = applyKeyCommand(key, step[1], now);
    if (result.applied) ({ key } = result);
    look({ key, now, command: step[1], before }, result.applied ? result.events.length : 0);
  }
}

const expectAlways = (look: (seen: Seen, events: number) => void): void =>
  fc.assert(
    fc.property(runs, (run) => play(run, look)),
    { numRuns: 3_000 },
  );

const byNumber = ({ versions }: ApiKey, number: number): KeyVersion | undefined =>
  versions.find((version) => version.number === number);

describe("whatever is asked of a key, at whatever time", () => {
  test("one version authenticates for as long as the key itself lives", () => {
    expectAlways(({ key, now }) => {
      if (keyRefusal(key, now) !== null) return;
      expect(key.versions.some((version) => versionStanding(key, version, now).authenticates)).toBe(true);
    });
  });

  test("it still does at every later deadline, though nobody looks in between", () => {
    expectAlways(({ key, now }) => {
      const deadlines = key.versions.flatMap(({ retiresAt, activatesAt }) => [retiresAt ?? now, activatesAt]);
      for (const at of deadlines.filter((deadline) => deadline >= now)) {
        for (const moment of [at - 1, at, at + 1]) {
          if (moment < now || keyRefusal(key, moment) !== null) continue;
          expect(key.versions.some((version) => versionStanding(key, version, moment).authenticates)).toBe(
            true,
          );
        }
      }
    });
  });

  test("there are never more live versions than its limit", () => {
    expectAlways(({ key, now }) =>
      expect(liveVersions(key, now).length).toBeLessThanOrEqual(key.maxLiveVersions),
    );
  });

  test("version numbers only grow, and ids never come again", () => {
    expectAlways(({ key, before }) => {
      const numbers = key.versions.map(({ number }) => number);
      expect(numbers).toEqual(numbers.map((_, index) => index + 1));
      expect(numbers.length).toBeGreaterThanOrEqual(before.versions.length);
      expect(new Set(key.versions.map(({ id }) => id)).size).toBe(numbers.length);
    });
  });

  test("a version that was retired or revoked never authenticates again", () => {
    const everEnded = new Set<string>();
    expectAlways(({ key, now, before }) => {
      if (before.versions.length === 1) everEnded.clear();
      for (const version of key.versions) {
        const mark = version.id;
        if (!isLive(version, now)) everEnded.add(mark);
        else expect(everEnded.has(mark)).toBe(false);
      }
    });
  });

  test("no window outlives the key, or reaches further than 30 days", () => {
    expectAlways(({ key, now, command }) => {
      for (const { state, retiresAt } of key.versions) {
        if (state !== "retiring" || retiresAt === null) continue;
        if (key.expiresAt !== null) expect(retiresAt).toBeLessThanOrEqual(key.expiresAt);
        if (command.kind === "extend-rotation") expect(retiresAt).toBeLessThanOrEqual(now + 30 * DAY);
      }
    });
  });

  test("environment, kind, scopes, limits and nonce space stay one over all versions", () => {
    expectAlways(({ key, before, command }) => {
      const shared = ({ environment, kind, clientId, id, scopes, allowlist, requestsPerMinute }: ApiKey) => [
        environment,
        kind,
        clientId,
        id,
        scopes,
        allowlist,
        requestsPerMinute,
      ];
      if (command.kind !== "update") expect(shared(key)).toEqual(shared(before));
    });
  });

  test("a refusal changes nothing, and a command that is carried out leaves its event", () => {
    expectAlways(({ key, before, command }, events) => {
      if (events === 0 && command.kind !== "settle") expect(key).toBe(before);
      if (key !== before && command.kind !== "settle") expect(events).toBeGreaterThan(0);
    });
  });

  test("every change of a version's state has exactly one event that tells of it", () => {
    expectAlways(({ key, before, now }) => {
      const settled = settleKey(before, now);
      const timed = settled.key.versions.filter(
        ({ number, state }) => byNumber(before, number)?.state !== state,
      );
      const told = settled.events.filter(({ action }) => action !== "key.version.activated").length;
      expect(told).toBe(timed.filter(({ state }) => state === "retired").length);
      expect(settleKey(settled.key, now).events).toEqual([]);
      expect(key.versions.length).toBeGreaterThan(0);
    });
  });

  test("an open rotation is one of two versions that exist and that both have not ended", () => {
    expectAlways(({ key, now }) => {
      const { rotation } = settleKey(key, now).key;
      if (rotation === null || keyRefusal(key, now) !== null) return;
      const from = byNumber(key, rotation.from);
      const to = byNumber(key, rotation.to);
      expect(from !== undefined && to !== undefined && isLive(from, now) && isLive(to, now)).toBe(true);
      expect(rotation.to).toBeGreaterThan(rotation.from);
    });
  });
});
