CREATE TABLE "area" (
	"code" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"aliases" text[] NOT NULL,
	"former_names" text[] NOT NULL,
	"former_codes" text[] NOT NULL,
	"level" text NOT NULL,
	"is_pooling_area" boolean NOT NULL,
	"rolls_up" boolean NOT NULL,
	"population_2020" integer,
	"population_source" text,
	"note" text
);
--> statement-breakpoint
CREATE TABLE "area_edge" (
	"hierarchy" text NOT NULL,
	"parent" text NOT NULL,
	"child" text NOT NULL,
	"valid_from" text NOT NULL,
	"valid_to" text,
	CONSTRAINT "area_edge_hierarchy_child_valid_from_pk" PRIMARY KEY("hierarchy","child","valid_from")
);
--> statement-breakpoint
CREATE TABLE "collection_duty" (
	"form" text NOT NULL,
	"area_code" text NOT NULL,
	"frequency" text NOT NULL,
	"from_month" text NOT NULL,
	"to_month" text,
	"due_day" integer NOT NULL,
	"origin" text NOT NULL,
	CONSTRAINT "collection_duty_form_area_code_origin_from_month_pk" PRIMARY KEY("form","area_code","origin","from_month")
);
--> statement-breakpoint
CREATE TABLE "audit_entry" (
	"number" bigint PRIMARY KEY NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"actor" text NOT NULL,
	"act" text NOT NULL,
	"subject" text NOT NULL,
	"detail" jsonb NOT NULL,
	"previous_hash" text NOT NULL,
	"hash" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "audit_head" (
	"id" integer PRIMARY KEY NOT NULL,
	"number" bigint NOT NULL,
	"hash" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "fact" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "fact_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"series_id" integer NOT NULL,
	"area_code" text NOT NULL,
	"through" text NOT NULL,
	"vintage" text NOT NULL,
	"origin" text NOT NULL,
	"basis" text NOT NULL,
	"value" numeric NOT NULL,
	"bound" text,
	"written" text NOT NULL,
	"unit" text NOT NULL,
	"decimals" smallint NOT NULL,
	"form" text NOT NULL,
	"submission_id" bigint NOT NULL,
	"sheet" text NOT NULL,
	"cell" text NOT NULL,
	"publication_from" bigint NOT NULL,
	"publication_to" bigint
);
--> statement-breakpoint
CREATE TABLE "file" (
	"hash" text PRIMARY KEY NOT NULL,
	"size" bigint NOT NULL,
	"media_type" text NOT NULL,
	"stored_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "file_chunk" (
	"hash" text NOT NULL,
	"position" integer NOT NULL,
	"bytes" "bytea" NOT NULL,
	CONSTRAINT "file_chunk_hash_position_pk" PRIMARY KEY("hash","position")
);
--> statement-breakpoint
CREATE TABLE "indicator_definition" (
	"code" text NOT NULL,
	"version" integer NOT NULL,
	"checksum" text NOT NULL,
	"body" jsonb NOT NULL,
	"valid_from" text,
	"valid_to" text,
	"shipped" boolean NOT NULL,
	"publication_from" bigint NOT NULL,
	"registered_at" timestamp with time zone NOT NULL,
	CONSTRAINT "indicator_definition_code_version_pk" PRIMARY KEY("code","version")
);
--> statement-breakpoint
CREATE TABLE "indicator_value" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "indicator_value_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"indicator" text NOT NULL,
	"version" integer NOT NULL,
	"area_code" text NOT NULL,
	"through" text NOT NULL,
	"scheme" text NOT NULL,
	"vintage" text NOT NULL,
	"origin" text NOT NULL,
	"basis" text NOT NULL,
	"value" numeric,
	"bound" text,
	"numerator" numeric,
	"denominator" numeric,
	"reason" text,
	"detail" text,
	"stated" boolean NOT NULL,
	"expected" smallint NOT NULL,
	"present" smallint NOT NULL,
	"absent" text[] NOT NULL,
	"partial_value" numeric,
	"partial_numerator" numeric,
	"partial_denominator" numeric,
	"publication_from" bigint NOT NULL,
	"publication_to" bigint
);
--> statement-breakpoint
CREATE TABLE "installation" (
	"key" text PRIMARY KEY NOT NULL,
	"value" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "clause" (
	"key" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "clause_key_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"document_id" text NOT NULL,
	"anchor" text NOT NULL,
	"heading" text NOT NULL,
	"depth" integer NOT NULL,
	"reports" boolean NOT NULL,
	"start" integer NOT NULL,
	"end" integer NOT NULL,
	"publication_from" bigint NOT NULL,
	"publication_to" bigint
);
--> statement-breakpoint
CREATE TABLE "commitment" (
	"key" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "commitment_key_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"id" text NOT NULL,
	"document_id" text NOT NULL,
	"kind" text NOT NULL,
	"indicator" text,
	"area_code" text NOT NULL,
	"valid_from" text NOT NULL,
	"valid_to" text,
	"body" jsonb NOT NULL,
	"publication_from" bigint NOT NULL,
	"publication_to" bigint
);
--> statement-breakpoint
CREATE TABLE "document" (
	"key" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "document_key_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"id" text NOT NULL,
	"title" text NOT NULL,
	"short_title" text NOT NULL,
	"number" text,
	"issuer" text NOT NULL,
	"issued_on" text NOT NULL,
	"weight" text NOT NULL,
	"area_code" text NOT NULL,
	"valid_from" text NOT NULL,
	"valid_to" text,
	"origin" text NOT NULL,
	"source" text NOT NULL,
	"text" text NOT NULL,
	"checksum" text NOT NULL,
	"publication_from" bigint NOT NULL,
	"publication_to" bigint
);
--> statement-breakpoint
CREATE TABLE "governing_choice" (
	"key" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "governing_choice_key_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"indicator" text NOT NULL,
	"area_code" text NOT NULL,
	"scheme" text NOT NULL,
	"person_group" text NOT NULL,
	"from_month" text NOT NULL,
	"commitment_id" text NOT NULL,
	"reason" text NOT NULL,
	"chosen_by" text NOT NULL,
	"publication_from" bigint NOT NULL,
	"publication_to" bigint
);
--> statement-breakpoint
CREATE TABLE "standing" (
	"key" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "standing_key_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"commitment_id" text NOT NULL,
	"indicator" text NOT NULL,
	"area_code" text NOT NULL,
	"through" text NOT NULL,
	"scheme" text NOT NULL,
	"vintage" text NOT NULL,
	"origin" text NOT NULL,
	"status" text NOT NULL,
	"rule" text NOT NULL,
	"reason" text NOT NULL,
	"value" numeric,
	"target" numeric,
	"path" numeric,
	"projected" numeric,
	"distance" numeric,
	"informative" boolean NOT NULL,
	"detail" jsonb NOT NULL,
	"publication_from" bigint NOT NULL,
	"publication_to" bigint
);
--> statement-breakpoint
CREATE TABLE "publication" (
	"number" bigint PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"actor_id" integer,
	"summary" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "rendering" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "rendering_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"kind" text NOT NULL,
	"request" text NOT NULL,
	"status" text NOT NULL,
	"file_hash" text,
	"file_name" text,
	"problem" text,
	"requested_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "report" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "report_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"kind" text NOT NULL,
	"area_code" text NOT NULL,
	"period" text NOT NULL,
	"through" text NOT NULL,
	"origin" text NOT NULL,
	"status" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"publication" bigint NOT NULL,
	"title" text NOT NULL,
	"content" jsonb NOT NULL,
	"content_hash" text NOT NULL,
	"pdf_hash" text,
	"created_by" integer,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "report_event" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "report_event_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"report_id" bigint NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"actor_id" integer,
	"actor_name" text NOT NULL,
	"act" text NOT NULL,
	"note" text
);
--> statement-breakpoint
CREATE TABLE "series" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "series_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"measure" text NOT NULL,
	"scheme" text NOT NULL,
	"person_group" text NOT NULL,
	"setting" text NOT NULL,
	"provider_level" text NOT NULL,
	"place" text NOT NULL,
	"payment" text NOT NULL,
	CONSTRAINT "series_members" UNIQUE("measure","scheme","person_group","setting","provider_level","place","payment")
);
--> statement-breakpoint
CREATE TABLE "submission" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "submission_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"form" text NOT NULL,
	"area_code" text NOT NULL,
	"period" text NOT NULL,
	"through" text NOT NULL,
	"vintage" text NOT NULL,
	"origin" text NOT NULL,
	"status" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"file_name" text,
	"file_hash" text,
	"quarantine_id" text,
	"supersedes" bigint,
	"reason" text,
	"submitted_by" integer,
	"created_at" timestamp with time zone NOT NULL,
	"published_as" bigint
);
--> statement-breakpoint
CREATE TABLE "submission_entry" (
	"submission_id" bigint NOT NULL,
	"series_id" integer NOT NULL,
	"value" numeric NOT NULL,
	"bound" text,
	"written" text NOT NULL,
	"unit" text NOT NULL,
	"decimals" smallint NOT NULL,
	"sheet" text NOT NULL,
	"cell" text NOT NULL,
	CONSTRAINT "submission_entry_submission_id_series_id_pk" PRIMARY KEY("submission_id","series_id")
);
--> statement-breakpoint
CREATE TABLE "submission_event" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "submission_event_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"submission_id" bigint NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"actor_id" integer,
	"actor_name" text NOT NULL,
	"act" text NOT NULL,
	"note" text
);
--> statement-breakpoint
CREATE TABLE "submission_finding" (
	"submission_id" bigint NOT NULL,
	"position" integer NOT NULL,
	"severity" text NOT NULL,
	"sheet" text,
	"cell" text,
	"rule" text NOT NULL,
	"message" text NOT NULL,
	"explanation" text,
	CONSTRAINT "submission_finding_submission_id_position_pk" PRIMARY KEY("submission_id","position")
);
--> statement-breakpoint
CREATE TABLE "sign_in_attempt" (
	"username" text PRIMARY KEY NOT NULL,
	"failed_count" integer NOT NULL,
	"locked_until" timestamp with time zone,
	"last_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "app_user" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "app_user_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"username" text NOT NULL,
	"name" text NOT NULL,
	"role" text NOT NULL,
	"area_code" text NOT NULL,
	"origin" text NOT NULL,
	"password_hash" text NOT NULL,
	"disabled" boolean DEFAULT false NOT NULL,
	"session_version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "app_user_username_unique" UNIQUE("username")
);
--> statement-breakpoint
ALTER TABLE "area_edge" ADD CONSTRAINT "area_edge_parent_area_code_fk" FOREIGN KEY ("parent") REFERENCES "public"."area"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "area_edge" ADD CONSTRAINT "area_edge_child_area_code_fk" FOREIGN KEY ("child") REFERENCES "public"."area"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "collection_duty" ADD CONSTRAINT "collection_duty_area_code_area_code_fk" FOREIGN KEY ("area_code") REFERENCES "public"."area"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "fact" ADD CONSTRAINT "fact_series_id_series_id_fk" FOREIGN KEY ("series_id") REFERENCES "public"."series"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "fact" ADD CONSTRAINT "fact_area_code_area_code_fk" FOREIGN KEY ("area_code") REFERENCES "public"."area"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "fact" ADD CONSTRAINT "fact_submission_id_submission_id_fk" FOREIGN KEY ("submission_id") REFERENCES "public"."submission"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "file_chunk" ADD CONSTRAINT "file_chunk_hash_file_hash_fk" FOREIGN KEY ("hash") REFERENCES "public"."file"("hash") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "indicator_value" ADD CONSTRAINT "indicator_value_area_code_area_code_fk" FOREIGN KEY ("area_code") REFERENCES "public"."area"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document" ADD CONSTRAINT "document_area_code_area_code_fk" FOREIGN KEY ("area_code") REFERENCES "public"."area"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "standing" ADD CONSTRAINT "standing_area_code_area_code_fk" FOREIGN KEY ("area_code") REFERENCES "public"."area"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publication" ADD CONSTRAINT "publication_actor_id_app_user_id_fk" FOREIGN KEY ("actor_id") REFERENCES "public"."app_user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rendering" ADD CONSTRAINT "rendering_file_hash_file_hash_fk" FOREIGN KEY ("file_hash") REFERENCES "public"."file"("hash") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report" ADD CONSTRAINT "report_area_code_area_code_fk" FOREIGN KEY ("area_code") REFERENCES "public"."area"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report" ADD CONSTRAINT "report_pdf_hash_file_hash_fk" FOREIGN KEY ("pdf_hash") REFERENCES "public"."file"("hash") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report" ADD CONSTRAINT "report_created_by_app_user_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."app_user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_event" ADD CONSTRAINT "report_event_report_id_report_id_fk" FOREIGN KEY ("report_id") REFERENCES "public"."report"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_event" ADD CONSTRAINT "report_event_actor_id_app_user_id_fk" FOREIGN KEY ("actor_id") REFERENCES "public"."app_user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "submission" ADD CONSTRAINT "submission_area_code_area_code_fk" FOREIGN KEY ("area_code") REFERENCES "public"."area"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "submission" ADD CONSTRAINT "submission_file_hash_file_hash_fk" FOREIGN KEY ("file_hash") REFERENCES "public"."file"("hash") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "submission" ADD CONSTRAINT "submission_submitted_by_app_user_id_fk" FOREIGN KEY ("submitted_by") REFERENCES "public"."app_user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "submission_entry" ADD CONSTRAINT "submission_entry_submission_id_submission_id_fk" FOREIGN KEY ("submission_id") REFERENCES "public"."submission"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "submission_entry" ADD CONSTRAINT "submission_entry_series_id_series_id_fk" FOREIGN KEY ("series_id") REFERENCES "public"."series"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "submission_event" ADD CONSTRAINT "submission_event_submission_id_submission_id_fk" FOREIGN KEY ("submission_id") REFERENCES "public"."submission"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "submission_event" ADD CONSTRAINT "submission_event_actor_id_app_user_id_fk" FOREIGN KEY ("actor_id") REFERENCES "public"."app_user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "submission_finding" ADD CONSTRAINT "submission_finding_submission_id_submission_id_fk" FOREIGN KEY ("submission_id") REFERENCES "public"."submission"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app_user" ADD CONSTRAINT "app_user_area_code_area_code_fk" FOREIGN KEY ("area_code") REFERENCES "public"."area"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "area_edge_parent" ON "area_edge" USING btree ("hierarchy","parent");--> statement-breakpoint
CREATE UNIQUE INDEX "fact_current" ON "fact" USING btree ("series_id","area_code","through","vintage","origin","basis") WHERE publication_to is null;--> statement-breakpoint
CREATE INDEX "fact_history" ON "fact" USING btree ("area_code","through","series_id");--> statement-breakpoint
CREATE INDEX "fact_submission" ON "fact" USING btree ("submission_id");--> statement-breakpoint
CREATE UNIQUE INDEX "indicator_value_current" ON "indicator_value" USING btree ("indicator","scheme","through","area_code","vintage","origin","basis") WHERE publication_to is null;--> statement-breakpoint
CREATE INDEX "indicator_value_area" ON "indicator_value" USING btree ("area_code","through") WHERE publication_to is null;--> statement-breakpoint
CREATE INDEX "indicator_value_history" ON "indicator_value" USING btree ("indicator","area_code","through");--> statement-breakpoint
CREATE UNIQUE INDEX "clause_current" ON "clause" USING btree ("document_id","anchor") WHERE publication_to is null;--> statement-breakpoint
CREATE UNIQUE INDEX "commitment_current" ON "commitment" USING btree ("id","valid_from") WHERE publication_to is null;--> statement-breakpoint
CREATE INDEX "commitment_indicator" ON "commitment" USING btree ("indicator");--> statement-breakpoint
CREATE UNIQUE INDEX "document_current" ON "document" USING btree ("id") WHERE publication_to is null;--> statement-breakpoint
CREATE UNIQUE INDEX "governing_choice_current" ON "governing_choice" USING btree ("indicator","area_code","scheme","person_group","from_month") WHERE publication_to is null;--> statement-breakpoint
CREATE UNIQUE INDEX "standing_current" ON "standing" USING btree ("commitment_id","area_code","through","vintage","origin") WHERE publication_to is null;--> statement-breakpoint
CREATE INDEX "standing_area" ON "standing" USING btree ("area_code","through") WHERE publication_to is null;--> statement-breakpoint
CREATE UNIQUE INDEX "rendering_open" ON "rendering" USING btree ("kind","request") WHERE status in ('waiting', 'done');--> statement-breakpoint
CREATE INDEX "rendering_status" ON "rendering" USING btree ("status");--> statement-breakpoint
CREATE INDEX "report_place" ON "report" USING btree ("area_code","through");--> statement-breakpoint
CREATE INDEX "report_event_report" ON "report_event" USING btree ("report_id");--> statement-breakpoint
CREATE INDEX "submission_place" ON "submission" USING btree ("area_code","form","through");--> statement-breakpoint
CREATE INDEX "submission_status" ON "submission" USING btree ("status");--> statement-breakpoint
CREATE INDEX "submission_event_submission" ON "submission_event" USING btree ("submission_id");