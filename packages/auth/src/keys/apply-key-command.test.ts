import { describe, expect, test } from "vitest";
import { DAY, HOUR, START, applied, begin, outcomeOf, plainKey, statesOf } from "../testing/plain-key.ts";
import { applyKeyCommand } from "./apply-key-command.ts";
import type { KeyCommand } from "./key-command.ts";
import { versionStanding } from "./key-standing.ts";
import { requireVersion, settleKey } from "./settle-key.ts";

const emergency = (graceMs = 0): KeyCommand => ({
  kind: "emergency",
  version: { id: "v9", createdBy: "test" },
  graceMs,
  reason: "leaked",
});

describe("a rotation", () => {
  test("keeps both versions until the window's end, and not a moment longer", () => {
    const key = applied(plainKey(), begin());
    expect(statesOf(key)).toBe("1 retiring, 2 active");
    const old = requireVersion(key, 1);
    expect(versionStanding(key, old, START + DAY - 1)).toEqual({
      authenticates: true,
      retiresAt: START + DAY,
    });
    expect(versionStanding(key, old, START + DAY)).toEqual({ authenticates: false, reason: "key_retired" });
    const settled = settleKey(key, START + DAY);
    expect([statesOf(settled.key), settled.key.rotation]).toEqual(["1 retired, 2 active", null]);
    expect(settled.events).toEqual([
      {
        action: "key.version.retired",
        at: START + DAY,
        keyId: "key_a",
        detail: { version: 1, versionId: "v1" },
      },
    ]);
  });

  test("that waits for a first use begins to run out then, and after 30 days at the latest", () => {
    const waiting = applied(plainKey(), begin({ overlapStarts: "first-use" }));
    expect(requireVersion(waiting, 1).retiresAt).toBe(START + 30 * DAY);
    const used = applied(waiting, { kind: "note-first-use", version: 2 }, START + 5 * HOUR);
    expect(requireVersion(used, 1).retiresAt).toBe(START + 5 * HOUR + DAY);
    expect(outcomeOf(used, { kind: "note-first-use", version: 2 }, START + 6 * HOUR)).toBe(
      "no_rotation_open",
    );
    const late = applied(waiting, { kind: "note-first-use", version: 2 }, START + 30 * DAY - HOUR);
    expect(requireVersion(late, 1).retiresAt).toBe(START + 30 * DAY);
  });

  test("never reaches past the key's expiry, and an expired or revoked key has none", () => {
    const key = plainKey({ expiresAt: START + 2 * HOUR });
    expect(requireVersion(applied(key, begin()), 1).retiresAt).toBe(START + 2 * HOUR);
    expect(outcomeOf(key, begin({ activatesAt: START + 2 * HOUR }), START + 2 * HOUR)).toBe("key_expired");
    const revoked = applied(key, { kind: "revoke-key", reason: "left" });
    expect(outcomeOf(revoked, begin())).toBe("key_revoked");
    const open = applied(plainKey(), begin());
    const sooner = applied(open, { kind: "update", changes: { expiresAt: START + HOUR } });
    expect(requireVersion(sooner, 1).retiresAt).toBe(START + HOUR);
  });

  test("is one at a time, unless forced: then the old version ends at once", () => {
    const open = applied(plainKey(), begin());
    const next = begin({ version: { id: "v3", createdBy: "test" } });
    expect(outcomeOf(open, next)).toBe("rotation_open");
    const forced = applied(open, { ...next, force: true });
    expect(statesOf(forced)).toBe("1 retired, 2 retiring, 3 active");
    expect(outcomeOf(plainKey({ maxLiveVersions: 1 }), begin())).toBe("too_many_live_versions");
    expect(outcomeOf(plainKey(), begin({ version: { id: "v1", createdBy: "test" } }))).toBe(
      "version_id_taken",
    );
  });

  test("may be made for later: the new version waits, the old one stays active until then", () => {
    const key = applied(plainKey(), begin({ activatesAt: START + DAY }));
    expect(statesOf(key)).toBe("1 active, 2 pending");
    expect(versionStanding(key, requireVersion(key, 2), START + DAY - 1).authenticates).toBe(false);
    expect(versionStanding(key, requireVersion(key, 2), START + DAY).authenticates).toBe(true);
    const { key: settled, events } = settleKey(key, START + DAY);
    expect([statesOf(settled), events.map(({ action }) => action)]).toEqual([
      "1 retiring, 2 active",
      ["key.version.activated"],
    ]);
    expect(requireVersion(settled, 1).retiresAt).toBe(START + 2 * DAY);
  });

  test("can be finished, extended or rolled back while it is open, and not after", () => {
    const open = applied(plainKey(), begin());
    expect(statesOf(applied(open, { kind: "finish-rotation" }))).toBe("1 retired, 2 active");
    const longer = applied(open, { kind: "extend-rotation", byMs: DAY, isAutomatic: false });
    expect(requireVersion(longer, 1).retiresAt).toBe(START + 2 * DAY);
    expect(outcomeOf(open, { kind: "extend-rotation", byMs: 30 * DAY, isAutomatic: false })).toBe(
      "out_of_range",
    );
    expect(statesOf(applied(open, { kind: "roll-back", newVersion: "retire" }))).toBe("1 active, 2 retiring");
    expect(statesOf(applied(open, { kind: "roll-back", newVersion: "revoke" }))).toBe("1 active, 2 revoked");
    for (const command of [
      { kind: "finish-rotation" },
      { kind: "extend-rotation", byMs: HOUR, isAutomatic: false },
      { kind: "roll-back", newVersion: "retire" },
    ] as const) {
      expect(outcomeOf(open, command, START + DAY)).toBe("no_rotation_open");
    }
  });

  test("refuses numbers beyond the limits", () => {
    for (const over of [
      { overlapMs: -1 },
      { overlapMs: 30 * DAY + 1 },
      { overlapMs: Number.NaN },
      { activatesAt: START - 1 },
    ]) {
      expect(outcomeOf(plainKey(), begin(over))).toBe("out_of_range");
    }
  });
});

