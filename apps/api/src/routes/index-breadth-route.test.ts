import { indexBreadthSchema, publishedReadingSchema } from "@altseason/contract";
import { expect, test } from "vitest";
import { createDemoApp } from "../testing/demo-app.ts";

const { app } = await createDemoApp();

const json = async (path: string): Promise<unknown> => (await app.request(path)).json();

test("it stands on the very reading that is published for the day", async () => {
  for (const [query, date] of [
    ["", "2026-06-30"],
    ["?day=2026-02-14&variant=top50-30d", "2026-02-14?variant=top50-30d"],
  ] as const) {
    const breadth = indexBreadthSchema.parse(await json(`/v1/index/breadth${query}`));
    const { reading } = publishedReadingSchema.parse(await json(`/v1/index/${date}`));
    const { constituents, sha256, value } = reading;
    expect([breadth.sha256, breadth.value, breadth.day]).toEqual([sha256, value, reading.day]);
    expect([breadth.measured, breadth.outperformers]).toEqual([constituents.length, reading.outperformers]);
    expect(breadth.benchmarkReturn).toBe(reading.benchmark?.return);
    const mean = constituents.reduce((sum, coin) => sum + coin.return, 0) / constituents.length;
    expect(breadth.equalWeight?.return).toBeCloseTo(mean, 10);
    const over = constituents.map(({ returnOverBenchmark }) => returnOverBenchmark);
    expect(breadth.decilesOverBenchmark[0]).toBe(Math.min(...over));
    expect(breadth.decilesOverBenchmark[10]).toBe(Math.max(...over));
    expect(breadth.sectors.length).toBeGreaterThan(2);
    expect(breadth.sectors.every((sector) => sector.constituents >= 3)).toBe(true);
  }
});

test("a day outside the data, and one that is none, are refused by name", async () => {
  for (const [day, status] of [
    ["1999-01-01", 404],
    ["2026-02-30", 400],
  ] as const) {
    const answer = await app.request(`/v1/index/breadth?day=${day}`);
    expect(answer.status).toBe(status);
    expect(JSON.stringify(await answer.json())).toContain('"field":"query.day"');
  }
});
