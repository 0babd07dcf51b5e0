import { indexNowSchema } from "@altseason/contract";
import { expect, test } from "vitest";
import { createDemoApp } from "../testing/demo-app.ts";

const { app } = await createDemoApp();

test("the badge has a title that says all in words, the simulation too", async () => {
  const { value, season } = indexNowSchema.parse(await (await app.request("/v1/index")).json());
  const response = await app.request("/v1/badge.svg");
  expect(response.headers.get("content-type")).toBe("image/svg+xml; charset=utf-8");
  expect(response.headers.get("altseason-data")).toBe("simulated");
  const svg = await response.text();
  const words = { altcoin: "altcoin season", bitcoin: "Bitcoin season", neutral: "no season" };
  const word = words[season ?? "neutral"];
  expect(svg).toContain('role="img" aria-labelledby="badge-title"');
  expect(svg).toContain(
    `<title id="badge-title">Altcoin Season Index top100-90d of 2026-06-30: ${value} of 100, ${word}, simulated data</title>`,
  );
  expect(svg).toContain(`>${value}/100 · ${word} · simulated</text>`);
});

test("variant and theme are heeded", async () => {
  const dark = await (await app.request("/v1/badge.svg?theme=dark&variant=top50-30d")).text();
  expect(dark).toContain("top50-30d");
  expect(dark).not.toContain("prefers-color-scheme");
  expect(await (await app.request("/v1/badge.svg?theme=light")).text()).not.toBe(dark);
  expect(await (await app.request("/v1/badge.svg")).text()).toContain("prefers-color-scheme");
});

test("what an img element accepts gets it, JSON doesn't", async () => {
  const headers = { accept: "image/avif,image/webp,image/svg+xml,image/*,*/*;q=0.8" };
  expect((await app.request("/v1/badge.svg", { headers })).status).toBe(200);
  const json = await app.request("/v1/badge.svg", { headers: { accept: "application/json" } });
  expect(json.status).toBe(406);
});
