import { issuedWebhookSchema, webhookDeliveryListSchema } from "@altseason/contract";
import type { IssuedWebhook, WebhookDeliveryBody } from "@altseason/contract";
import type { AccessPorts } from "../access/access-ports.ts";
import { createSender } from "../webhooks/create-sender.ts";
import type { SenderOptions, WebhookSender } from "../webhooks/create-sender.ts";
import { createKeyApp } from "./key-app.ts";
import type { KeyApp } from "./key-app.ts";

/** An app with an owner, and a sender that sends when it is told to. */
export interface HookApp extends KeyApp {
  readonly sender: WebhookSender;
  /** Another sender on the same store. */
  createSender(over?: Partial<SenderOptions>): WebhookSender;
  makeHook(
    url: string,
    over?: object,
  ): Promise<IssuedWebhook & { readonly id: string; readonly secret: string }>;
  sendTest(id: string): Promise<string>;
  deliveries(id: string, search?: string): Promise<readonly WebhookDeliveryBody[]>;
}

/** Makes it, on memory stores unless others are given. */
export async function createHookApp(ports: Partial<AccessPorts> = {}): Promise<HookApp> {
  const app = await createKeyApp({}, ports);
  const { access, owner } = app;
  const { webhooks, keys, encryption, webhookTargets: policy, log, now } = access;
  const create: HookApp["createSender"] = (over = {}) =>
    createSender({
      webhooks,
      keys,
      encryption,
      policy,
      log,
      now,
      random: () => 0,
      timeoutMs: 1_000,
      ...over,
    });
  return {
    ...app,
    sender: create(),
    createSender: create,
    async makeHook(url, over = {}) {
      const made = await app.ask(owner, "POST", "/v1/webhooks", { url, events: ["security.alert"], ...over });
      if (made.status !== 201) throw new Error(`endpoint: expected one, got ${await made.text()}`);
      const issued = issuedWebhookSchema.strict().parse(await made.json());
      return { ...issued, id: issued.endpoint.id, secret: issued.secret ?? "" };
    },
    async sendTest(id) {
      const sent = await app.ask(owner, "POST", `/v1/webhooks/${id}/test`);
      const { messageId } = (await sent.json()) as { messageId: string };
      return messageId;
    },
    async deliveries(id, search = "") {
      const listed = await app.ask(owner, "GET", `/v1/webhooks/${id}/deliveries${search}`);
      return webhookDeliveryListSchema.strict().parse(await listed.json()).deliveries;
    },
  };
}
