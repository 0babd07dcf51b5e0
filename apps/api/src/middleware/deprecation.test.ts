import { expect, test } from "vitest";
import { announceEnd } from "./deprecation.ts";

const answer = (): Response =>
  new Response("body", { status: 404, headers: { etag: '"a"', link: '</next>; rel="next"' } });

test("an address that ends says since when, until when, and what comes instead", async () => {
  const response = announceEnd(answer(), {
    since: "2026-01-01",
    sunset: "2026-07-01",
    successor: "/v2/index",
  });
  expect(response.headers.get("deprecation")).toBe("@1767225600");
  expect(response.headers.get("sunset")).toBe("Wed, 01 Jul 2026 00:00:00 GMT");
  expect(response.headers.get("link")).toBe('</next>; rel="next", </v2/index>; rel="successor-version"');
  expect(response.status).toBe(404);
  expect(response.headers.get("etag")).toBe('"a"');
  expect(await response.text()).toBe("body");
});

test("an end that has no day yet has no Sunset", () => {
  const response = announceEnd(answer(), { since: "2026-01-01", sunset: null, successor: "/v2/index" });
  expect(response.headers.get("sunset")).toBeNull();
});
