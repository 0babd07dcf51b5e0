import { createServer } from "node:http";
import type { IncomingHttpHeaders } from "node:http";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { issuedWebhookSchema, webhookDeliveryListSchema, webhookListSchema } from "@altseason/contract";
import { createWebhookVerifier } from "@altseason/sdk/webhooks";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openKeyDesk } from "../testing/key-desk.ts";
import type { KeyDesk } from "../testing/key-desk.ts";

let desk: KeyDesk;
let id: string;
let secret: string;
const received: { readonly headers: IncomingHttpHeaders; readonly body: Buffer }[] = [];
const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on("data", (chunk: Buffer) => chunks.push(chunk));
  request.on("end", () => {
    received.push({ headers: request.headers, body: Buffer.concat(chunks) });
    response.writeHead(204).end();
  });
});

beforeAll(async () => {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  desk = await openKeyDesk();
  await desk.run(["keys", "bootstrap"]);
}, 60_000);

afterAll(async () => {
  await desk.close();
  server.close();
}, 30_000);

async function deliveries(...args: readonly string[]) {
  return webhookDeliveryListSchema.parse(await desk.ask("webhooks", "deliveries", id, ...args)).deliveries;
}

test("an endpoint is made, its secret shown once, and listed without it", async () => {
  const { port } = server.address() as AddressInfo;
  const url = `http://localhost:${port}/hook`;
  const made = await desk.ask(
    "webhooks",
    "create",
    "--url",
    url,
    "--event",
    "key.revoked",
    "--description",
    "desk",
  );
  const issued = issuedWebhookSchema.parse(made);
  ({ id } = issued.endpoint);
  secret = issued.secret ?? "";
  expect(secret).toMatch(/^whsec_/);
  expect(webhookListSchema.parse(await desk.ask("webhooks", "list")).endpoints).toEqual([issued.endpoint]);
  const { stdout } = await desk.run(["webhooks", "list"]);
  expect(stdout).toContain(`${id}  enabled`);
  expect(stdout).not.toContain(secret);
}, 60_000);

test("a try arrives signed, is listed, and comes again by a replay under its id", async () => {
  const sent = (await desk.ask("webhooks", "test", id)) as { readonly messageId: string };
  await expect.poll(() => received.length, { timeout: 10_000 }).toBe(1);
  const [first] = received;
  if (first === undefined) throw new Error("request: expected one, got none");
  const { verify } = createWebhookVerifier({ secrets: [secret] });
  expect(await verify(first.headers, first.body)).toMatchObject({ accepted: true, id: sent.messageId });
  await expect.poll(async () => (await deliveries())[0]?.state, { timeout: 10_000 }).toBe("delivered");
  const replayed = await desk.run(["webhooks", "replay", id, "--message", sent.messageId]);
  expect(replayed.stdout).toBe("1 on their way again\n");
  await expect.poll(() => received.length, { timeout: 10_000 }).toBe(2);
  expect(received[1]?.body).toEqual(first.body);
  expect(await verify(received[1]?.headers ?? {}, received[1]?.body ?? "")).toMatchObject({
    reason: "replayed",
  });
}, 60_000);

test("a secret is rotated with an overlap; while it lasts both verify", async () => {
  const rotated = issuedWebhookSchema.parse(
    await desk.ask("webhooks", "rotate-secret", id, "--overlap", "1h"),
  );
  expect(rotated.endpoint.secrets).toHaveLength(2);
  await desk.ask("webhooks", "test", id);
  await expect.poll(() => received.length, { timeout: 10_000 }).toBe(3);
  const last = received.at(-1);
  for (const one of [secret, rotated.secret ?? ""]) {
    const { verify } = createWebhookVerifier({ secrets: [one] });
    expect(await verify(last?.headers ?? {}, last?.body ?? "")).toMatchObject({ accepted: true });
  }
}, 60_000);

test("it is turned off and on, and removed once its id is typed", async () => {
  expect(await desk.ask("webhooks", "update", id, "--disable")).toMatchObject({ disabledReason: "by-owner" });
  const refused = await desk.run(["webhooks", "test", id]);
  expect(refused.stderr).toMatch(/refuses \(conflict, /);
  expect(await desk.ask("webhooks", "update", id, "--enable", "--event", "all")).toMatchObject({
    disabledAt: null,
  });
  expect((await desk.run(["webhooks", "delete", id], { input: "no\n" })).status).toBe(1);
  const gone = await desk.run(["webhooks", "delete", id], { input: `${id}\n` });
  expect(gone.stdout).toBe(`${id} is gone\n`);
  expect(await desk.ask("webhooks", "list")).toEqual({ endpoints: [] });
}, 60_000);

test.each([
  ["no event that is known", ["create", "--url", "https://a.dev/", "--event", "index.moved"]],
  ["nothing to change", ["update", "hook_a"]],
  ["no endpoint", ["test"]],
  ["a key for an endpoint", ["deliveries", "key_a"]],
  ["nothing to replay", ["replay", "hook_a"]],
])("%s is a wrong call", async (_, args) => {
  const { status, stdout } = await desk.run(["webhooks", ...args]);
  expect([status, stdout]).toEqual([2, ""]);
});
