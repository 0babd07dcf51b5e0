import {
  deletedWebhookSchema,
  issuedWebhookSchema,
  replayedWebhookSchema,
  testedWebhookSchema,
  webhookDeliveryListSchema,
  webhookEndpointSchema,
  webhookListSchema,
} from "@altseason/contract";
import type {
  CreateWebhook,
  DeletedWebhook,
  DeliveryStateName,
  IssuedWebhook,
  ReplayWebhook,
  ReplayedWebhook,
  RotateWebhookSecret,
  TestedWebhook,
  UpdateWebhook,
  WebhookDeliveryBody,
  WebhookDeliveryList,
  WebhookEndpointBody,
  WebhookList,
} from "@altseason/contract";
import type { Abortable, PageQuery } from "../query.ts";
import { readPages } from "../read-pages.ts";
import { pathOf } from "./caller.ts";
import type { Caller, CreateOptions } from "./caller.ts";

/** Which deliveries of an endpoint; newest first. */
export interface WebhookDeliveryQuery extends PageQuery {
  readonly state?: DeliveryStateName;
  readonly message?: string;
}

/** Where you are told of events, and what was sent there. */
export interface WebhookCalls {
  /** Makes an endpoint; its secret is told in this answer and never again. */
  create(endpoint: CreateWebhook, options?: CreateOptions): Promise<IssuedWebhook>;
  list(options?: Abortable): Promise<WebhookList>;
  get(endpointId: string, options?: Abortable): Promise<WebhookEndpointBody>;
  update(endpointId: string, changes: UpdateWebhook, options?: Abortable): Promise<WebhookEndpointBody>;
  /** Removes an endpoint with all its deliveries, for good. */
  delete(endpointId: string, options?: Abortable): Promise<DeletedWebhook>;
  /** Sends a `webhook.test`. */
  test(endpointId: string, options?: CreateOptions): Promise<TestedWebhook>;
  /** A new secret beside the old one, which signs on for the overlap; 24 hours by default. */
  rotateSecret(
    endpointId: string,
    wish?: RotateWebhookSecret,
    options?: CreateOptions,
  ): Promise<IssuedWebhook>;
  deliveries(endpointId: string, query?: WebhookDeliveryQuery): Promise<WebhookDeliveryList>;
  /** The deliveries of all pages. */
  allDeliveries(endpointId: string, query?: WebhookDeliveryQuery): AsyncIterable<WebhookDeliveryBody>;
  /** Sends one message again, or those of a time or state, under their ids. */
  replay(endpointId: string, which: ReplayWebhook, options?: CreateOptions): Promise<ReplayedWebhook>;
}

/** The calls about webhooks. */
export function createWebhookCalls(caller: Caller): WebhookCalls {
  const deliveries: WebhookCalls["deliveries"] = (endpointId, query) =>
    caller.get(pathOf`/v1/webhooks/${endpointId}/deliveries`, webhookDeliveryListSchema, query);
  return {
    create: (endpoint, options) => caller.create("/v1/webhooks", issuedWebhookSchema, endpoint, options),
    list: (options) => caller.get("/v1/webhooks", webhookListSchema, options),
    get: (endpointId, options) =>
      caller.get(pathOf`/v1/webhooks/${endpointId}`, webhookEndpointSchema, options),
    update: (endpointId, changes, options) =>
      caller.change("PATCH", pathOf`/v1/webhooks/${endpointId}`, webhookEndpointSchema, changes, options),
    delete: (endpointId, options) =>
      caller.change("DELETE", pathOf`/v1/webhooks/${endpointId}`, deletedWebhookSchema, undefined, options),
    test: (endpointId, options) =>
      caller.create(pathOf`/v1/webhooks/${endpointId}/test`, testedWebhookSchema, undefined, options),
    rotateSecret: (endpointId, wish = {}, options) =>
      caller.create(pathOf`/v1/webhooks/${endpointId}/rotate-secret`, issuedWebhookSchema, wish, options),
    deliveries,
    allDeliveries: (endpointId, query = {}) =>
      readPages(
        (page) => deliveries(endpointId, page),
        (page) => page.deliveries,
        query,
      ),
    replay: (endpointId, which, options) =>
      caller.create(pathOf`/v1/webhooks/${endpointId}/replay`, replayedWebhookSchema, which, options),
  };
}
