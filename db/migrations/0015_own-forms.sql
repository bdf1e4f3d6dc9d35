-- Drafts of own indicators and of own forms are one table: what is on file stays.
ALTER TABLE "indicator_draft" RENAME TO "definition_draft";--> statement-breakpoint
ALTER TABLE "definition_draft" ADD COLUMN "subject" text DEFAULT 'indicator' NOT NULL;--> statement-breakpoint
ALTER TABLE "definition_draft" ALTER COLUMN "subject" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "definition_draft" RENAME CONSTRAINT "indicator_draft_pkey" TO "definition_draft_pkey";--> statement-breakpoint
ALTER TABLE "definition_draft" RENAME CONSTRAINT "indicator_draft_area_code_area_code_fk" TO "definition_draft_area_code_area_code_fk";--> statement-breakpoint
ALTER TABLE "definition_draft" RENAME CONSTRAINT "indicator_draft_author_id_app_user_id_fk" TO "definition_draft_author_id_app_user_id_fk";--> statement-breakpoint
ALTER TABLE "definition_draft" RENAME CONSTRAINT "indicator_draft_reviewer_id_app_user_id_fk" TO "definition_draft_reviewer_id_app_user_id_fk";--> statement-breakpoint
DROP INDEX "indicator_draft_area";--> statement-breakpoint
CREATE INDEX "definition_draft_area" ON "definition_draft" USING btree ("subject","area_code","status");--> statement-breakpoint
CREATE TABLE "form_definition" (
	"code" text NOT NULL,
	"origin" text NOT NULL,
	"version" integer NOT NULL,
	"root" text NOT NULL,
	"checksum" text NOT NULL,
	"body" jsonb NOT NULL,
	"valid_from" text NOT NULL,
	"publication_from" bigint NOT NULL,
	"registered_at" timestamp with time zone NOT NULL,
	"ended_through" text,
	"ended_in" bigint,
	CONSTRAINT "form_definition_code_origin_version_pk" PRIMARY KEY("code","origin","version")
);
--> statement-breakpoint
ALTER TABLE "form_definition" ADD CONSTRAINT "form_definition_root_area_code_fk" FOREIGN KEY ("root") REFERENCES "public"."area"("code") ON DELETE no action ON UPDATE no action;
