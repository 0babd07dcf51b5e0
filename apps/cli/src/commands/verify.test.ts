import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startApiProcess } from "../testing/api-process.ts";
import { EXAMPLE_LAST_DAY, exampleCsv, exampleRows } from "../testing/example-market.ts";
import { runAltseason } from "../testing/run-altseason.ts";
import type { AltseasonRun } from "../testing/run-altseason.ts";
import { createTemporaryFolder } from "../testing/temporary-folder.ts";

const folder = createTemporaryFolder();
const file = folder.write("market.csv", exampleCsv());
let text = "";

beforeAll(async () => {
  const args = ["--day", EXAMPLE_LAST_DAY, "--variant", "top10-30d", "--json"];
  text = (await runAltseason(["reading", "--data", file, ...args])).stdout;
});

afterAll(() => folder.remove());

function verify(name: string, content: string, ...further: readonly string[]): Promise<AltseasonRun> {
  return runAltseason(["verify", folder.write(name, content), "--data", file, ...further]);
}

describe("verify, as a process", () => {
  test("says equal of what reading printed: status 0", async () => {
    const { status, stderr, stdout } = await verify("reading.json", text);
    expect(stdout).toMatch(/^equal: 2021-03-01 top10-30d [0-9a-f]{64}\n$/);
    expect([status, stderr]).toEqual([0, ""]);
  });

  test("takes a reading as the API wraps it", async () => {
    const wrapped = JSON.stringify({ reading: JSON.parse(text), revision: 2, data: {} });
    expect((await verify("wrapped.json", wrapped)).status).toBe(0);
  });

  test("says equal of an API's reading and the API's market as CSV", async () => {
    const data = createTemporaryFolder();
    const api = await startApiProcess(data.path);
    try {
      const fetchText = async (path: string): Promise<string> => (await fetch(api.url + path)).text();
      const { day } = JSON.parse(await fetchText("/v1/index"));
      const market = folder.write("demo.csv", await fetchText("/v1/market.csv"));
      const reading = folder.write("published.json", await fetchText(`/v1/index/${day}`));
      const { status, stdout } = await runAltseason(["verify", reading, "--data", market]);
      expect(stdout).toMatch(new RegExp(`^equal: ${day} top100-90d [0-9a-f]{64}\\n$`));
      expect(status).toBe(0);
    } finally {
      await api.end();
      data.remove();
    }
  });

  test("names what was changed: status 1", async () => {
    const { status, stdout } = await verify("changed.json", text.replace('"value": 60', '"value": 90'));
    expect(stdout).toMatch(/^tampered: 2021-03-01 top10-30d/);
    expect(stdout).toContain("/value: recomputed 60, the reading says 90");
    expect(status).toBe(1);
  });

  test("names a member that was added", async () => {
    const { status, stdout } = await verify("added.json", text.replace("{", '{ "advice": "buy",'));
    expect(stdout).toContain('/advice: recomputed nothing, the reading says "buy"');
    expect(status).toBe(1);
  });

  test("other data give another reading: status 1, the differences as one JSON object", async () => {
    const halved = exampleRows((day, { symbol }, price, marketCap) => {
      const share = day === EXAMPLE_LAST_DAY && symbol === "ETH" ? 0.5 : 1;
      return `${day},${symbol},${price * share},${marketCap * share}`;
    });
    const other = folder.write("other.csv", ["date,symbol,price,market_cap", ...halved].join("\n"));
    const reading = folder.write("reading.json", text);
    const { status, stdout } = await runAltseason(["verify", reading, "--data", other, "--json"]);
    const checked = JSON.parse(stdout);
    expect([status, checked.result, checked.day]).toEqual([1, "differs", EXAMPLE_LAST_DAY]);
    expect(checked.differences.map(({ pointer }: { pointer: string }) => pointer)).toContain("/value");
  });

  test.each([
    ["cut.json", (whole: string) => whole.slice(0, 200), /cut\.json:\d+:\d+: expected JSON: /],
    ["comma.json", () => '{\n  "day": 1,,\n}', /comma\.json:2:12: expected JSON: /],
    ["empty.json", () => "", /empty\.json:1:1: expected JSON: /],
    ["other.json", () => '{"a":1}', /other\.json: expected a reading as .*\n {2}\/day: /],
    [
      "wrapped.json",
      (whole: string) => `{"reading":${whole.replace('"value": 60', '"value": "60"')}}`,
      /\n {2}\/reading\/value: .*expected number, received string/,
    ],
  ])("%s is no reading, and says where: status 1", async (name, broken, message) => {
    const { status, stderr, stdout } = await verify(name, broken(text));
    expect(stderr).toMatch(message);
    expect([status, stdout]).toEqual([1, ""]);
  });

  test("no file, an absent one, two of them", async () => {
    expect((await runAltseason(["verify", "--data", file])).status).toBe(2);
    expect((await runAltseason(["verify", "a.json", "b.json", "--data", file])).status).toBe(2);
    const absent = await runAltseason(["verify", "absent.json", "--data", file]);
    expect(absent.stderr).toMatch(/absent\.json: expected a readable file: ENOENT/);
    expect(absent.status).toBe(1);
  });
});
