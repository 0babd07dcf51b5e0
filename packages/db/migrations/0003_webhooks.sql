CREATE TABLE "webhook_attempt" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "webhook_attempt_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"endpoint_id" text NOT NULL,
	"message_id" text NOT NULL,
	"at" bigint NOT NULL,
	"took_ms" integer NOT NULL,
	"status" integer,
	"error" text,
	"answer" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "webhook_delivery" (
	"endpoint_id" text NOT NULL,
	"message_id" text NOT NULL,
	"at" bigint NOT NULL,
	"state" text NOT NULL,
	"attempts" integer NOT NULL,
	"due_at" bigint,
	CONSTRAINT "webhook_delivery_endpoint_id_message_id_pk" PRIMARY KEY("endpoint_id","message_id")
);
--> statement-breakpoint
CREATE TABLE "webhook_endpoint" (
	"id" text PRIMARY KEY NOT NULL,
	"client_id" text NOT NULL,
	"environment" text NOT NULL,
	"url" text NOT NULL,
	"description" text NOT NULL,
	"events" text[] NOT NULL,
	"variants" text[] NOT NULL,
	"created_at" bigint NOT NULL,
	"disabled_at" bigint,
	"disabled_reason" text
);
--> statement-breakpoint
CREATE TABLE "webhook_index_mark" (
	"data_set_id" text NOT NULL,
	"variant" text NOT NULL,
	"day" integer NOT NULL,
	"season" text NOT NULL,
	"is_above" jsonb NOT NULL,
	CONSTRAINT "webhook_index_mark_data_set_id_variant_pk" PRIMARY KEY("data_set_id","variant")
);
--> statement-breakpoint
CREATE TABLE "webhook_message" (
	"id" text PRIMARY KEY NOT NULL,
	"client_id" text NOT NULL,
	"type" text NOT NULL,
	"at" bigint NOT NULL,
	"body" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "webhook_secret" (
	"endpoint_id" text NOT NULL,
	"number" integer NOT NULL,
	"created_at" bigint NOT NULL,
	"retires_at" bigint,
	"sealed" "bytea" NOT NULL,
	CONSTRAINT "webhook_secret_endpoint_id_number_pk" PRIMARY KEY("endpoint_id","number")
);
--> statement-breakpoint
ALTER TABLE "webhook_attempt" ADD CONSTRAINT "webhook_attempt_delivery_fk" FOREIGN KEY ("endpoint_id","message_id") REFERENCES "public"."webhook_delivery"("endpoint_id","message_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "webhook_delivery" ADD CONSTRAINT "webhook_delivery_endpoint_id_webhook_endpoint_id_fk" FOREIGN KEY ("endpoint_id") REFERENCES "public"."webhook_endpoint"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "webhook_delivery" ADD CONSTRAINT "webhook_delivery_message_id_webhook_message_id_fk" FOREIGN KEY ("message_id") REFERENCES "public"."webhook_message"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "webhook_endpoint" ADD CONSTRAINT "webhook_endpoint_client_id_client_id_fk" FOREIGN KEY ("client_id") REFERENCES "public"."client"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "webhook_message" ADD CONSTRAINT "webhook_message_client_id_client_id_fk" FOREIGN KEY ("client_id") REFERENCES "public"."client"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "webhook_secret" ADD CONSTRAINT "webhook_secret_endpoint_id_webhook_endpoint_id_fk" FOREIGN KEY ("endpoint_id") REFERENCES "public"."webhook_endpoint"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "webhook_attempt_endpoint_id_message_id_id_index" ON "webhook_attempt" USING btree ("endpoint_id","message_id","id");--> statement-breakpoint
CREATE INDEX "webhook_delivery_endpoint_id_at_message_id_index" ON "webhook_delivery" USING btree ("endpoint_id","at","message_id");--> statement-breakpoint
CREATE INDEX "webhook_delivery_message_id_index" ON "webhook_delivery" USING btree ("message_id");--> statement-breakpoint
CREATE INDEX "webhook_delivery_due_at_index" ON "webhook_delivery" USING btree ("due_at");--> statement-breakpoint
CREATE INDEX "webhook_endpoint_client_id_id_index" ON "webhook_endpoint" USING btree ("client_id","id");--> statement-breakpoint
CREATE INDEX "webhook_message_at_index" ON "webhook_message" USING btree ("at");