import { expect, test } from "vitest";
import { createLog } from "./create-log.ts";

test("lines are JSON with an ISO time, and secrets are not in them", () => {
  const lines: string[] = [];
  const log = createLog({ level: "info", destination: { write: (line) => lines.push(line) } });
  log.info(
    { token: "s3cret", headers: { authorization: "Bearer s3cret" }, apiKey: "s3cret", route: "/v1/index" },
    "hello",
  );
  log.debug("not at this level");
  expect(lines).toHaveLength(1);
  expect(JSON.parse(lines[0] ?? "")).toMatchObject({ level: 30, msg: "hello", route: "/v1/index" });
  expect(lines[0]).toMatch(/"time":"\d{4}-\d{2}-\d{2}T/);
  expect(lines[0]).not.toContain("s3cret");
});
