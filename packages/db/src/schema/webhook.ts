import { bigint, foreignKey, index, integer, jsonb, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { bytea } from "./bytea.ts";
import { client } from "./key.ts";

/** Milliseconds since the epoch. */
const moment = () => bigint({ mode: "number" });

/** Where clients are told of events. */
export const webhookEndpoint = pgTable(
  "webhook_endpoint",
  {
    id: text().primaryKey(),
    clientId: text()
      .notNull()
      .references(() => client.id),
    environment: text().notNull(),
    url: text().notNull(),
    description: text().notNull(),
    events: text().array().notNull(),
    variants: text().array().notNull(),
    createdAt: moment().notNull(),
    disabledAt: moment(),
    disabledReason: text(),
  },
  (table) => [index().on(table.clientId, table.id)],
);

/** Secrets of endpoints in their envelopes; of one that ended the row goes with the next pruning. */
export const webhookSecret = pgTable(
  "webhook_secret",
  {
    endpointId: text()
      .notNull()
      .references(() => webhookEndpoint.id, { onDelete: "cascade" }),
    number: integer().notNull(),
    createdAt: moment().notNull(),
    retiresAt: moment(),
    sealed: bytea().notNull(),
  },
  (table) => [primaryKey({ columns: [table.endpointId, table.number] })],
);

/** Messages: the body is text, so that the same bytes go out each time. */
export const webhookMessage = pgTable(
  "webhook_message",
  {
    id: text().primaryKey(),
    clientId: text()
      .notNull()
      .references(() => client.id),
    type: text().notNull(),
    at: moment().notNull(),
    body: text().notNull(),
  },
  (table) => [index().on(table.at)],
);

/** A message at an endpoint; a sender that has it moves `dueAt` to the end of its lease. Null: it is over. */
export const webhookDelivery = pgTable(
  "webhook_delivery",
  {
    endpointId: text()
      .notNull()
      .references(() => webhookEndpoint.id, { onDelete: "cascade" }),
    messageId: text()
      .notNull()
      .references(() => webhookMessage.id, { onDelete: "cascade" }),
    at: moment().notNull(),
    state: text().notNull(),
    attempts: integer().notNull(),
    dueAt: moment(),
  },
  (table) => [
    primaryKey({ columns: [table.endpointId, table.messageId] }),
    index().on(table.endpointId, table.at, table.messageId),
    index().on(table.messageId),
    index().on(table.dueAt),
  ],
);

/** What came of each attempt. */
export const webhookAttempt = pgTable(
  "webhook_attempt",
  {
    id: bigint({ mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
    endpointId: text().notNull(),
    messageId: text().notNull(),
    at: moment().notNull(),
    tookMs: integer().notNull(),
    status: integer(),
    error: text(),
    answer: text().notNull(),
  },
  (table) => [
    index().on(table.endpointId, table.messageId, table.id),
    foreignKey({
      name: "webhook_attempt_delivery_fk",
      columns: [table.endpointId, table.messageId],
      foreignColumns: [webhookDelivery.endpointId, webhookDelivery.messageId],
    }).onDelete("cascade"),
  ],
);

/** Up to where a variant of a data set has been told of. */
export const webhookIndexMark = pgTable(
  "webhook_index_mark",
  {
    dataSetId: text().notNull(),
    variant: text().notNull(),
    day: integer().notNull(),
    season: text().notNull(),
    isAbove: jsonb().$type<Readonly<Record<string, boolean>>>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.dataSetId, table.variant] })],
);
