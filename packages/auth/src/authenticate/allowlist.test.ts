import { describe, expect, test } from "vitest";
import { parseAllowlist } from "./allowlist.ts";

describe("an allowlist", () => {
  test.each([
    [["192.0.2.7"], "192.0.2.7", true],
    [["192.0.2.7"], "192.0.2.70", false],
    [["192.0.2.0/24"], "192.0.2.255", true],
    [["192.0.2.0/24"], "192.0.3.1", false],
    [["192.0.2.0/24"], "::ffff:192.0.2.7", true],
    [["::ffff:192.0.2.0"], "192.0.2.0", true],
    [["0.0.0.0/0"], "203.0.113.9", true],
    [["0.0.0.0/0"], "2001:db8::1", false],
    [["2001:db8::/32"], "2001:0DB8:0::1", true],
    [["2001:db8::/32"], "2001:db9::1", false],
    [["2001:db8::1"], "2001:db8:0:0:0:0:0:1", true],
    [["fe80::1"], "fe80::1%eth0", false],
    [["10.0.0.1", "10.0.0.2"], "10.0.0.2", true],
    [["192.0.2.0/24"], "192.0.2.07", false],
    [["192.0.2.0/24"], "3221225991", false],
    [["192.0.2.0/24"], "", false],
    [[], "192.0.2.1", false],
  ])("%j holds %s: %s", (entries, address, expected) => {
    expect(parseAllowlist(entries).includes(address)).toBe(expected);
  });

  test.each([
    "",
    "x",
    "192.0.2",
    "192.0.2.1/33",
    "192.0.2.1/-1",
    "192.0.2.1/8/8",
    "010.0.0.1",
    "fe80::1%1",
    "2001:db8::/129",
    "192.0.2.1 ",
  ])("%j is no entry", (entry) => {
    expect(() => parseAllowlist([entry])).toThrow(/^allowlist: expected/);
  });
});
