import { BlockList } from "node:net";
import { describe, expect, test } from "vitest";
import { clientAddress, isLoopback, quotaHolder } from "./client-address.ts";

const none = new BlockList();
const proxies = new BlockList();
proxies.addSubnet("10.0.0.0", 8, "ipv4");
proxies.addAddress("::1", "ipv6");

describe("clientAddress", () => {
  test("an untrusted peer can't speak for another", () => {
    expect(clientAddress("203.0.113.9", "198.51.100.1", none)).toBe("203.0.113.9");
    expect(clientAddress("203.0.113.9", "198.51.100.1", proxies)).toBe("203.0.113.9");
  });

  test("behind trusted proxies the last foreign hop counts, whatever the caller wrote before it", () => {
    expect(clientAddress("10.0.0.2", "1.1.1.1, 198.51.100.7, 10.1.2.3", proxies)).toBe("198.51.100.7");
    expect(clientAddress("::1", "2001:db8::5", proxies)).toBe("2001:db8::5");
  });

  test("a hop that is no address ends the walk at the last that was", () => {
    expect(clientAddress("10.0.0.2", "198.51.100.7, unknown", proxies)).toBe("10.0.0.2");
    expect(clientAddress("10.0.0.2", undefined, proxies)).toBe("10.0.0.2");
  });

  test("IPv4 in IPv6 clothing is the same IPv4 address", () => {
    expect(clientAddress("::ffff:203.0.113.9", undefined, none)).toBe("203.0.113.9");
    expect(clientAddress("::ffff:10.0.0.2", "198.51.100.7", proxies)).toBe("198.51.100.7");
  });
});

describe("quotaHolder", () => {
  test("addresses of one IPv6 /64 share a quota, however they are written", () => {
    expect(quotaHolder("2001:db8:0:1::5")).toBe("2001:db8:0:1::/64");
    expect(quotaHolder("2001:db8::1:ffff:ffff:ffff:ffff")).toBe("2001:db8:0:1::/64");
    expect(quotaHolder("2001:0db8:0000:0001:1:2:3:4")).toBe("2001:db8:0:1::/64");
    expect(quotaHolder("::1")).toBe("0:0:0:0::/64");
  });

  test("IPv4 addresses stand alone", () => {
    expect(quotaHolder("203.0.113.9")).toBe("203.0.113.9");
  });
});

test("loopback is 127.0.0.0/8 and ::1", () => {
  expect(["127.0.0.1", "127.8.8.8", "::1"].every(isLoopback)).toBe(true);
  expect(["128.0.0.1", "10.0.0.1", "::2", ""].some(isLoopback)).toBe(false);
});
