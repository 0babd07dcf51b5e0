import { expect, test } from "vitest";
import { oneAtATime } from "./one-at-a-time.ts";

test("calls during a run share one further run, which begins after them", async () => {
  const gates = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  let runs = 0;
  const call = oneAtATime(async () => {
    const run = runs;
    runs += 1;
    await gates[run]?.promise;
    return run;
  });
  const first = call();
  const others = [call(), call(), call()];
  await Promise.resolve();
  expect(runs).toBe(1);
  gates[0]?.resolve();
  expect(await first).toBe(0);
  gates[1]?.resolve();
  expect(await Promise.all(others)).toEqual([1, 1, 1]);
  expect(runs).toBe(2);
});

test("a run that fails fails its callers alone", async () => {
  let runs = 0;
  const call = oneAtATime(async () => {
    runs += 1;
    if (runs === 1) throw new Error("first");
    return runs;
  });
  const [first, second] = await Promise.allSettled([call(), call()]);
  expect(first.status).toBe("rejected");
  expect(second).toEqual({ status: "fulfilled", value: 2 });
});
