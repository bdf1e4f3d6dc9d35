ALTER TABLE "report" ADD COLUMN "replaces" bigint;--> statement-breakpoint
ALTER TABLE "report" ADD COLUMN "explanation" text;--> statement-breakpoint
ALTER TABLE "report" ADD COLUMN "correction_reason" text;--> statement-breakpoint
ALTER TABLE "report" ADD COLUMN "document_number" text;--> statement-breakpoint
ALTER TABLE "report" ADD COLUMN "signer" text;--> statement-breakpoint
ALTER TABLE "report" ADD COLUMN "issued_on" text;--> statement-breakpoint
ALTER TABLE "report_event" ADD COLUMN "content_hash" text NOT NULL;--> statement-breakpoint
ALTER TABLE "report" ADD CONSTRAINT "report_replaces_report_id_fk" FOREIGN KEY ("replaces") REFERENCES "public"."report"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "report_version" ON "report" USING btree ("kind","area_code","period","origin","version");