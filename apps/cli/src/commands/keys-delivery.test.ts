import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { issuedKeySchema, keySchema } from "@altseason/contract";
import { afterAll, beforeAll, expect, test } from "vitest";
import { addWaiting, openKeyDesk } from "../testing/key-desk.ts";
import type { KeyDesk } from "../testing/key-desk.ts";

let desk: KeyDesk;
let clientId: string;
let keyId: string;
let pem: string;

beforeAll(async () => {
  desk = await openKeyDesk();
  const { stdout } = await desk.run(["keys", "bootstrap"]);
  clientId = /^client +(client_\S+)/m.exec(stdout)?.[1] ?? "";
  const made = await desk.ask(..."keys create --name reader --scope index:read --kind bearer".split(" "));
  keyId = issuedKeySchema.parse(made).key.id;
  pem = join(desk.folder.path, "recipient.pem");
}, 60_000);

afterAll(() => desk.close(), 30_000);

test("a way of delivery is registered with a pair that is made here, and taken off again", async () => {
  const fetched = keySchema.parse(await desk.ask("keys", "delivery", "register", keyId));
  expect([fetched.delivery, fetched.policy.isAutomatic]).toEqual([{ way: "fetch" }, true]);
  const off = keySchema.parse(await desk.ask("keys", "delivery", "off", keyId));
  expect([off.delivery, off.policy.isAutomatic]).toEqual([null, false]);
  const sealed = keySchema.parse(await desk.ask("keys", "delivery", "register", keyId, "--key-out", pem));
  expect(sealed.delivery).toMatchObject({ way: "hpke" });
  expect((statSync(pem).mode & 0o777).toString(8)).toBe("600");
  expect(readFileSync(pem, "utf8")).toContain("PRIVATE KEY");
}, 60_000);

test("where nothing waits there is nothing to fetch, and a wrong key file is told before anything is", async () => {
  const none = await desk.run(["keys", "delivery", "fetch", keyId]);
  expect(none.stderr).toMatch(/refuses \(no_delivery_waiting, /);
  expect([none.status, none.stdout]).toEqual([1, ""]);
  const wrong = await desk.run(["keys", "delivery", "fetch", keyId, "--open-with", desk.credentials]);
  expect([wrong.status, wrong.stdout]).toEqual([2, ""]);
  const registered = await desk.run(["keys", "delivery", "register", keyId, "--public", pem]);
  expect([registered.status, registered.stdout]).toEqual([2, ""]);
}, 60_000);

test("the secret that waits is fetched, opened and saved, once", async () => {
  const waiting = await addWaiting(desk, clientId, keyId);
  ({ desk } = waiting);
  const where = ["--api", desk.api.url];
  const fetch = ["keys", "delivery", "fetch", keyId, "--open-with", pem, "--save", "reader", ...where];
  const { status, stdout } = await desk.run(fetch);
  expect([status, stdout.includes(waiting.secret)]).toEqual([0, false]);
  expect(readFileSync(desk.credentials, "utf8")).toContain(waiting.secret);
  const again = await desk.run(fetch);
  expect(again.stderr).toMatch(/refuses \(delivery_taken, /);
  expect(again.status).toBe(1);
}, 60_000);
