CREATE TABLE "event" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "event_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"area_code" text NOT NULL,
	"from_month" text NOT NULL,
	"to_month" text NOT NULL,
	"kind" text NOT NULL,
	"origin" text NOT NULL,
	"words" text NOT NULL,
	"measures" text[] NOT NULL,
	"indicators" text[] NOT NULL,
	"schemes" text[] NOT NULL,
	"citation" text NOT NULL,
	"amount" numeric,
	"amount_measure" text,
	"amount_scheme" text,
	"is_main_reason" boolean NOT NULL,
	"recorded_by" text NOT NULL,
	"shipped_as" text,
	"shipped_checksum" text,
	"withdrawn_by" text,
	"withdraw_reason" text,
	"publication_from" bigint NOT NULL,
	"publication_to" bigint
);
--> statement-breakpoint
CREATE TABLE "scope_break" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "scope_break_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"area_code" text NOT NULL,
	"below" boolean NOT NULL,
	"from_month" text NOT NULL,
	"vintage" text,
	"origin" text NOT NULL,
	"title" text NOT NULL,
	"measures" text[] NOT NULL,
	"indicators" text[] NOT NULL,
	"schemes" text[] NOT NULL,
	"settings" text[] NOT NULL,
	"before" text NOT NULL,
	"after" text NOT NULL,
	"citation" text NOT NULL,
	"restated" jsonb NOT NULL,
	"registered_by" text NOT NULL,
	"shipped_as" text,
	"shipped_checksum" text,
	"withdrawn_by" text,
	"withdraw_reason" text,
	"publication_from" bigint NOT NULL,
	"publication_to" bigint
);
--> statement-breakpoint
ALTER TABLE "event" ADD CONSTRAINT "event_area_code_area_code_fk" FOREIGN KEY ("area_code") REFERENCES "public"."area"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scope_break" ADD CONSTRAINT "scope_break_area_code_area_code_fk" FOREIGN KEY ("area_code") REFERENCES "public"."area"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "scope_break_shipped" ON "scope_break" USING btree ("shipped_as") WHERE publication_to is null;