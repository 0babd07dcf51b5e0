import fc from "fast-check";
import { expect, test } from "vitest";
import { classifyAddress } from "./address-class.ts";

test.each([
  ["private", ["10.0.0.1", "172.16.0.1", "172.31.255.255", "192.168.1.1"]],
  ["loopback", ["127.0.0.1", "127.255.255.254", "::1"]],
  ["link-local", ["169.254.169.254", "169.254.0.1", "fe80::1", "febf::1"]],
  ["metadata", ["168.63.129.16"]],
  ["carrier-grade NAT", ["100.64.0.1", "100.127.255.255", "100.100.100.200"]],
  ["unspecified", ["0.0.0.0", "0.1.2.3", "::"]],
  ["broadcast", ["255.255.255.255"]],
  ["multicast", ["224.0.0.1", "239.255.255.255", "ff02::1"]],
  ["unique local", ["fc00::1", "fd00:ec2::254"]],
  ["IPv4-mapped", ["::ffff:127.0.0.1", "::ffff:8.8.8.8"]],
  ["NAT64", ["64:ff9b::a00:1", "64:ff9b::808:808"]],
  ["6to4", ["2002:7f00:1::", "2002:808:808::1"]],
  ["teredo", ["2001:0:7f00:1::1"]],
  ["not global", ["64:ff9b:1::1", "fec0::1", "4000::1", "::7f00:1"]],
])("%s addresses are refused", (_, addresses) => {
  for (const address of addresses) expect(classifyAddress(address), address).not.toBe(null);
});

test("reserved, documentation and benchmark networks are refused", () => {
  for (const address of [
    "192.0.0.8",
    "192.0.2.1",
    "192.88.99.1",
    "198.18.0.1",
    "198.19.255.255",
    "198.51.100.1",
    "203.0.113.1",
    "240.0.0.1",
    "2001:db8::1",
    "2001:2::1",
    "2001:10::1",
    "2001:20::1",
    "3fff::1",
    "100::1",
    "5f00::1",
  ])
    expect(classifyAddress(address), address).not.toBe(null);
});

test("what is no address in its ordinary notation is refused", () => {
  for (const text of [
    "",
    "localhost",
    "2130706433",
    "0x7f.1",
    "017700000001",
    "127.1",
    "8.8.8",
    "fe80::1%eth0",
  ])
    expect(classifyAddress(text), text).toBe("no address");
});

test("addresses of the public internet pass", () => {
  for (const address of [
    "8.8.8.8",
    "1.1.1.1",
    "198.41.0.4",
    "2606:4700:4700::1111",
    "2001:4860:4860::8888",
    "2a00::1",
  ])
    expect(classifyAddress(address), address).toBe(null);
});

test("an IPv4 address within an IPv6 one never passes", () => {
  fc.assert(
    fc.property(fc.ipV4(), fc.constantFrom("::ffff:", "::", "64:ff9b::"), (address, prefix) => {
      expect(classifyAddress(prefix + address)).not.toBe(null);
    }),
  );
});
