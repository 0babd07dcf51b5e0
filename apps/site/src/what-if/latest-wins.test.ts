import { expect, test } from "vitest";
import { createLatestWins } from "./latest-wins.ts";

test("while one is under way only the newest of the others is kept", () => {
  const sent: number[] = [];
  const latest = createLatestWins<number>((request) => sent.push(request));
  for (const request of [1, 2, 3, 4]) latest.ask(request);
  expect(sent).toEqual([1]);
  latest.settle();
  expect(sent).toEqual([1, 4]);
  latest.settle();
  latest.ask(5);
  expect(sent).toEqual([1, 4, 5]);
});

test("what is asked for in answer to the last is sent once that is settled", () => {
  const sent: number[] = [];
  const latest = createLatestWins<number>((request) => sent.push(request));
  latest.ask(1);
  latest.settle();
  latest.settle();
  latest.ask(2);
  expect(sent).toEqual([1, 2]);
});
