CREATE TABLE "review_rule" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "review_rule_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"root" text NOT NULL,
	"origin" text NOT NULL,
	"form" text NOT NULL,
	"from_month" text NOT NULL,
	"asked" boolean NOT NULL,
	"reason" text NOT NULL,
	"proposed_by_id" integer,
	"proposed_by" text NOT NULL,
	"proposed_at" timestamp with time zone NOT NULL,
	"confirmed_by" text,
	"confirmed_at" timestamp with time zone,
	"ended_by" text,
	"end_reason" text,
	"ended_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "submission" ADD COLUMN "review_asked" boolean;--> statement-breakpoint
ALTER TABLE "review_rule" ADD CONSTRAINT "review_rule_root_area_code_fk" FOREIGN KEY ("root") REFERENCES "public"."area"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_rule" ADD CONSTRAINT "review_rule_proposed_by_id_app_user_id_fk" FOREIGN KEY ("proposed_by_id") REFERENCES "public"."app_user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "review_rule_open" ON "review_rule" USING btree ("root","origin","form") WHERE confirmed_at is null and ended_at is null;--> statement-breakpoint
UPDATE "submission" SET "review_asked" = true WHERE EXISTS (SELECT FROM "submission_event" e WHERE e."submission_id" = "submission"."id" AND e."act" = 'submit');
