CREATE TABLE "indicator_draft" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"code" text NOT NULL,
	"body" jsonb NOT NULL,
	"status" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"area_code" text NOT NULL,
	"origin" text NOT NULL,
	"end_through" text,
	"author_id" integer,
	"writers" integer[] NOT NULL,
	"saved_by" text NOT NULL,
	"reviewer_id" integer,
	"reason" text,
	"created_at" timestamp with time zone NOT NULL,
	"saved_at" timestamp with time zone NOT NULL,
	"submitted_at" timestamp with time zone,
	"decided_at" timestamp with time zone,
	"published_as" bigint,
	"registered_version" integer
);
--> statement-breakpoint
ALTER TABLE "indicator_definition" ADD COLUMN "ended_through" text;--> statement-breakpoint
ALTER TABLE "indicator_definition" ADD COLUMN "ended_in" bigint;--> statement-breakpoint
ALTER TABLE "indicator_draft" ADD CONSTRAINT "indicator_draft_area_code_area_code_fk" FOREIGN KEY ("area_code") REFERENCES "public"."area"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "indicator_draft" ADD CONSTRAINT "indicator_draft_author_id_app_user_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."app_user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "indicator_draft" ADD CONSTRAINT "indicator_draft_reviewer_id_app_user_id_fk" FOREIGN KEY ("reviewer_id") REFERENCES "public"."app_user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "indicator_draft_area" ON "indicator_draft" USING btree ("area_code","status");