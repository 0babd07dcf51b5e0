import fc from "fast-check";
import { expect, test } from "vitest";
import { EXAMPLE_START as NOW, HOUR_MS, exampleHook } from "../testing/store-examples.ts";
import { applyWebhookCommand } from "./apply-webhook-command.ts";
import type { WebhookCommand } from "./apply-webhook-command.ts";
import { WEBHOOK_LIMITS, liveSecrets } from "./webhook-endpoint.ts";

const hook = exampleHook("hook_a");

test("an endpoint that was gone stays so for its reason until it is enabled", () => {
  const gone = applyWebhookCommand(hook, { kind: "disable", reason: "gone" }, NOW);
  expect(gone).toMatchObject({
    action: "webhook.disabled",
    endpoint: { disabledAt: NOW, disabledReason: "gone" },
  });
  const endpoint = gone.applied ? (gone.endpoint ?? hook) : hook;
  expect(applyWebhookCommand(endpoint, { kind: "disable", reason: "by-owner" }, NOW + 1)).toEqual({
    applied: true,
    action: null,
    endpoint,
  });
  expect(applyWebhookCommand(endpoint, { kind: "enable" }, NOW + 1)).toEqual({
    applied: true,
    action: "webhook.enabled",
    endpoint: hook,
  });
});

test("what changes nothing leaves no entry", () => {
  expect(applyWebhookCommand(hook, { kind: "update", changes: { url: hook.url } }, NOW)).toMatchObject({
    action: null,
  });
  expect(applyWebhookCommand(hook, { kind: "enable" }, NOW)).toMatchObject({ action: null });
});

test("a second rotation does not cut the overlap of the first short, and no more than three secrets sign", () => {
  const first = applyWebhookCommand(hook, { kind: "rotate-secret", overlapMs: HOUR_MS }, NOW);
  const second =
    first.applied && first.endpoint !== null
      ? applyWebhookCommand(first.endpoint, { kind: "rotate-secret", overlapMs: 24 * HOUR_MS }, NOW + 1)
      : first;
  const secrets = second.applied ? (second.endpoint?.secrets ?? []) : [];
  expect(secrets.map(({ number, retiresAt }) => [number, retiresAt])).toEqual([
    [1, NOW + HOUR_MS],
    [2, NOW + 1 + 24 * HOUR_MS],
    [3, null],
  ]);
  const full = { ...hook, secrets };
  expect(applyWebhookCommand(full, { kind: "rotate-secret", overlapMs: 1 }, NOW + 2)).toMatchObject({
    applied: false,
    reason: "too_many_live_secrets",
  });
  expect(applyWebhookCommand(full, { kind: "rotate-secret", overlapMs: 0 }, NOW + 2)).toMatchObject({
    endpoint: { secrets: [{ number: 4, retiresAt: null }] },
  });
});

test("an overlap out of range is refused", () => {
  for (const overlapMs of [-1, 0.5, Number.NaN, WEBHOOK_LIMITS.maxOverlapMs + 1])
    expect(applyWebhookCommand(hook, { kind: "rotate-secret", overlapMs }, NOW)).toMatchObject({
      applied: false,
      reason: "overlap_out_of_range",
    });
});

test("whatever is done, exactly one secret has no end, numbers grow, and three sign at most", () => {
  const command = fc.oneof(
    fc.record({
      kind: fc.constant("rotate-secret" as const),
      overlapMs: fc.integer({ min: 0, max: 3 * HOUR_MS }),
    }),
    fc.constantFrom<WebhookCommand>(
      { kind: "enable" },
      { kind: "disable", reason: "gone" },
      { kind: "update", changes: { description: "x" } },
    ),
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(command, fc.integer({ min: 0, max: HOUR_MS }))), (steps) => {
      let endpoint = hook;
      let now = NOW;
      for (const [next, later] of steps) {
        now += later;
        const last = endpoint.secrets.at(-1)?.number ?? 0;
        const applied = applyWebhookCommand(endpoint, next, now);
        if (applied.applied && applied.endpoint !== null) ({ endpoint } = applied);
        expect(endpoint.secrets.filter(({ retiresAt }) => retiresAt === null)).toHaveLength(1);
        expect(endpoint.secrets.at(-1)?.number).toBeGreaterThanOrEqual(last);
        expect(liveSecrets(endpoint.secrets, now).length).toBeLessThanOrEqual(WEBHOOK_LIMITS.liveSecrets);
        expect(endpoint.disabledAt === null).toBe(endpoint.disabledReason === null);
      }
    }),
  );
});
