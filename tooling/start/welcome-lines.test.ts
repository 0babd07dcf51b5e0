import { expect, test } from "vitest";
import { welcomeLines } from "./welcome-lines.ts";

const usual = {
  apiUrl: "http://localhost:8787",
  siteUrl: "http://localhost:3000",
  reading: "71 (71/100) on 2026-11-24, neither season",
  source: "live: CoinMarketCap",
  bootstrapToken: null,
  isEmbedded: true,
};

test("both addresses, the reading and its source are told", () => {
  const text = welcomeLines(usual).join("\n");
  for (const told of [usual.apiUrl, usual.siteUrl, usual.reading, usual.source]) expect(text).toContain(told);
  expect(text).not.toMatch(/bootstrap|ALTSEASON_API_URL/);
  expect(text).toContain("--days 400    (stop this first)");
});

test("on another port the commands say where the API is", () => {
  const lines = welcomeLines({ ...usual, apiUrl: "http://localhost:8788", bootstrapToken: "altsboot_x" });
  const commands = lines.filter((line) => /altseason (now|keys)/.test(line));
  expect(commands).toHaveLength(2);
  for (const line of commands) expect(line).toContain("ALTSEASON_API_URL=http://localhost:8788 pnpm");
});

test("with a database server nothing need be stopped", () => {
  expect(welcomeLines({ ...usual, isEmbedded: false }).join("\n")).not.toContain("stop this first");
});
