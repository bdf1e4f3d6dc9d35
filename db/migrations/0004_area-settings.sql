CREATE TABLE "area_setting" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "area_setting_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"area_code" text NOT NULL,
	"key" text NOT NULL,
	"from_month" text NOT NULL,
	"value" text NOT NULL,
	"citation" text NOT NULL,
	"reason" text NOT NULL,
	"set_by" text NOT NULL,
	"publication_from" bigint NOT NULL,
	"publication_to" bigint
);
--> statement-breakpoint
ALTER TABLE "area_setting" ADD CONSTRAINT "area_setting_area_code_area_code_fk" FOREIGN KEY ("area_code") REFERENCES "public"."area"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "area_setting_current" ON "area_setting" USING btree ("area_code","key","from_month") WHERE publication_to is null;