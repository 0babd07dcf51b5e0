import { expect, test } from "vitest";
import { contentSecurityPolicy, framingOf, securityHeaders } from "./security-headers.ts";

const policyOf = (path: string): string =>
  contentSecurityPolicy({ scriptHashes: ["'sha256-x'"], framing: framingOf(path), isDevelopment: false });

test("scripts run from this origin or by their hash, never by kind", () => {
  expect(policyOf("/")).toContain("script-src 'self' 'sha256-x';");
  expect(policyOf("/")).not.toMatch(/script-src[^;]*unsafe/);
});

test("only pages made to be embedded may be framed", () => {
  expect(["/embed/gauge", "/de/embed/gauge"].map(framingOf)).toEqual(["anywhere", "anywhere"]);
  expect(["/", "/embed", "/embedded/x", "/de", "/x/embed/gauge"].map(framingOf)).toEqual(
    Array.from({ length: 5 }, () => "nowhere"),
  );
  expect(policyOf("/embed/gauge")).toContain("frame-ancestors *");
  expect(policyOf("/seasons")).toContain("frame-ancestors 'none'");
  expect(securityHeaders("anywhere")).not.toHaveProperty("X-Frame-Options");
});
