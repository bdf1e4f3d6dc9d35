CREATE TABLE "scope_break_disregard" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "scope_break_disregard_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"break_id" bigint NOT NULL,
	"area_code" text NOT NULL,
	"origin" text NOT NULL,
	"reason" text NOT NULL,
	"proposed_by_id" integer,
	"proposed_by" text NOT NULL,
	"proposed_at" timestamp with time zone NOT NULL,
	"confirmed_by" text,
	"publication_from" bigint,
	"publication_to" bigint,
	"ended_by" text,
	"end_reason" text,
	"ended_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "scope_break_disregard" ADD CONSTRAINT "scope_break_disregard_break_id_scope_break_id_fk" FOREIGN KEY ("break_id") REFERENCES "public"."scope_break"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scope_break_disregard" ADD CONSTRAINT "scope_break_disregard_area_code_area_code_fk" FOREIGN KEY ("area_code") REFERENCES "public"."area"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scope_break_disregard" ADD CONSTRAINT "scope_break_disregard_proposed_by_id_app_user_id_fk" FOREIGN KEY ("proposed_by_id") REFERENCES "public"."app_user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "scope_break_disregard_open" ON "scope_break_disregard" USING btree ("break_id","area_code","origin") WHERE ended_at is null;