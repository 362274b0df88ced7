CREATE TABLE "csc"."paper_photo" (
	"id" text PRIMARY KEY NOT NULL,
	"sheet_no" text NOT NULL,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"bytes" integer NOT NULL,
	"fingerprint" text NOT NULL,
	"state" text NOT NULL,
	"refusal" text,
	"sha256" text,
	"storage_key" text NOT NULL,
	"upload_handle" text NOT NULL,
	"taken_by" text NOT NULL,
	"begun_at" timestamp (3) with time zone NOT NULL,
	"taken_at" timestamp (3) with time zone
);
--> statement-breakpoint
ALTER TABLE "csc"."paper_photo" ADD CONSTRAINT "paper_photo_sheet_no_paper_sheet_sheet_no_fk" FOREIGN KEY ("sheet_no") REFERENCES "csc"."paper_sheet"("sheet_no") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "csc"."paper_photo" ADD CONSTRAINT "paper_photo_taken_by_person_id_fk" FOREIGN KEY ("taken_by") REFERENCES "csc"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "paper_photo_sheet_idx" ON "csc"."paper_photo" USING btree ("sheet_no","taken_at");