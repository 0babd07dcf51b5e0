import { once } from "node:events";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { expect, test } from "vitest";
import { findFreePort } from "./find-free-port.ts";

test("a port that is taken is passed over", async () => {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  try {
    expect(await findFreePort(port, "127.0.0.1")).toBeGreaterThan(port);
  } finally {
    server.close();
  }
  await once(server, "close");
  expect(await findFreePort(port, "127.0.0.1")).toBe(port);
});
