import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { expect } from "vitest";
import type { NonceClaim, NonceOutcome } from "../replay/nonce-store.ts";

const PROCESSES = 3;
const CLAIMS = 200;
const ROUNDS = 20;
const AHEAD_MS = 40;
const MINUTE_MS = 60_000;

/**
 * Claims one nonce 200 times at the same moment from three processes, for twenty rounds: exactly one claim is fresh each
 * time. `file` is a program that calls `answerClaims`.
 */
export async function expectOneFreshOverProcesses(file: URL, parameters: readonly string[]): Promise<void> {
  const children = Array.from({ length: PROCESSES }, () => fork(fileURLToPath(file), [...parameters]));
  try {
    await Promise.all(children.map((child) => once(child, "message")));
    for (let round = 0; round < ROUNDS; round += 1) {
      const createdAt = Date.now() + 1_000;
      const claim = {
        scope: "key_a",
        nonce: `processes-${round}-0123456789`,
        createdAt,
        rememberUntil: createdAt + MINUTE_MS,
      };
      const answers = await Promise.all(
        children.map(async (child, index) => {
          const count = Math.floor(CLAIMS / PROCESSES) + (index < CLAIMS % PROCESSES ? 1 : 0);
          const answered = once(child, "message");
          child.send({ claim, count, atMs: Date.now() + AHEAD_MS });
          const [outcomes] = await answered;
          return outcomes as readonly (NonceOutcome | "rejected")[];
        }),
      );
      const outcomes = answers.flat();
      expect(outcomes, `round ${round}`).toHaveLength(CLAIMS);
      expect(
        outcomes.filter((outcome) => outcome === "fresh"),
        `round ${round}`,
      ).toHaveLength(1);
      expect(
        outcomes.filter((outcome) => outcome === "replayed"),
        `round ${round}`,
      ).toHaveLength(CLAIMS - 1);
    }
  } finally {
    await Promise.all(
      children.map(async (child) => {
        const ended = once(child, "exit");
        if (child.connected) child.disconnect();
        await ended;
      }),
    );
  }
}

/** The other side: claims what it is told, so often at once, at the given moment; ends when nobody asks any more. */
export function answerClaims(
  claim: (claim: NonceClaim) => Promise<NonceOutcome>,
  close: () => Promise<void>,
): void {
  process.on(
    "message",
    (asked: { readonly claim: NonceClaim; readonly count: number; readonly atMs: number }) => {
      while (Date.now() < asked.atMs) continue;
      const claims = Array.from({ length: asked.count }, () => claim(asked.claim));
      void Promise.allSettled(claims).then((settled) =>
        process.send?.(settled.map((one) => (one.status === "fulfilled" ? one.value : "rejected"))),
      );
    },
  );
  process.on("disconnect", () => void close());
  process.send?.("ready");
}
