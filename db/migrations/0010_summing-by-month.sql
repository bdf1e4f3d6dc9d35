DROP INDEX "fact_current";--> statement-breakpoint
DROP INDEX "submission_status";--> statement-breakpoint
CREATE UNIQUE INDEX "fact_current" ON "fact" USING btree ("through","series_id","area_code","vintage","origin","basis") WHERE publication_to is null;--> statement-breakpoint
CREATE INDEX "submission_status" ON "submission" USING btree ("status","vintage","origin","through");