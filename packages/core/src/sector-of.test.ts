import { expect, test } from "vitest";
import { sectorOf } from "./sector-of.ts";

test("tags of each provider name a sector", () => {
  expect(sectorOf(["mineable", "pow", "sha-256", "store-of-value"])).toBe("payments");
  expect(sectorOf(["smart-contracts", "ethereum-ecosystem", "layer-1"])).toBe("layer-1");
  expect(sectorOf(["smart-contract-platform"])).toBe("layer-1");
  expect(sectorOf(["decentralized-finance-defi", "decentralized-exchange"])).toBe("defi");
  expect(sectorOf(["mineable", "meme-token", "dog-themed"])).toBe("meme");
  expect(sectorOf(["oracles", "defi"])).toBe("oracle");
});

test("the narrower sector wins over the platform it runs on", () => {
  expect(sectorOf(["layer-1", "ai-big-data"])).toBe("ai");
  expect(sectorOf(["platform", "gaming"])).toBe("gaming");
});

test("tags that say nothing of a sector leave it open", () => {
  expect(sectorOf([])).toBeNull();
  expect(sectorOf(["binance-chain", "hardware"])).toBeNull();
});
