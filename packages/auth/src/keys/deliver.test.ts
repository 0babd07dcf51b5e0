import { describe, expect, test } from "vitest";
import { DAY, START, applied, begin, outcomeOf, plainKey, statesOf } from "../testing/plain-key.ts";
import type { ApiKey } from "./api-key.ts";
import { applyKeyCommand } from "./apply-key-command.ts";
import { versionToDeliver } from "./deliver.ts";
import type { KeyCommand } from "./key-command.ts";
import { planRotation } from "./plan-rotation.ts";

const AUTOMATIC = { kind: "hmac-sha256", delivery: { way: "fetch" }, policy: { isAutomatic: true } } as const;
const BEGIN = begin({
  version: { id: "v2", createdBy: "schedule", isWaiting: true },
  overlapStarts: "first-use",
});
const DELIVER: KeyCommand = { kind: "deliver", version: 2 };
const unused = () => ({ lastUsedAt: null });
const begun = (wanted: Parameters<typeof plainKey>[0] = {}): ApiKey =>
  applied(plainKey({ ...AUTOMATIC, ...wanted }), BEGIN);
const deliveriesOf = ({ versions }: ApiKey) => versions.map(({ delivery }) => delivery);

describe("a secret that waits", () => {
  test("is handed out once, with one event that holds nothing of it", () => {
    const key = begun();
    expect(deliveriesOf(key)).toEqual([null, "waiting"]);
    expect(versionToDeliver(key)?.number).toBe(2);
    const result = applyKeyCommand(key, DELIVER, START + 1);
    expect(result).toMatchObject({
      applied: true,
      events: [{ action: "key.rotation.delivered", detail: { version: 2, versionId: "v2" } }],
    });
    const delivered = applied(key, DELIVER);
    expect(deliveriesOf(delivered)).toEqual([null, "delivered"]);
    expect(outcomeOf(delivered, DELIVER)).toBe("delivery_taken");
  });

  test.each([
    ["revoked", { kind: "revoke-version", version: 2, reason: "other" }],
    ["rolled back", { kind: "roll-back", newVersion: "retire" }],
    [
      "overtaken by an emergency",
      { kind: "emergency", version: { id: "v3", createdBy: "t" }, graceMs: 0, reason: "leaked" },
    ],
  ] as const)("is dropped when its version is %s", (_, command) => {
    const ended = applied(begun({ maxLiveVersions: 3 }), command);
    expect(deliveriesOf(ended)[1]).toBe("dropped");
    expect(outcomeOf(ended, DELIVER)).toBe("no_delivery_waiting");
  });

  test("is not handed out of a key that was revoked or has expired", () => {
    const revoked = applied(begun(), { kind: "revoke-key", reason: "left" });
    expect(deliveriesOf(revoked)).toEqual([null, "dropped"]);
    expect(outcomeOf(revoked, DELIVER)).toBe("key_revoked");
    expect(outcomeOf(begun({ expiresAt: START + 9 * DAY }), DELIVER, START + 9 * DAY)).toBe("key_expired");
  });

  test("is none where the secret was told, or there is no such version", () => {
    const told = applied(plainKey(AUTOMATIC), begin());
    expect(outcomeOf(told, DELIVER)).toBe("no_delivery_waiting");
    expect(outcomeOf(told, { kind: "deliver", version: 9 })).toBe("no_delivery_waiting");
    expect(versionToDeliver(told)).toBeUndefined();
  });

  test("holds the old version: nobody finishes a rotation whose secret nobody has", () => {
    expect(outcomeOf(begun(), { kind: "finish-rotation" })).toBe("delivery_waiting");
    expect(outcomeOf(applied(begun(), DELIVER), { kind: "finish-rotation" })).toBe("applied");
  });
});

describe("the plan", () => {
  const dueOf = (wanted: Parameters<typeof plainKey>[0], days = 91): unknown =>
    planRotation(plainKey(wanted), unused, START + days * DAY).notices[0];

  test("begins a due rotation by itself where the policy says so, the secret is ours, and there is a way to deliver it", () => {
    const automatic = { kind: "due", isAutomatic: true, sinceMs: DAY };
    expect(dueOf(AUTOMATIC)).toEqual(automatic);
    expect(dueOf({ ...AUTOMATIC, kind: "bearer", scopes: ["index:read"] })).toEqual(automatic);
    expect(dueOf({ ...AUTOMATIC, kind: "ed25519" })).toMatchObject({ isAutomatic: false });
    expect(dueOf({ ...AUTOMATIC, delivery: null })).toMatchObject({ isAutomatic: false });
    expect(dueOf({ ...AUTOMATIC, policy: {} })).toMatchObject({ isAutomatic: false });
  });

  test("leaves a key alone that is held, or whose life is nearly over", () => {
    const held = applied(plainKey(AUTOMATIC), { kind: "suspend", why: "odd" });
    expect(planRotation(held, unused, START + 91 * DAY).notices[0]).toMatchObject({ isAutomatic: false });
    expect(dueOf({ ...AUTOMATIC, expiresAt: START + 93 * DAY })).toMatchObject({ isAutomatic: false });
    expect(dueOf({ ...AUTOMATIC, expiresAt: START + 93 * DAY + 1 })).toMatchObject({ isAutomatic: true });
  });

  test("tells that a secret waits, and takes the rotation back a day before the old version would end", () => {
    const key = begun();
    const at = (days: number) => planRotation(key, unused, START + days * DAY);
    expect(at(1)).toEqual({
      commands: [],
      notices: [{ kind: "delivery-waiting", version: 2, leftMs: 29 * DAY }],
    });
    const late = at(29);
    expect(late.notices).toEqual([{ kind: "delivery-dropped", version: 2 }]);
    const back = late.commands.reduce((one, command) => applied(one, command, START + 29 * DAY), key);
    expect(statesOf(back)).toBe("1 active, 2 revoked");
    expect(deliveriesOf(back)).toEqual([null, "dropped"]);
  });

  test("goes on as with any other rotation once the secret was fetched", () => {
    const notices = planRotation(applied(begun(), DELIVER), unused, START + 29 * DAY).notices;
    expect(notices).toEqual([]);
  });
});
