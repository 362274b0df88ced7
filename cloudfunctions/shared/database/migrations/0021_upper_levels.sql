CREATE TABLE "csc"."arrival" (
	"id" text PRIMARY KEY NOT NULL,
	"edition" text NOT NULL,
	"unit" text NOT NULL,
	"number" integer NOT NULL,
	"via" text NOT NULL,
	"state" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"document_number" text NOT NULL,
	"list_hash" text NOT NULL,
	"from_edition" text,
	"from_number" integer,
	"arrived_at" timestamp (3) with time zone NOT NULL,
	"late" boolean NOT NULL,
	"lines" jsonb NOT NULL,
	"sealed" text NOT NULL,
	"entered_by" text NOT NULL,
	"proposed_by" text,
	"proposed_at" timestamp (3) with time zone,
	"late_reason" text,
	"closed_by" text,
	"closed_at" timestamp (3) with time zone,
	"returned_reason" text,
	CONSTRAINT "arrival_number_key" UNIQUE("edition","unit","number"),
	CONSTRAINT "arrival_list_key" UNIQUE("edition","unit","list_hash")
);
--> statement-breakpoint
CREATE TABLE "csc"."interchange_key" (
	"id" text PRIMARY KEY NOT NULL,
	"edition" text NOT NULL,
	"unit" text NOT NULL,
	"public_key" text NOT NULL,
	"proposed_by" text NOT NULL,
	"proposed_at" timestamp (3) with time zone NOT NULL,
	"registered_by" text,
	"registered_at" timestamp (3) with time zone,
	"revoked_by" text,
	"revoked_at" timestamp (3) with time zone,
	CONSTRAINT "interchange_key_key" UNIQUE("edition","unit","public_key")
);
--> statement-breakpoint
CREATE TABLE "csc"."interchange_token" (
	"id" text PRIMARY KEY NOT NULL,
	"edition" text NOT NULL,
	"unit" text NOT NULL,
	"token_hash" text NOT NULL,
	"issued_by" text NOT NULL,
	"issued_at" timestamp (3) with time zone NOT NULL,
	"last_used_at" timestamp (3) with time zone,
	"revoked_by" text,
	"revoked_at" timestamp (3) with time zone,
	CONSTRAINT "interchange_token_token_hash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "csc"."unit_standing" (
	"id" text PRIMARY KEY NOT NULL,
	"edition" text NOT NULL,
	"unit" text NOT NULL,
	"suspended" boolean NOT NULL,
	"basis" text NOT NULL,
	"by" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
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
CREATE TABLE "csc"."cross_case" (
	"id" text PRIMARY KEY NOT NULL,
	"edition" text NOT NULL,
	"first_id" text NOT NULL,
	"second_id" text,
	"subject" text NOT NULL,
	"kinds" jsonb NOT NULL,
	"likeness" integer NOT NULL,
	"evidence" jsonb NOT NULL,
	"state" text NOT NULL,
	"version" integer NOT NULL,
	"found_at" timestamp (3) with time zone NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	"question" text DEFAULT '' NOT NULL,
	"due_on" text,
	"note" text DEFAULT '' NOT NULL,
	CONSTRAINT "cross_case_subject_key" UNIQUE("edition","first_id","subject")
);
--> statement-breakpoint
CREATE TABLE "csc"."cross_ruling" (
	"case_id" text NOT NULL,
	"number" integer NOT NULL,
	"out" jsonb NOT NULL,
	"reason" text NOT NULL,
	"clause" text,
	"proposed_by" text NOT NULL,
	"proposed_at" timestamp (3) with time zone NOT NULL,
	"state" text NOT NULL,
	"decided_by" text,
	"decided_at" timestamp (3) with time zone,
	"decided_note" text DEFAULT '' NOT NULL,
	CONSTRAINT "cross_ruling_case_id_number_pk" PRIMARY KEY("case_id","number")
);
--> statement-breakpoint
CREATE TABLE "csc"."cross_seat" (
	"application_id" text NOT NULL,
	"edition" text NOT NULL,
	"number" integer NOT NULL,
	"may_fill" boolean NOT NULL,
	"basis" text NOT NULL,
	"decided_by" text NOT NULL,
	"decided_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "cross_seat_application_id_number_pk" PRIMARY KEY("application_id","number")
);
--> statement-breakpoint
CREATE TABLE "csc"."cross_statement" (
	"case_id" text NOT NULL,
	"number" integer NOT NULL,
	"application_id" text NOT NULL,
	"round" text NOT NULL,
	"stance" text NOT NULL,
	"text" text NOT NULL,
	"ref" text DEFAULT '' NOT NULL,
	"by" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "cross_statement_case_id_number_pk" PRIMARY KEY("case_id","number")
);
--> statement-breakpoint
CREATE TABLE "csc"."recommendation_scan" (
	"id" text PRIMARY KEY NOT NULL,
	"recommendation_id" text NOT NULL,
	"submission" integer NOT NULL,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"bytes" integer NOT NULL,
	"sha256" text NOT NULL,
	"storage_key" text NOT NULL,
	"uploaded_by" text NOT NULL,
	"uploaded_at" timestamp (3) with time zone NOT NULL
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
CREATE TABLE "csc"."quota_plan" (
	"edition" text NOT NULL,
	"version" integer NOT NULL,
	"state" text NOT NULL,
	"body" jsonb NOT NULL,
	"hash" text NOT NULL,
	"note" text NOT NULL,
	"saved_by" text NOT NULL,
	"saved_at" timestamp (3) with time zone NOT NULL,
	"document" text,
	"announced_by" text,
	"announced_at" timestamp (3) with time zone,
	"staged_by" text,
	"staged_at" timestamp (3) with time zone,
	"locked_by" text,
	"locked_at" timestamp (3) with time zone,
	CONSTRAINT "quota_plan_edition_version_pk" PRIMARY KEY("edition","version")
);
--> statement-breakpoint
CREATE TABLE "csc"."unit_honour_draft" (
	"edition" text PRIMARY KEY NOT NULL,
	"state" text NOT NULL,
	"version" integer NOT NULL,
	"lines" jsonb NOT NULL,
	"changed_by" text NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	"staged_by" text,
	"staged_at" timestamp (3) with time zone
);
--> statement-breakpoint
ALTER TABLE "csc"."contest_filing" ADD CONSTRAINT "contest_filing_filer_id_person_id_fk" FOREIGN KEY ("filer_id") REFERENCES "csc"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "csc"."cross_case" ADD CONSTRAINT "cross_case_first_id_application_id_fk" FOREIGN KEY ("first_id") REFERENCES "csc"."application"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "csc"."cross_case" ADD CONSTRAINT "cross_case_second_id_application_id_fk" FOREIGN KEY ("second_id") REFERENCES "csc"."application"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "csc"."cross_ruling" ADD CONSTRAINT "cross_ruling_case_id_cross_case_id_fk" FOREIGN KEY ("case_id") REFERENCES "csc"."cross_case"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "csc"."cross_seat" ADD CONSTRAINT "cross_seat_application_id_application_id_fk" FOREIGN KEY ("application_id") REFERENCES "csc"."application"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "csc"."cross_statement" ADD CONSTRAINT "cross_statement_case_id_cross_case_id_fk" FOREIGN KEY ("case_id") REFERENCES "csc"."cross_case"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "csc"."cross_statement" ADD CONSTRAINT "cross_statement_application_id_application_id_fk" FOREIGN KEY ("application_id") REFERENCES "csc"."application"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "csc"."recommendation_scan" ADD CONSTRAINT "recommendation_scan_recommendation_id_recommendation_id_fk" FOREIGN KEY ("recommendation_id") REFERENCES "csc"."recommendation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "csc"."library_part" ADD CONSTRAINT "library_part_batch_id_library_batch_id_fk" FOREIGN KEY ("batch_id") REFERENCES "csc"."library_batch"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "csc"."nomination" ADD CONSTRAINT "nomination_application_id_application_id_fk" FOREIGN KEY ("application_id") REFERENCES "csc"."application"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "csc"."paper_photo" ADD CONSTRAINT "paper_photo_sheet_no_paper_sheet_sheet_no_fk" FOREIGN KEY ("sheet_no") REFERENCES "csc"."paper_sheet"("sheet_no") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "csc"."paper_photo" ADD CONSTRAINT "paper_photo_taken_by_person_id_fk" FOREIGN KEY ("taken_by") REFERENCES "csc"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "interchange_token_idx" ON "csc"."interchange_token" USING btree ("edition","unit");--> statement-breakpoint
CREATE INDEX "unit_standing_idx" ON "csc"."unit_standing" USING btree ("edition","unit","at");--> statement-breakpoint
CREATE INDEX "cross_case_state_idx" ON "csc"."cross_case" USING btree ("edition","state");--> statement-breakpoint
CREATE INDEX "cross_case_second_idx" ON "csc"."cross_case" USING btree ("second_id");--> statement-breakpoint
CREATE INDEX "recommendation_scan_list_idx" ON "csc"."recommendation_scan" USING btree ("recommendation_id","submission");--> statement-breakpoint
CREATE INDEX "library_batch_idx" ON "csc"."library_batch" USING btree ("edition","created_at");--> statement-breakpoint
CREATE INDEX "nomination_channel_idx" ON "csc"."nomination" USING btree ("edition","channel","group_id");--> statement-breakpoint
CREATE INDEX "paper_photo_sheet_idx" ON "csc"."paper_photo" USING btree ("sheet_no","taken_at");