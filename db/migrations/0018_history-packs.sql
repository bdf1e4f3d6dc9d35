CREATE TABLE "history_pack" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "history_pack_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"area_code" text NOT NULL,
	"origin" text NOT NULL,
	"status" text NOT NULL,
	"file_name" text NOT NULL,
	"file_hash" text,
	"quarantine_id" text,
	"reason" text,
	"findings" jsonb NOT NULL,
	"skipped" jsonb NOT NULL,
	"submitted_by" integer,
	"submitter_name" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "submission" ADD COLUMN "pack_id" bigint;--> statement-breakpoint
ALTER TABLE "history_pack" ADD CONSTRAINT "history_pack_area_code_area_code_fk" FOREIGN KEY ("area_code") REFERENCES "public"."area"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "history_pack" ADD CONSTRAINT "history_pack_file_hash_file_hash_fk" FOREIGN KEY ("file_hash") REFERENCES "public"."file"("hash") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "history_pack" ADD CONSTRAINT "history_pack_submitted_by_app_user_id_fk" FOREIGN KEY ("submitted_by") REFERENCES "public"."app_user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "history_pack_area" ON "history_pack" USING btree ("area_code");--> statement-breakpoint
CREATE INDEX "history_pack_status" ON "history_pack" USING btree ("status");--> statement-breakpoint
ALTER TABLE "submission" ADD CONSTRAINT "submission_pack_id_history_pack_id_fk" FOREIGN KEY ("pack_id") REFERENCES "public"."history_pack"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "submission_pack" ON "submission" USING btree ("pack_id") WHERE pack_id is not null;