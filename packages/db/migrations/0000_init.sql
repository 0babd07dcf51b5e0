CREATE TABLE "asset" (
	"data_set_id" text NOT NULL,
	"position" integer NOT NULL,
	"id" text NOT NULL,
	"symbol" text NOT NULL,
	"name" text,
	"tags" jsonb NOT NULL,
	CONSTRAINT "asset_data_set_id_position_pk" PRIMARY KEY("data_set_id","position"),
	CONSTRAINT "asset_data_set_id_id_unique" UNIQUE("data_set_id","id")
);
--> statement-breakpoint
CREATE TABLE "data_set" (
	"id" text PRIMARY KEY NOT NULL,
	"identity" text NOT NULL,
	"provider" text NOT NULL,
	"kind" text NOT NULL,
	"description" text NOT NULL,
	"version" integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "market_day" (
	"data_set_id" text NOT NULL,
	"day" integer NOT NULL,
	"origin" text NOT NULL,
	"revision" integer NOT NULL,
	"asset_count" integer NOT NULL,
	"price" "bytea" NOT NULL,
	"market_cap" "bytea" NOT NULL,
	"volume" "bytea",
	"sha256" text NOT NULL,
	"written_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "market_day_data_set_id_day_pk" PRIMARY KEY("data_set_id","day")
);
--> statement-breakpoint
CREATE TABLE "market_day_revision" (
	"data_set_id" text NOT NULL,
	"day" integer NOT NULL,
	"origin" text NOT NULL,
	"revision" integer NOT NULL,
	"asset_count" integer NOT NULL,
	"price" "bytea" NOT NULL,
	"market_cap" "bytea" NOT NULL,
	"volume" "bytea",
	"sha256" text NOT NULL,
	"replaced_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "market_day_revision_data_set_id_day_revision_pk" PRIMARY KEY("data_set_id","day","revision")
);
--> statement-breakpoint
CREATE TABLE "reading_revision" (
	"data_set_id" text NOT NULL,
	"variant" text NOT NULL,
	"day" integer NOT NULL,
	"revision" integer NOT NULL,
	"reading" text NOT NULL,
	"sha256" text NOT NULL,
	"reason" text,
	"changes" jsonb NOT NULL,
	"published_at_ms" bigint NOT NULL,
	CONSTRAINT "reading_revision_data_set_id_variant_day_revision_pk" PRIMARY KEY("data_set_id","variant","day","revision")
);
--> statement-breakpoint
CREATE TABLE "refresh_run" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "refresh_run_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"data_set_id" text NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	"outcome" text,
	"message" text
);
--> statement-breakpoint
ALTER TABLE "asset" ADD CONSTRAINT "asset_data_set_id_data_set_id_fk" FOREIGN KEY ("data_set_id") REFERENCES "public"."data_set"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "market_day" ADD CONSTRAINT "market_day_data_set_id_data_set_id_fk" FOREIGN KEY ("data_set_id") REFERENCES "public"."data_set"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "market_day_revision" ADD CONSTRAINT "market_day_revision_data_set_id_data_set_id_fk" FOREIGN KEY ("data_set_id") REFERENCES "public"."data_set"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "market_day_revision_replaced_at_index" ON "market_day_revision" USING btree ("replaced_at");--> statement-breakpoint
CREATE INDEX "refresh_run_data_set_id_started_at_index" ON "refresh_run" USING btree ("data_set_id","started_at");