describe("an emergency", () => {
  test("ends every version at once, and makes a new one in the same step", () => {
    const key = applied(applied(plainKey(), begin()), emergency());
    expect(statesOf(key)).toBe("1 revoked, 2 revoked, 3 active");
    expect(key.rotation).toBeNull();
  });

  test("with a grace lets the newest go on that long", () => {
    const key = applied(applied(plainKey(), begin()), emergency(HOUR));
    expect(statesOf(key)).toBe("1 revoked, 2 retiring, 3 active");
    expect(versionStanding(key, requireVersion(key, 2), START + HOUR).authenticates).toBe(false);
    expect(outcomeOf(plainKey(), emergency(DAY + 1))).toBe("out_of_range");
  });
});

describe("a revocation", () => {
  test("is final, and never leaves a key with nothing", () => {
    const open = applied(plainKey(), begin());
    const revoke = (version: number): KeyCommand => ({ kind: "revoke-version", version, reason: "mistake" });
    expect(outcomeOf(plainKey(), revoke(1))).toBe("last_live_version");
    expect(outcomeOf(open, revoke(7))).toBe("version_unknown");
    const withoutNew = applied(open, revoke(2));
    expect([statesOf(withoutNew), withoutNew.rotation]).toEqual(["1 active, 2 revoked", null]);
    const withoutOld = applied(open, revoke(1));
    expect([statesOf(withoutOld), withoutOld.rotation]).toEqual(["1 revoked, 2 active", null]);
    expect(outcomeOf(withoutOld, revoke(1))).toBe("version_final");
  });

  test("of a key ends all of it", () => {
    const key = applied(applied(plainKey(), begin()), { kind: "revoke-key", reason: "leaked" });
    expect(statesOf(key)).toBe("1 revoked, 2 revoked");
    expect(outcomeOf(key, { kind: "settle" })).toBe("key_revoked");
  });
});

test("a suspension can be lifted, once", () => {
  const held = applied(plainKey(), { kind: "suspend", why: "burst" });
  expect(versionStanding(held, requireVersion(held, 1), START)).toMatchObject({ reason: "key_suspended" });
  expect(outcomeOf(held, { kind: "suspend", why: "again" })).toBe("already_suspended");
  const free = applied(held, { kind: "resume" });
  expect(versionStanding(free, requireVersion(free, 1), START).authenticates).toBe(true);
  expect(outcomeOf(free, { kind: "resume" })).toBe("not_suspended");
});

test("what time did before a command is told before it", () => {
  const open = applied(plainKey(), begin());
  const later = applyKeyCommand(open, { kind: "suspend", why: "test" }, START + 2 * DAY);
  expect(later.applied && later.events.map(({ action, at }) => [action, at])).toEqual([
    ["key.version.retired", START + DAY],
    ["key.suspended", START + 2 * DAY],
  ]);
});
