import { execFile } from "node:child_process";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { callExamples, pythonExample, sdkExample } from "./call-examples.ts";

test("a coin's id can't break a command", () => {
  const coin = callExamples("https://x.test", "2026-03-01", "a b;rm").find(({ name }) => name === "coin");
  expect(coin?.command).toBe("curl https://x.test/v1/coins/a%20b%3Brm");
});

test("the SDK example names calls that the SDK has", async () => {
  const { createAltseasonClient } = await import("@altseason/sdk");
  const client = createAltseasonClient({ baseUrl: "https://x.test" });
  for (const [, name = ""] of sdkExample("https://x.test").matchAll(/altseason\.(\w+)\(/g)) {
    expect(typeof Reflect.get(client, name)).toBe("function");
  }
});

test("the Python example prints a reading", async () => {
  const server = createServer((_, response) => {
    response.end(
      JSON.stringify({ value: 73, season: "neutral", fraction: "73/100", data: { kind: "live" } }),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  try {
    const program = pythonExample(`http://127.0.0.1:${port}`);
    const { stdout } = await promisify(execFile)("python3", ["-c", program]);
    expect(stdout.trim()).toBe("73 neutral 73/100 live");
  } finally {
    server.close();
  }
});
