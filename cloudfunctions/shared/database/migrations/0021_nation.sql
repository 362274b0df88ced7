CREATE TABLE "csc"."contest_filing" (
	"id" text PRIMARY KEY NOT NULL,
	"edition" text NOT NULL,
	"contest" text NOT NULL,
	"filer_id" text NOT NULL,
	"filer_name" text NOT NULL,
	"state" text NOT NULL,
	"version" integer NOT NULL,
	"values" jsonb NOT NULL,
	"scan" jsonb,
	"submitted_at" timestamp (3) with time zone,
	"late" jsonb,
	"returned" jsonb,
	"decided_by" text,
	"decided_at" timestamp (3) with time zone,
	"opened_by" text NOT NULL,
	"opened_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "contest_filing_contest_key" UNIQUE("edition","contest")
);
--> statement-breakpoint
CREATE TABLE "csc"."library_batch" (
	"id" text PRIMARY KEY NOT NULL,
	"edition" text NOT NULL,
	"state" text NOT NULL,
	"file_name" text NOT NULL,
	"bytes" integer NOT NULL,
	"parts" integer NOT NULL,
	"file_hash" text,
	"mapping" jsonb,
	"counts" jsonb,
	"late_reason" text DEFAULT '' NOT NULL,
	"created_by" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"closed_by" text,
	"closed_at" timestamp (3) with time zone,
	"undo_reason" text,
	"undone_by" text,
	"undone_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "csc"."library_part" (
	"batch_id" text NOT NULL,
	"part" integer NOT NULL,
	"content" text NOT NULL,
	CONSTRAINT "library_part_batch_id_part_pk" PRIMARY KEY("batch_id","part")
);
--> statement-breakpoint
CREATE TABLE "csc"."nominating_university" (
	"id" text PRIMARY KEY NOT NULL,
	"edition" text NOT NULL,
	"name" text NOT NULL,
	"registered_by" text NOT NULL,
	"registered_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "nominating_university_name_key" UNIQUE("edition","name")
);
--> statement-breakpoint
CREATE TABLE "csc"."nomination" (
	"id" text PRIMARY KEY NOT NULL,
	"edition" text NOT NULL,
	"channel" text NOT NULL,
	"application_id" text NOT NULL,
	"group_id" text NOT NULL,
	"rank" integer NOT NULL,
	"final_winner" boolean NOT NULL,
	"reason" text NOT NULL,
	"late" boolean NOT NULL,
	"state" text NOT NULL,
	"version" integer NOT NULL,
	"nominated_by" text NOT NULL,
	"nominated_at" timestamp (3) with time zone NOT NULL,
	"decided_by" text,
	"decided_at" timestamp (3) with time zone,
	"decision" text DEFAULT '' NOT NULL,
	CONSTRAINT "nomination_application_key" UNIQUE("edition","application_id")
);
--> statement-breakpoint
ALTER TABLE "csc"."contest_filing" ADD CONSTRAINT "contest_filing_filer_id_person_id_fk" FOREIGN KEY ("filer_id") REFERENCES "csc"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "csc"."library_part" ADD CONSTRAINT "library_part_batch_id_library_batch_id_fk" FOREIGN KEY ("batch_id") REFERENCES "csc"."library_batch"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "csc"."nomination" ADD CONSTRAINT "nomination_application_id_application_id_fk" FOREIGN KEY ("application_id") REFERENCES "csc"."application"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "library_batch_idx" ON "csc"."library_batch" USING btree ("edition","created_at");--> statement-breakpoint
CREATE INDEX "nomination_channel_idx" ON "csc"."nomination" USING btree ("edition","channel","group_id");