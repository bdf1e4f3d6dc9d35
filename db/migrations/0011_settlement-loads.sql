CREATE TABLE "settlement_finding" (
	"load_id" integer NOT NULL,
	"position" integer NOT NULL,
	"severity" text NOT NULL,
	"rule" text NOT NULL,
	"field" text,
	"count" bigint NOT NULL,
	"examples" jsonb NOT NULL,
	CONSTRAINT "settlement_finding_load_id_position_pk" PRIMARY KEY("load_id","position")
);
--> statement-breakpoint
CREATE TABLE "settlement_load" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "settlement_load_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"area_code" text NOT NULL,
	"period" text NOT NULL,
	"origin" text NOT NULL,
	"status" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"file_name" text NOT NULL,
	"file_size" bigint NOT NULL,
	"file_hash" text NOT NULL,
	"quarantine_id" text,
	"encoding" text,
	"rows" integer,
	"first_line" integer,
	"last_line" integer,
	"first_date" date,
	"last_date" date,
	"mapping" jsonb,
	"note" text,
	"reason" text,
	"uploaded_by" integer,
	"uploaded_at" timestamp with time zone NOT NULL,
	"activated_by" integer,
	"activated_at" timestamp with time zone,
	"submission_id" bigint,
	"replaces" integer,
	"rows_deleted_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "settlement_progress" (
	"load_id" integer PRIMARY KEY NOT NULL,
	"done" bigint NOT NULL,
	"total" bigint NOT NULL,
	"rows" bigint NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "settlement_sum" (
	"load_id" integer NOT NULL,
	"month" text NOT NULL,
	"scheme" text NOT NULL,
	"setting" text NOT NULL,
	"level" text NOT NULL,
	"place" text NOT NULL,
	"payment" text NOT NULL,
	"visits" bigint NOT NULL,
	"direct" bigint,
	"ipt_days" bigint,
	"medfee_sumamt" numeric,
	"fulamt_ownpay_amt" numeric,
	"overlmt_selfpay" numeric,
	"preselfpay_amt" numeric,
	"inscp_scp_amt" numeric,
	"hifp_pay" numeric,
	"cvlserv_pay" numeric,
	"hifes_pay" numeric,
	"hifmi_pay" numeric,
	"hifob_pay" numeric,
	"maf_pay" numeric,
	"fund_pay_sumamt" numeric,
	"acct_pay" numeric,
	"psn_cash_pay" numeric,
	CONSTRAINT "settlement_sum_key" PRIMARY KEY("load_id","month","scheme","setting","level","place","payment")
);
--> statement-breakpoint
ALTER TABLE "settlement_finding" ADD CONSTRAINT "settlement_finding_load_id_settlement_load_id_fk" FOREIGN KEY ("load_id") REFERENCES "public"."settlement_load"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "settlement_load" ADD CONSTRAINT "settlement_load_area_code_area_code_fk" FOREIGN KEY ("area_code") REFERENCES "public"."area"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "settlement_load" ADD CONSTRAINT "settlement_load_uploaded_by_app_user_id_fk" FOREIGN KEY ("uploaded_by") REFERENCES "public"."app_user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "settlement_load" ADD CONSTRAINT "settlement_load_activated_by_app_user_id_fk" FOREIGN KEY ("activated_by") REFERENCES "public"."app_user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "settlement_load" ADD CONSTRAINT "settlement_load_submission_id_submission_id_fk" FOREIGN KEY ("submission_id") REFERENCES "public"."submission"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "settlement_progress" ADD CONSTRAINT "settlement_progress_load_id_settlement_load_id_fk" FOREIGN KEY ("load_id") REFERENCES "public"."settlement_load"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "settlement_sum" ADD CONSTRAINT "settlement_sum_load_id_settlement_load_id_fk" FOREIGN KEY ("load_id") REFERENCES "public"."settlement_load"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "settlement_load_place" ON "settlement_load" USING btree ("area_code","period");--> statement-breakpoint
CREATE INDEX "settlement_load_status" ON "settlement_load" USING btree ("status");