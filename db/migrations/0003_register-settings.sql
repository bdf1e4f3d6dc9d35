CREATE TABLE "external_threshold" (
	"key" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "external_threshold_key_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"commitment_id" text NOT NULL,
	"area_code" text NOT NULL,
	"from_month" text NOT NULL,
	"operator" text NOT NULL,
	"value" numeric NOT NULL,
	"citation" text NOT NULL,
	"reason" text NOT NULL,
	"set_by" text NOT NULL,
	"publication_from" bigint NOT NULL,
	"publication_to" bigint
);
--> statement-breakpoint
CREATE TABLE "milestone_evidence" (
	"key" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "milestone_evidence_key_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"commitment_id" text NOT NULL,
	"area_code" text NOT NULL,
	"done_on" text NOT NULL,
	"title" text NOT NULL,
	"url" text,
	"file_hash" text,
	"file_name" text,
	"origin" text NOT NULL,
	"recorded_by" text NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	"withdrawn_by" text,
	"withdrawn_at" timestamp with time zone,
	"withdraw_reason" text,
	CONSTRAINT "milestone_evidence_shown" CHECK ("milestone_evidence"."url" is not null or "milestone_evidence"."file_hash" is not null)
);
--> statement-breakpoint
ALTER TABLE "external_threshold" ADD CONSTRAINT "external_threshold_area_code_area_code_fk" FOREIGN KEY ("area_code") REFERENCES "public"."area"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "milestone_evidence" ADD CONSTRAINT "milestone_evidence_area_code_area_code_fk" FOREIGN KEY ("area_code") REFERENCES "public"."area"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "milestone_evidence" ADD CONSTRAINT "milestone_evidence_file_hash_file_hash_fk" FOREIGN KEY ("file_hash") REFERENCES "public"."file"("hash") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "external_threshold_current" ON "external_threshold" USING btree ("commitment_id","area_code","from_month") WHERE publication_to is null;--> statement-breakpoint
CREATE INDEX "milestone_evidence_area" ON "milestone_evidence" USING btree ("area_code","commitment_id") WHERE withdrawn_at is null;