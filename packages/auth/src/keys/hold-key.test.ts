import { expect, test } from "vitest";
import { DAY, HOUR, START, applied, outcomeOf, plainKey } from "../testing/plain-key.ts";
import type { KeyCommand } from "./key-command.ts";
import { effectiveLimit } from "./hold-key.ts";
import { isUnusedUntold } from "./note-unused.ts";

const THROTTLE: KeyCommand = { kind: "throttle", why: "burst", forMs: HOUR };
const RESUME: KeyCommand = { kind: "resume" };

test("a throttled key has a tenth of its limit, at least one, until the deadline or until it is resumed", () => {
  const key = applied(plainKey({ requestsPerMinute: 600 }), THROTTLE);
  expect(effectiveLimit(key, START + HOUR - 1)).toBe(60);
  expect(effectiveLimit(key, START + HOUR)).toBe(600);
  expect(effectiveLimit(applied(key, RESUME), START)).toBe(600);
  expect(effectiveLimit(applied(plainKey({ requestsPerMinute: 3 }), THROTTLE), START)).toBe(1);
});

test("neither is done twice, and nothing is lifted that is not there", () => {
  const key = applied(plainKey(), THROTTLE);
  expect(outcomeOf(key, THROTTLE, START + HOUR - 1)).toBe("already_throttled");
  expect(outcomeOf(key, THROTTLE, START + HOUR)).toBe("applied");
  expect(outcomeOf(key, RESUME, START + HOUR)).toBe("not_suspended");
  expect(outcomeOf(plainKey(), RESUME)).toBe("not_suspended");
  expect(outcomeOf(plainKey(), { kind: "throttle", why: "x", forMs: 0 })).toBe("out_of_range");
});

test("a key that is throttled and suspended is resumed as a whole", () => {
  const both = applied(applied(plainKey(), THROTTLE), { kind: "suspend", why: "leak" });
  expect(applied(both, RESUME)).toMatchObject({ suspendedAt: null, throttledUntil: null });
});

test("a key that nobody used for as long as its policy says is told of once, and again after another use", () => {
  const key = plainKey({ policy: { unusedAfterMs: 30 * DAY } });
  expect(isUnusedUntold(key, null, START + 30 * DAY - 1)).toBe(false);
  expect(isUnusedUntold(key, null, START + 30 * DAY)).toBe(true);
  expect(isUnusedUntold(key, START + DAY, START + 30 * DAY)).toBe(false);
  const told = applied(key, { kind: "note-unused", lastUsedAt: null }, START + 30 * DAY);
  expect(outcomeOf(told, { kind: "note-unused", lastUsedAt: null }, START + 300 * DAY)).toBe("told_already");
  const usedAgain = START + 40 * DAY;
  expect(isUnusedUntold(told, usedAgain, usedAgain + 30 * DAY - 1)).toBe(false);
  expect(isUnusedUntold(told, usedAgain, usedAgain + 30 * DAY)).toBe(true);
});

test("a key that could not be used anyway is not told of", () => {
  const held = applied(plainKey(), { kind: "suspend", why: "odd" });
  const expired = plainKey({ expiresAt: START + DAY });
  const revoked = applied(plainKey(), { kind: "revoke-key", reason: "left" });
  for (const key of [held, expired, revoked])
    expect(isUnusedUntold(key, null, START + 365 * DAY)).toBe(false);
});
