CREATE TABLE "key_delivery" (
	"version_id" text PRIMARY KEY NOT NULL,
	"way" text NOT NULL,
	"sealed" "bytea" NOT NULL
);
--> statement-breakpoint
ALTER TABLE "api_key" ADD COLUMN "delivery" jsonb;--> statement-breakpoint
ALTER TABLE "api_key" ADD COLUMN "on_alert" text DEFAULT 'none' NOT NULL;--> statement-breakpoint
ALTER TABLE "api_key" ADD COLUMN "throttled_until" bigint;--> statement-breakpoint
ALTER TABLE "api_key" ADD COLUMN "unused_told_at" bigint;--> statement-breakpoint
ALTER TABLE "key_version" ADD COLUMN "delivery" text;--> statement-breakpoint
ALTER TABLE "key_delivery" ADD CONSTRAINT "key_delivery_version_id_key_version_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."key_version"("id") ON DELETE no action ON UPDATE no action;