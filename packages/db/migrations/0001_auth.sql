CREATE TABLE "alert" (
	"id" text PRIMARY KEY NOT NULL,
	"client_id" text NOT NULL,
	"key_id" text,
	"kind" text NOT NULL,
	"at" bigint NOT NULL,
	"detail" text NOT NULL,
	"acknowledged_at" bigint
);
--> statement-breakpoint
CREATE TABLE "api_key" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"client_id" text NOT NULL,
	"name" text NOT NULL,
	"environment" text NOT NULL,
	"kind" text NOT NULL,
	"scopes" text[] NOT NULL,
	"allowlist" text[] NOT NULL,
	"requests_per_minute" integer NOT NULL,
	"nonce_mode" text NOT NULL,
	"signature_window_seconds" integer NOT NULL,
	"max_live_versions" integer NOT NULL,
	"policy" jsonb NOT NULL,
	"created_at" bigint NOT NULL,
	"expires_at" bigint,
	"revoked_at" bigint,
	"revocation_reason" text,
	"suspended_at" bigint,
	"rotation" jsonb,
	"due_from" bigint
);
--> statement-breakpoint
CREATE TABLE "audit_chain" (
	"client_id" text PRIMARY KEY NOT NULL,
	"sequence" bigint NOT NULL,
	"hash" text NOT NULL,
	"at" bigint NOT NULL,
	"signed_sequence" bigint DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "audit_entry" (
	"client_id" text NOT NULL,
	"sequence" bigint NOT NULL,
	"at" bigint NOT NULL,
	"actor_kind" text NOT NULL,
	"actor_id" text NOT NULL,
	"action" text NOT NULL,
	"target" text NOT NULL,
	"before" text NOT NULL,
	"after" text NOT NULL,
	"ip" text,
	"request_id" text,
	"previous_hash" text NOT NULL,
	"hash" text NOT NULL,
	CONSTRAINT "audit_entry_client_id_sequence_pk" PRIMARY KEY("client_id","sequence")
);
--> statement-breakpoint
CREATE TABLE "audit_head" (
	"client_id" text NOT NULL,
	"sequence" bigint NOT NULL,
	"at" bigint NOT NULL,
	"hash" text NOT NULL,
	"keyid" text NOT NULL,
	"signature" text NOT NULL,
	CONSTRAINT "audit_head_client_id_at_sequence_keyid_pk" PRIMARY KEY("client_id","at","sequence","keyid")
);
--> statement-breakpoint
CREATE TABLE "client" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"created_at" bigint NOT NULL,
	"data_key" "bytea" NOT NULL,
	"kek_version" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "idempotency" (
	"scope" "bytea" PRIMARY KEY NOT NULL,
	"body_hash" text NOT NULL,
	"begun_at" bigint NOT NULL,
	"status" bigint,
	"content_type" text,
	"body" text
);
--> statement-breakpoint
CREATE TABLE "key_version" (
	"key_id" text NOT NULL,
	"number" integer NOT NULL,
	"id" text NOT NULL,
	"state" text NOT NULL,
	"created_at" bigint NOT NULL,
	"created_by" text NOT NULL,
	"activates_at" bigint NOT NULL,
	"retires_at" bigint,
	"revoked_at" bigint,
	"revocation_reason" text,
	CONSTRAINT "key_version_key_id_number_pk" PRIMARY KEY("key_id","number"),
	CONSTRAINT "key_version_id_unique" UNIQUE("id")
);
--> statement-breakpoint
CREATE TABLE "refused_request" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "refused_request_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"client_id" text NOT NULL,
	"key_id" text NOT NULL,
	"version" integer,
	"at" bigint NOT NULL,
	"code" text NOT NULL,
	"method" text NOT NULL,
	"path" text NOT NULL,
	"ip" text NOT NULL,
	"request_id" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sequence_window" (
	"key_id" text PRIMARY KEY NOT NULL,
	"highest" bigint NOT NULL,
	"bits" "bytea" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "session_token" (
	"hash" text PRIMARY KEY NOT NULL,
	"client_id" text NOT NULL,
	"key_id" text NOT NULL,
	"method" text NOT NULL,
	"path" text NOT NULL,
	"expires_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "usage_hour" (
	"key_id" text NOT NULL,
	"version" integer NOT NULL,
	"hour" bigint NOT NULL,
	"client_id" text NOT NULL,
	"accepted" bigint NOT NULL,
	"refused" bigint NOT NULL,
	CONSTRAINT "usage_hour_key_id_hour_version_pk" PRIMARY KEY("key_id","hour","version")
);
--> statement-breakpoint
CREATE TABLE "version_material" (
	"version_id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"value" "bytea" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "version_user" (
	"key_id" text NOT NULL,
	"version" integer NOT NULL,
	"ip" text NOT NULL,
	"user_agent" text NOT NULL,
	"requests" bigint NOT NULL,
	"last_used_at" bigint NOT NULL,
	CONSTRAINT "version_user_key_id_version_ip_user_agent_pk" PRIMARY KEY("key_id","version","ip","user_agent")
);
--> statement-breakpoint
ALTER TABLE "api_key" ADD CONSTRAINT "api_key_client_id_client_id_fk" FOREIGN KEY ("client_id") REFERENCES "public"."client"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "key_version" ADD CONSTRAINT "key_version_key_id_api_key_id_fk" FOREIGN KEY ("key_id") REFERENCES "public"."api_key"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "version_material" ADD CONSTRAINT "version_material_version_id_key_version_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."key_version"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "alert_client_id_at_index" ON "alert" USING btree ("client_id","at");--> statement-breakpoint
CREATE INDEX "alert_at_index" ON "alert" USING btree ("at");--> statement-breakpoint
CREATE INDEX "api_key_client_id_id_index" ON "api_key" USING btree ("client_id","id");--> statement-breakpoint
CREATE INDEX "api_key_due_from_index" ON "api_key" USING btree ("due_from");--> statement-breakpoint
CREATE INDEX "audit_entry_client_id_target_sequence_index" ON "audit_entry" USING btree ("client_id","target","sequence");--> statement-breakpoint
CREATE INDEX "client_kek_version_index" ON "client" USING btree ("kek_version");--> statement-breakpoint
CREATE INDEX "idempotency_begun_at_index" ON "idempotency" USING btree ("begun_at");--> statement-breakpoint
CREATE INDEX "refused_request_client_id_at_index" ON "refused_request" USING btree ("client_id","at");--> statement-breakpoint
CREATE INDEX "refused_request_at_index" ON "refused_request" USING btree ("at");--> statement-breakpoint
CREATE INDEX "session_token_key_id_index" ON "session_token" USING btree ("key_id");--> statement-breakpoint
CREATE INDEX "session_token_expires_at_index" ON "session_token" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "usage_hour_hour_index" ON "usage_hour" USING btree ("hour");--> statement-breakpoint
CREATE INDEX "version_user_key_id_last_used_at_index" ON "version_user" USING btree ("key_id","last_used_at");--> statement-breakpoint
CREATE INDEX "version_user_last_used_at_index" ON "version_user" USING btree ("last_used_at");--> statement-breakpoint
CREATE FUNCTION "refuse_audit_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	RAISE EXCEPTION '% of % is refused: what the audit trail holds stays as it is', TG_OP, TG_TABLE_NAME
		USING ERRCODE = 'insufficient_privilege';
END $$;
--> statement-breakpoint
CREATE TRIGGER "audit_entry_stays" BEFORE UPDATE OR DELETE OR TRUNCATE ON "audit_entry"
	FOR EACH STATEMENT EXECUTE FUNCTION "refuse_audit_change"();
--> statement-breakpoint
ALTER TABLE "audit_entry" ENABLE ALWAYS TRIGGER "audit_entry_stays";
--> statement-breakpoint
CREATE TRIGGER "audit_head_stays" BEFORE UPDATE OR DELETE OR TRUNCATE ON "audit_head"
	FOR EACH STATEMENT EXECUTE FUNCTION "refuse_audit_change"();
--> statement-breakpoint
ALTER TABLE "audit_head" ENABLE ALWAYS TRIGGER "audit_head_stays";
--> statement-breakpoint
-- Nonces lie in three slots that take turns: the present generation, the one before it, and an empty one. A claim goes into
-- the present slot unless it is in the one before. All who claim hold a lock that they share; whoever turns holds it alone:
-- so no claim of the generation before can still be under way, and one nonce is fresh once, whatever times it is signed with.
-- The slots are unlogged: a crash empties them. "nonce_memory" is emptied with them, "nonce_state" is not: that shows it.
CREATE TABLE "nonce_state" (
	"only" boolean PRIMARY KEY DEFAULT true CHECK ("only"),
	"epoch" uuid NOT NULL,
	"remembers_since" bigint NOT NULL,
	"generation" bigint NOT NULL,
	"is_next_empty" boolean NOT NULL,
	"turned_at_here" bigint NOT NULL,
	"turned_at_there" bigint NOT NULL
);
--> statement-breakpoint
CREATE UNLOGGED TABLE "nonce_memory" ("epoch" uuid NOT NULL);
--> statement-breakpoint
CREATE TABLE "nonce" ("slot" smallint NOT NULL, "tag" uuid NOT NULL, PRIMARY KEY ("slot", "tag")) PARTITION BY LIST ("slot");
--> statement-breakpoint
CREATE UNLOGGED TABLE "nonce_0" PARTITION OF "nonce" FOR VALUES IN (0);
--> statement-breakpoint
CREATE UNLOGGED TABLE "nonce_1" PARTITION OF "nonce" FOR VALUES IN (1);
--> statement-breakpoint
CREATE UNLOGGED TABLE "nonce_2" PARTITION OF "nonce" FOR VALUES IN (2);
--> statement-breakpoint
CREATE FUNCTION "now_ms"() RETURNS bigint LANGUAGE sql AS $$ SELECT floor(extract(epoch FROM clock_timestamp()) * 1000)::bigint $$;
--> statement-breakpoint
INSERT INTO "nonce_state" VALUES (true, gen_random_uuid(), now_ms(), 0, true, now_ms(), now_ms());
--> statement-breakpoint
INSERT INTO "nonce_memory" SELECT "epoch" FROM "nonce_state";
--> statement-breakpoint
-- A generation is over when both the database's clock and the caller's say so: one clock that jumps forgets nothing.
CREATE FUNCTION "is_nonce_turn_due"(s "nonce_state", caller_now bigint, keep_ms bigint) RETURNS boolean LANGUAGE sql AS $$
	SELECT now_ms() - s.turned_at_here >= keep_ms AND caller_now - s.turned_at_there >= keep_ms
$$;
--> statement-breakpoint
-- "fresh" is null where all are: the common case costs nothing to tell.
CREATE FUNCTION "claim_nonces"(tags uuid[], created bigint[], caller_now bigint, keep_ms bigint, skew_ms bigint)
	RETURNS TABLE ("since" bigint, "fresh" uuid[], "is_swept" boolean) LANGUAGE plpgsql
	SET jit = off SET enable_seqscan = off SET enable_bitmapscan = off SET enable_hashjoin = off SET enable_mergejoin = off AS $$
DECLARE
	s nonce_state%ROWTYPE;
	present smallint;
	previous smallint;
BEGIN
	IF current_setting('transaction_isolation') <> 'read committed' THEN
		RAISE EXCEPTION 'claim_nonces: expected read committed, got %', current_setting('transaction_isolation');
	END IF;
	SELECT * INTO STRICT s FROM nonce_state;
	IF EXISTS (SELECT 1 FROM nonce_memory m WHERE m.epoch = s.epoch) AND NOT is_nonce_turn_due(s, caller_now, keep_ms) THEN
		PERFORM pg_advisory_xact_lock_shared(471120260001);
		SELECT * INTO STRICT s FROM nonce_state;
	ELSE
		PERFORM pg_advisory_xact_lock(471120260001);
		SELECT * INTO STRICT s FROM nonce_state;
		IF NOT EXISTS (SELECT 1 FROM nonce_memory m WHERE m.epoch = s.epoch) THEN
			TRUNCATE nonce_memory, nonce;
			UPDATE nonce_state SET epoch = gen_random_uuid(), remembers_since = greatest(remembers_since, caller_now + skew_ms),
				generation = generation + 1, is_next_empty = true, turned_at_here = now_ms(), turned_at_there = caller_now
				RETURNING * INTO STRICT s;
			INSERT INTO nonce_memory VALUES (s.epoch);
		ELSIF is_nonce_turn_due(s, caller_now, keep_ms) THEN
			IF NOT s.is_next_empty THEN
				EXECUTE format('TRUNCATE nonce_%s', (s.generation + 1) % 3);
			END IF;
			UPDATE nonce_state SET generation = generation + 1, is_next_empty = false,
				turned_at_here = now_ms(), turned_at_there = caller_now
				RETURNING * INTO STRICT s;
		END IF;
	END IF;
	present := s.generation % 3;
	previous := (s.generation + 2) % 3;
	WITH added AS (
		INSERT INTO nonce AS n ("slot", "tag")
		SELECT present, t.tag FROM unnest(tags, created) AS t("tag", "created")
		WHERE t.created >= s.remembers_since
			AND (SELECT true FROM nonce p WHERE p.slot = previous AND p.tag = t.tag) IS NULL
		ORDER BY t.tag
		ON CONFLICT DO NOTHING RETURNING n.tag
	)
	SELECT CASE WHEN count(*) < cardinality(tags) THEN coalesce(array_agg(added.tag), '{}') END INTO fresh FROM added;
	since := s.remembers_since;
	is_swept := s.is_next_empty;
	RETURN NEXT;
END $$;
--> statement-breakpoint
-- Empties the slot that comes next, while claims go on in the others.
CREATE FUNCTION "sweep_nonces"() RETURNS void LANGUAGE plpgsql AS $$
DECLARE
	s nonce_state%ROWTYPE;
BEGIN
	PERFORM pg_advisory_xact_lock_shared(471120260001);
	SELECT * INTO STRICT s FROM nonce_state;
	IF NOT s.is_next_empty THEN
		EXECUTE format('TRUNCATE nonce_%s', (s.generation + 1) % 3);
		UPDATE nonce_state SET is_next_empty = true;
	END IF;
END $$;
