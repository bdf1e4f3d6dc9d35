CREATE TABLE "document_draft" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"body" jsonb NOT NULL,
	"status" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"area_code" text NOT NULL,
	"origin" text NOT NULL,
	"replaces" text,
	"base_checksum" text,
	"author_id" integer,
	"writers" integer[] NOT NULL,
	"saved_by" text NOT NULL,
	"reviewer_id" integer,
	"reason" text,
	"created_at" timestamp with time zone NOT NULL,
	"saved_at" timestamp with time zone NOT NULL,
	"submitted_at" timestamp with time zone,
	"decided_at" timestamp with time zone,
	"published_as" bigint
);
--> statement-breakpoint
ALTER TABLE "document_draft" ADD CONSTRAINT "document_draft_area_code_area_code_fk" FOREIGN KEY ("area_code") REFERENCES "public"."area"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document_draft" ADD CONSTRAINT "document_draft_author_id_app_user_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."app_user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document_draft" ADD CONSTRAINT "document_draft_reviewer_id_app_user_id_fk" FOREIGN KEY ("reviewer_id") REFERENCES "public"."app_user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "document_draft_area" ON "document_draft" USING btree ("area_code","status");