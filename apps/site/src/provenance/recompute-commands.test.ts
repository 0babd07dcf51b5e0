import { expect, test } from "vitest";
import { recomputeCommands } from "./recompute-commands.ts";

test("the address is quoted, since a shell would cut it at &", () => {
  expect(
    recomputeCommands("https://api.example.com/v1/index/2026-03-04?variant=top50-30d", "2026-03-04"),
  ).toBe(
    "curl -fsS 'https://api.example.com/v1/index/2026-03-04?variant=top50-30d' -o reading-2026-03-04.json\n" +
      "pnpm --silent altseason verify reading-2026-03-04.json --data PRICES.csv",
  );
});
