import { describe, expect, test } from "vitest";
import { DAY, HOUR, START, applied, begin, plainKey, statesOf } from "../testing/plain-key.ts";
import type { ApiKey } from "./api-key.ts";
import { describeRotation } from "./describe-rotation.ts";
import { planRotation } from "./plan-rotation.ts";
import type { RotationPlan } from "./plan-rotation.ts";
import { requireVersion } from "./settle-key.ts";

/** The old version was last used at a time; null: never. */
const usedAt = (lastUsedAt: number | null) => () => ({ lastUsedAt });

/** Carries a plan's commands out. */
function follow(key: ApiKey, plan: RotationPlan, now: number): ApiKey {
  return plan.commands.reduce((current, command) => applied(current, command, now), key);
}

const kinds = ({ notices }: RotationPlan): readonly string[] =>
  notices.map((notice) => (notice.kind === "reminder" ? notice.reminder : notice.kind));

describe("the schedule", () => {
  test("warns at 75 days and says at 90 that a rotation is due", () => {
    const at = (days: number): RotationPlan => planRotation(plainKey(), usedAt(null), START + days * DAY);
    expect(at(74)).toEqual({ commands: [], notices: [] });
    expect(at(75).notices).toEqual([{ kind: "warning", dueInMs: 15 * DAY }]);
    expect(at(92).notices).toEqual([{ kind: "due", isAutomatic: false, sinceMs: 2 * DAY }]);
  });

  test("has nothing for a key that ended", () => {
    const revoked = applied(plainKey(), { kind: "revoke-key", reason: "left" });
    expect(planRotation(revoked, usedAt(null), START + 100 * DAY)).toEqual({ commands: [], notices: [] });
    const expired = plainKey({ expiresAt: START + DAY });
    expect(planRotation(expired, usedAt(null), START + 100 * DAY)).toEqual({ commands: [], notices: [] });
  });
});

describe("an open rotation", () => {
  const used = (finish: "at-deadline" | "when-quiet" = "at-deadline"): ApiKey =>
    applied(applied(plainKey(), begin({ finish })), { kind: "note-first-use", version: 2 });

  test("reminds at half, four fifths and 95 % of the window while the old version is in use, once each", () => {
    let key = used();
    const said: string[] = [];
    for (let hour = 0; hour < 24; hour += 0.25) {
      const now = START + hour * HOUR;
      const plan = planRotation(key, usedAt(now - 1), now);
      said.push(...kinds(plan).map((kind) => `${hour} h ${kind}`));
      key = follow(key, plan, now);
    }
    expect(said).toEqual(["12 h half", "19.25 h four-fifths", "23 h nearly-over"]);
  });

  test("says once when the old version has gone quiet", () => {
    const key = used();
    const now = START + 2 * HOUR;
    const plan = planRotation(key, usedAt(START + HOUR), now);
    expect(kinds(plan)).toEqual(["quiet"]);
    expect(planRotation(follow(key, plan, now), usedAt(START + HOUR), now)).toEqual({
      commands: [],
      notices: [],
    });
  });

  test("is extended once, a minute before its end, where it may end only when quiet and the old version is in use", () => {
    const key = used("when-quiet");
    const now = START + DAY - 60_000;
    expect(kinds(planRotation(key, usedAt(now - 2 * HOUR), now))).toEqual(["quiet"]);
    const plan = planRotation(key, usedAt(now - 1), now);
    expect(kinds(plan)).toEqual(["extended"]);
    const longer = follow(key, plan, now);
    expect(requireVersion(longer, 1).retiresAt).toBe(START + 2 * DAY);
    const again = planRotation(longer, usedAt(START + 2 * DAY - 1), START + 2 * DAY - 30_000);
    expect(kinds(again)).not.toContain("extended");
  });

  test("ends at its deadline whatever is in use, where that was asked for", () => {
    const plan = planRotation(used(), usedAt(START + DAY - 1), START + DAY);
    expect(plan.commands).toEqual([{ kind: "settle" }]);
    expect(statesOf(follow(used(), plan, START + DAY))).toBe("1 retired, 2 active");
  });
});

describe("the status of a rotation", () => {
  const open = applied(plainKey(), begin({ activatesAt: START }));
  const at = (key: ApiKey, oldUsedAt: number | null, newUsedAt: number | null, now: number) =>
    describeRotation(
      key,
      (version) => ({
        lastUsedAt: version === 1 ? oldUsedAt : newUsedAt,
        requestsLastHour: version === 1 ? 1 : 3,
      }),
      now,
    );
  const withUse = applied(open, { kind: "note-first-use", version: 2 }, START + HOUR);

  test("goes from waiting through overlap to quiet, and is safe to finish only then", () => {
    const now = START + 3 * HOUR;
    expect(at(open, now - 1, null, now)).toMatchObject({
      phase: "waiting",
      isSafeToFinish: false,
      leftMs: 21 * HOUR,
    });
    expect(at(withUse, now - 1, now - 1, now)).toMatchObject({
      phase: "overlap",
      isSafeToFinish: false,
      newShare: 0.75,
    });
    expect(at(withUse, now - HOUR, now - 1, now)).toMatchObject({ phase: "quiet", isSafeToFinish: true });
  });

  test("is not safe while the new version was only ever refused, or not live yet", () => {
    const now = START + 3 * HOUR;
    expect(at(open, null, now - 1, now)).toMatchObject({ phase: "waiting", isSafeToFinish: false });
    const scheduled = applied(plainKey(), begin({ activatesAt: START + DAY }));
    expect(at(scheduled, null, null, now)).toMatchObject({ phase: "scheduled", isSafeToFinish: false });
  });

  test("is none where no rotation is open", () => {
    expect(at(plainKey(), null, null, START)).toBeNull();
    expect(at(open, null, null, START + DAY)).toBeNull();
  });
});
