CREATE TABLE "csc"."application_file" (
	"id" text PRIMARY KEY NOT NULL,
	"application_id" text NOT NULL,
	"slot" text NOT NULL,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"bytes" integer NOT NULL,
	"fingerprint" text NOT NULL,
	"state" text NOT NULL,
	"refusal" text,
	"sha256" text,
	"unstampable" boolean DEFAULT false NOT NULL,
	"visibility" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"number" integer DEFAULT 1 NOT NULL,
	"replaces_id" text,
	"replaced_by" text,
	"storage_key" text NOT NULL,
	"upload_handle" text NOT NULL,
	"secrecy_version" text NOT NULL,
	"scan" text,
	"uploaded_by" text NOT NULL,
	"begun_at" timestamp (3) with time zone NOT NULL,
	"uploaded_at" timestamp (3) with time zone,
	"removed_at" timestamp (3) with time zone,
	"quarantined_at" timestamp (3) with time zone,
	"quarantined_by" text,
	"quarantine_reason" text,
	"cleared_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "csc"."application_secrecy" (
	"application_id" text NOT NULL,
	"version" text NOT NULL,
	"person_id" text NOT NULL,
	"ticked_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "application_secrecy_application_id_version_pk" PRIMARY KEY("application_id","version")
);
--> statement-breakpoint
CREATE TABLE "csc"."file_download" (
	"id" text PRIMARY KEY NOT NULL,
	"file_id" text NOT NULL,
	"person_id" text NOT NULL,
	"capacity" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "csc"."submission_file" (
	"application_id" text NOT NULL,
	"submission" integer NOT NULL,
	"file_id" text NOT NULL,
	CONSTRAINT "submission_file_application_id_submission_file_id_pk" PRIMARY KEY("application_id","submission","file_id")
);
--> statement-breakpoint
ALTER TABLE "csc"."application_file" ADD CONSTRAINT "application_file_application_id_application_id_fk" FOREIGN KEY ("application_id") REFERENCES "csc"."application"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "csc"."application_file" ADD CONSTRAINT "application_file_uploaded_by_person_id_fk" FOREIGN KEY ("uploaded_by") REFERENCES "csc"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "csc"."application_secrecy" ADD CONSTRAINT "application_secrecy_application_id_application_id_fk" FOREIGN KEY ("application_id") REFERENCES "csc"."application"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "csc"."file_download" ADD CONSTRAINT "file_download_file_id_application_file_id_fk" FOREIGN KEY ("file_id") REFERENCES "csc"."application_file"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "csc"."submission_file" ADD CONSTRAINT "submission_file_file_id_application_file_id_fk" FOREIGN KEY ("file_id") REFERENCES "csc"."application_file"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "application_file_application_idx" ON "csc"."application_file" USING btree ("application_id","slot");--> statement-breakpoint
CREATE INDEX "application_file_begun_idx" ON "csc"."application_file" USING btree ("uploaded_by","begun_at");--> statement-breakpoint
CREATE INDEX "application_file_state_idx" ON "csc"."application_file" USING btree ("state","begun_at");--> statement-breakpoint
CREATE INDEX "file_download_idx" ON "csc"."file_download" USING btree ("file_id","at");--> statement-breakpoint
CREATE INDEX "submission_file_idx" ON "csc"."submission_file" USING btree ("file_id");