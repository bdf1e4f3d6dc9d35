CREATE TABLE "drop_account" (
	"area_code" text PRIMARY KEY NOT NULL,
	"user_id" integer NOT NULL,
	"set_by" text NOT NULL,
	"set_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "drop_file" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "drop_file_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"area_code" text NOT NULL,
	"folder" text NOT NULL,
	"file_name" text NOT NULL,
	"held_name" text NOT NULL,
	"file_size" bigint NOT NULL,
	"file_hash" text,
	"taken_by" integer,
	"taken_at" timestamp with time zone NOT NULL,
	"submission_id" bigint,
	"load_id" integer,
	"refusal" text,
	"told" text,
	"laid_at" text
);
--> statement-breakpoint
CREATE TABLE "drop_look" (
	"id" integer PRIMARY KEY NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"folder" text NOT NULL,
	"waiting" integer NOT NULL,
	"problems" text[] NOT NULL
);
--> statement-breakpoint
CREATE TABLE "settlement_retention" (
	"area_code" text PRIMARY KEY NOT NULL,
	"months" integer,
	"reason" text NOT NULL,
	"set_by" text NOT NULL,
	"set_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE UNLOGGED TABLE "call_allowance" (
	"caller" text PRIMARY KEY NOT NULL,
	"used_until" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "submission" ADD COLUMN "upload_hash" text;--> statement-breakpoint
ALTER TABLE "drop_account" ADD CONSTRAINT "drop_account_area_code_area_code_fk" FOREIGN KEY ("area_code") REFERENCES "public"."area"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "drop_account" ADD CONSTRAINT "drop_account_user_id_app_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."app_user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "drop_file" ADD CONSTRAINT "drop_file_area_code_area_code_fk" FOREIGN KEY ("area_code") REFERENCES "public"."area"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "drop_file" ADD CONSTRAINT "drop_file_taken_by_app_user_id_fk" FOREIGN KEY ("taken_by") REFERENCES "public"."app_user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "drop_file" ADD CONSTRAINT "drop_file_submission_id_submission_id_fk" FOREIGN KEY ("submission_id") REFERENCES "public"."submission"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "drop_file" ADD CONSTRAINT "drop_file_load_id_settlement_load_id_fk" FOREIGN KEY ("load_id") REFERENCES "public"."settlement_load"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "settlement_retention" ADD CONSTRAINT "settlement_retention_area_code_area_code_fk" FOREIGN KEY ("area_code") REFERENCES "public"."area"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "drop_file_held" ON "drop_file" USING btree ("folder","held_name");--> statement-breakpoint
CREATE INDEX "drop_file_area" ON "drop_file" USING btree ("area_code");--> statement-breakpoint
CREATE INDEX "drop_file_submission" ON "drop_file" USING btree ("submission_id");--> statement-breakpoint
CREATE INDEX "submission_upload" ON "submission" USING btree ("upload_hash");