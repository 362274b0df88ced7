CREATE TABLE "csc"."duplicate_case" (
	"id" text PRIMARY KEY NOT NULL,
	"edition" text NOT NULL,
	"first_id" text NOT NULL,
	"second_id" text NOT NULL,
	"likeness" integer NOT NULL,
	"evidence" jsonb NOT NULL,
	"state" text NOT NULL,
	"found_at" timestamp (3) with time zone NOT NULL,
	"decided_by" text,
	"decided_at" timestamp (3) with time zone,
	"reason" text,
	"revision" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "duplicate_case_edition_first_id_second_id_unique" UNIQUE("edition","first_id","second_id")
);
--> statement-breakpoint
CREATE TABLE "csc"."edition_version" (
	"slug" text NOT NULL,
	"version" integer NOT NULL,
	"state" text NOT NULL,
	"document" jsonb NOT NULL,
	"document_hash" text NOT NULL,
	"basis" text NOT NULL,
	"drafted_by" text NOT NULL,
	"drafted_at" timestamp (3) with time zone NOT NULL,
	"proposed_by" text,
	"proposed_at" timestamp (3) with time zone,
	"published_by" text,
	"published_at" timestamp (3) with time zone,
	"revision" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "edition_version_slug_version_pk" PRIMARY KEY("slug","version")
);
--> statement-breakpoint
CREATE TABLE "csc"."register_entry" (
	"import_id" text NOT NULL,
	"line" integer NOT NULL,
	"award" text NOT NULL,
	"project_name" text NOT NULL,
	"project_key" text NOT NULL,
	"subject_name" text NOT NULL,
	"subject_key" text NOT NULL,
	"company_code" text,
	CONSTRAINT "register_entry_import_id_line_pk" PRIMARY KEY("import_id","line")
);
--> statement-breakpoint
CREATE TABLE "csc"."register_import" (
	"id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"level" text NOT NULL,
	"year" integer NOT NULL,
	"list" text NOT NULL,
	"source" text NOT NULL,
	"complete" boolean NOT NULL,
	"rows" integer NOT NULL,
	"file_hash" text NOT NULL,
	"imported_by" text NOT NULL,
	"imported_at" timestamp (3) with time zone NOT NULL,
	"withdrawn_by" text,
	"withdrawn_at" timestamp (3) with time zone
);
--> statement-breakpoint
ALTER TABLE "csc"."duplicate_case" ADD CONSTRAINT "duplicate_case_first_id_application_id_fk" FOREIGN KEY ("first_id") REFERENCES "csc"."application"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "csc"."duplicate_case" ADD CONSTRAINT "duplicate_case_second_id_application_id_fk" FOREIGN KEY ("second_id") REFERENCES "csc"."application"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "csc"."register_entry" ADD CONSTRAINT "register_entry_import_id_register_import_id_fk" FOREIGN KEY ("import_id") REFERENCES "csc"."register_import"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "duplicate_case_first_id_index" ON "csc"."duplicate_case" USING btree ("first_id");--> statement-breakpoint
CREATE INDEX "duplicate_case_second_id_index" ON "csc"."duplicate_case" USING btree ("second_id");--> statement-breakpoint
CREATE INDEX "edition_version_state_published_at_index" ON "csc"."edition_version" USING btree ("state","published_at");--> statement-breakpoint
CREATE INDEX "register_entry_project_key_index" ON "csc"."register_entry" USING btree ("project_key");--> statement-breakpoint
CREATE INDEX "register_entry_subject_key_index" ON "csc"."register_entry" USING btree ("subject_key");--> statement-breakpoint
CREATE INDEX "register_entry_company_code_index" ON "csc"."register_entry" USING btree ("company_code");--> statement-breakpoint
CREATE INDEX "register_import_kind_level_year_index" ON "csc"."register_import" USING btree ("kind","level","year");