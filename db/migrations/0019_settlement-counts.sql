ALTER TABLE "settlement_sum" ADD COLUMN "critical_visits" bigint;--> statement-breakpoint
ALTER TABLE "settlement_sum" ADD COLUMN "assisted_visits" bigint;--> statement-breakpoint
ALTER TABLE "settlement_sum" ADD COLUMN "assisted_direct" bigint;