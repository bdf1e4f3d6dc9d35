CREATE TABLE "label_mapping" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "label_mapping_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"area_code" text NOT NULL,
	"form" text NOT NULL,
	"origin" text NOT NULL,
	"kind" text NOT NULL,
	"sheet" text NOT NULL,
	"label" text NOT NULL,
	"written" text NOT NULL,
	"target" text,
	"target_name" text,
	"submission_id" bigint NOT NULL,
	"once" boolean NOT NULL,
	"confirmed_by" integer,
	"confirmed_name" text NOT NULL,
	"confirmed_at" timestamp with time zone NOT NULL,
	"ended_name" text,
	"ended_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "submission_outline" (
	"submission_id" bigint PRIMARY KEY NOT NULL,
	"body" jsonb NOT NULL
);
--> statement-breakpoint
ALTER TABLE "label_mapping" ADD CONSTRAINT "label_mapping_area_code_area_code_fk" FOREIGN KEY ("area_code") REFERENCES "public"."area"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "label_mapping" ADD CONSTRAINT "label_mapping_submission_id_submission_id_fk" FOREIGN KEY ("submission_id") REFERENCES "public"."submission"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "label_mapping" ADD CONSTRAINT "label_mapping_confirmed_by_app_user_id_fk" FOREIGN KEY ("confirmed_by") REFERENCES "public"."app_user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "submission_outline" ADD CONSTRAINT "submission_outline_submission_id_submission_id_fk" FOREIGN KEY ("submission_id") REFERENCES "public"."submission"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "label_mapping_remembered" ON "label_mapping" USING btree ("area_code","form","origin","kind","sheet","label") WHERE ended_at is null and not once;--> statement-breakpoint
CREATE UNIQUE INDEX "label_mapping_once" ON "label_mapping" USING btree ("submission_id","kind","sheet","label") WHERE ended_at is null and once;