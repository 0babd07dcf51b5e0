import { describe, expect, test } from "vitest";
import { createDetectors, observeAll } from "./create-detectors.ts";
import { networkOf } from "./network-of.ts";
import type { SecurityEvent } from "./security-event.ts";

const START = 1_790_000_000_000;
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** Shows events to fresh detectors; what they say, as kinds. */
function watch(events: readonly Partial<SecurityEvent>[]): readonly string[] {
  const detectors = createDetectors();
  return events.flatMap((event) =>
    observeAll(detectors, {
      at: START,
      code: "accepted",
      isProven: true,
      address: "192.0.2.1",
      versionId: "v1",
      clientId: "client_a",
      keyId: "key_a",
      ...event,
    }).map(({ kind }) => kind),
  );
}

const times = (
  count: number,
  make: (index: number) => Partial<SecurityEvent>,
): readonly Partial<SecurityEvent>[] => Array.from({ length: count }, (_, index) => make(index));

describe("refusals of one key are counted", () => {
  test.each([
    ["duplicate-nonce", "nonce_replayed", 3],
    ["out-of-order-sequence", "sequence_too_old", 5],
    ["stale-timestamp", "signature_too_old", 10],
    ["failed-signatures", "signature_invalid", 10],
    ["ended-version-used", "key_retired", 1],
  ] as const)("%s: %s, %d times", (kind, code, threshold) => {
    expect(watch(times(threshold, () => ({ code })))).toEqual([kind]);
    expect(watch(times(threshold - 1, () => ({ code })))).toEqual([]);
    expect(watch(times(threshold * 2, () => ({ code })))).toEqual([kind, kind]);
  });

  test("spread over time, over keys, or of nobody's key they mean nothing", () => {
    expect(watch(times(9, (index) => ({ code: "nonce_replayed", at: START + index * 5 * MINUTE })))).toEqual(
      [],
    );
    expect(watch(times(9, (index) => ({ code: "nonce_replayed", keyId: `key_${index}` })))).toEqual([]);
    expect(watch(times(50, () => ({ code: "signature_invalid", keyId: null, clientId: null })))).toEqual([]);
  });
});

describe("credential stuffing", () => {
  const tryOf = (index: number, more: Partial<SecurityEvent> = {}): Partial<SecurityEvent> => ({
    code: "secret_wrong",
    isProven: false,
    versionId: `v${index}`,
    keyId: `key_${index}`,
    address: `198.51.100.${index}`,
    ...more,
  });

  test("ten ids from one network are told to those whose ids they are", () => {
    expect(watch(times(10, (index) => tryOf(index)))).toEqual(["credential-stuffing"]);
    const strangers = times(9, (index) => tryOf(index, { clientId: null, keyId: null }));
    expect(watch([...strangers, tryOf(9)])).toEqual(["credential-stuffing"]);
  });

  test("nine ids, one id over and over, many networks or half an hour are none", () => {
    expect(watch(times(9, (index) => tryOf(index)))).toEqual([]);
    expect(watch(times(9, () => tryOf(1)))).toEqual([]);
    expect(watch(times(30, (index) => tryOf(index, { address: `198.51.${index}.1` })))).toEqual([]);
    expect(watch(times(12, (index) => tryOf(index, { at: START + index * 3 * MINUTE })))).toEqual([]);
  });
});

describe("a new network", () => {
  test("is told once a key has been used for a day, and once a network", () => {
    const later = { at: START + DAY, address: "203.0.113.9" };
    expect(watch([{}, later, later, { ...later, address: "203.0.113.200" }])).toEqual(["new-network"]);
  });

  test("is not in the first day, and not for a refused request", () => {
    expect(watch([{}, { at: START + DAY - 1, address: "203.0.113.9" }])).toEqual([]);
    expect(watch([{}, { at: START + DAY, address: "203.0.113.9", code: "address_not_allowed" }])).toEqual([]);
  });

  test.each([
    ["192.0.2.77", "192.0.2.0/24"],
    ["::ffff:192.0.2.77", "192.0.2.0/24"],
    ["2001:db8:1:2::3", "2001:db8:1::/48"],
    ["nowhere", null],
  ])("%s counts as %s", (address, network) => expect(networkOf(address)).toBe(network));
});

describe("a burst", () => {
  const steady = (perMinute: number): readonly Partial<SecurityEvent>[] =>
    times(60 * perMinute, (index) => ({ at: START + Math.floor(index / perMinute) * MINUTE }));
  const rush = (count: number): readonly Partial<SecurityEvent>[] =>
    times(count, () => ({ at: START + 61 * MINUTE }));

  test("is ten times the key's own rate", () => {
    expect(watch([...steady(40), ...rush(400)])).toEqual(["burst"]);
    expect(watch([...steady(2), ...rush(100)])).toEqual(["burst"]);
  });

  test("is neither what the key always does, nor little, nor a young key's", () => {
    expect(watch([...steady(200), ...rush(900)])).toEqual([]);
    expect(watch([...steady(1), ...rush(99)])).toEqual([]);
    expect(watch(rush(5_000))).toEqual([]);
  });
});
