ALTER TABLE "settlement_sum" ADD COLUMN "critical_visits" bigint;--> statement-breakpoint
ALTER TABLE "settlement_sum" ADD COLUMN "assisted_visits" bigint;--> statement-breakpoint
ALTER TABLE "settlement_sum" ADD COLUMN "assisted_direct" bigint;--> statement-breakpoint
-- What settlements add up to is a basis of its own: areas below are rolled up, too, and the two are not the same.
UPDATE "fact" SET "basis" = 'settlement' WHERE "basis" = 'rolled-up';
