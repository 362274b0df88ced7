CREATE TABLE "csc"."docking_outcome" (
	"id" text PRIMARY KEY NOT NULL,
	"edition" text NOT NULL,
	"event_id" text,
	"application_id" text NOT NULL,
	"institution_id" text NOT NULL,
	"amount" integer NOT NULL,
	"signed" boolean NOT NULL,
	"note" text NOT NULL,
	"version" integer NOT NULL,
	"recorded_by" text NOT NULL,
	"recorded_by_name" text NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "csc"."event_attendance" (
	"id" text PRIMARY KEY NOT NULL,
	"event_id" text NOT NULL,
	"person_id" text NOT NULL,
	"application_id" text,
	"institution_id" text,
	"signed_at" timestamp (3) with time zone NOT NULL,
	"cancelled_at" timestamp (3) with time zone,
	"checked_in_at" timestamp (3) with time zone,
	"wrong_codes" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "event_attendance_person_key" UNIQUE("event_id","person_id"),
	CONSTRAINT "event_attendance_one_side" CHECK ((application_id is null) <> (institution_id is null))
);
--> statement-breakpoint
CREATE TABLE "csc"."institution" (
	"id" text PRIMARY KEY NOT NULL,
	"edition" text NOT NULL,
	"owner_id" text NOT NULL,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"code_kind" text NOT NULL,
	"code" text NOT NULL,
	"intents" jsonb NOT NULL,
	"contact_sealed" text NOT NULL,
	"candidate_sealed" text,
	"state" text NOT NULL,
	"reason" text DEFAULT '' NOT NULL,
	"decided_by" text,
	"version" integer NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "institution_owner_key" UNIQUE("edition","owner_id")
);
--> statement-breakpoint
CREATE TABLE "csc"."progress_report" (
	"id" text PRIMARY KEY NOT NULL,
	"edition" text NOT NULL,
	"application_id" text NOT NULL,
	"number" integer NOT NULL,
	"financing" integer,
	"revenue" integer,
	"jobs" integer,
	"landed" text,
	"body" text NOT NULL,
	"reported_as" text NOT NULL,
	"reported_by" text NOT NULL,
	"reported_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "progress_report_number_key" UNIQUE("application_id","number")
);
--> statement-breakpoint
CREATE TABLE "csc"."service_event" (
	"id" text PRIMARY KEY NOT NULL,
	"edition" text NOT NULL,
	"title" text NOT NULL,
	"place" text NOT NULL,
	"body" text NOT NULL,
	"starts_at" timestamp (3) with time zone NOT NULL,
	"ends_at" timestamp (3) with time zone NOT NULL,
	"places" integer NOT NULL,
	"cancelled_at" timestamp (3) with time zone,
	"cancel_reason" text DEFAULT '' NOT NULL,
	"version" integer NOT NULL,
	"created_by" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "csc"."service_match" (
	"id" text PRIMARY KEY NOT NULL,
	"edition" text NOT NULL,
	"need_id" text NOT NULL,
	"application_id" text NOT NULL,
	"institution_id" text NOT NULL,
	"proposed_by" text NOT NULL,
	"state" text NOT NULL,
	"version" integer NOT NULL,
	"proposed_at" timestamp (3) with time zone NOT NULL,
	"answered_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "csc"."service_need" (
	"id" text PRIMARY KEY NOT NULL,
	"edition" text NOT NULL,
	"side" text NOT NULL,
	"application_id" text,
	"institution_id" text,
	"kinds" jsonb NOT NULL,
	"amount_from" integer,
	"amount_to" integer,
	"body" text NOT NULL,
	"visibility" text NOT NULL,
	"open" boolean DEFAULT true NOT NULL,
	"version" integer NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "service_need_one_owner" CHECK ((application_id is null) <> (institution_id is null))
);
--> statement-breakpoint
ALTER TABLE "csc"."docking_outcome" ADD CONSTRAINT "docking_outcome_event_id_service_event_id_fk" FOREIGN KEY ("event_id") REFERENCES "csc"."service_event"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "csc"."docking_outcome" ADD CONSTRAINT "docking_outcome_application_id_application_id_fk" FOREIGN KEY ("application_id") REFERENCES "csc"."application"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "csc"."docking_outcome" ADD CONSTRAINT "docking_outcome_institution_id_institution_id_fk" FOREIGN KEY ("institution_id") REFERENCES "csc"."institution"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "csc"."event_attendance" ADD CONSTRAINT "event_attendance_event_id_service_event_id_fk" FOREIGN KEY ("event_id") REFERENCES "csc"."service_event"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "csc"."event_attendance" ADD CONSTRAINT "event_attendance_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "csc"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "csc"."event_attendance" ADD CONSTRAINT "event_attendance_application_id_application_id_fk" FOREIGN KEY ("application_id") REFERENCES "csc"."application"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "csc"."event_attendance" ADD CONSTRAINT "event_attendance_institution_id_institution_id_fk" FOREIGN KEY ("institution_id") REFERENCES "csc"."institution"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "csc"."institution" ADD CONSTRAINT "institution_owner_id_person_id_fk" FOREIGN KEY ("owner_id") REFERENCES "csc"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "csc"."progress_report" ADD CONSTRAINT "progress_report_application_id_application_id_fk" FOREIGN KEY ("application_id") REFERENCES "csc"."application"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "csc"."service_match" ADD CONSTRAINT "service_match_need_id_service_need_id_fk" FOREIGN KEY ("need_id") REFERENCES "csc"."service_need"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "csc"."service_match" ADD CONSTRAINT "service_match_application_id_application_id_fk" FOREIGN KEY ("application_id") REFERENCES "csc"."application"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "csc"."service_match" ADD CONSTRAINT "service_match_institution_id_institution_id_fk" FOREIGN KEY ("institution_id") REFERENCES "csc"."institution"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "csc"."service_need" ADD CONSTRAINT "service_need_application_id_application_id_fk" FOREIGN KEY ("application_id") REFERENCES "csc"."application"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "csc"."service_need" ADD CONSTRAINT "service_need_institution_id_institution_id_fk" FOREIGN KEY ("institution_id") REFERENCES "csc"."institution"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "docking_outcome_idx" ON "csc"."docking_outcome" USING btree ("edition");--> statement-breakpoint
CREATE UNIQUE INDEX "institution_code_key" ON "csc"."institution" USING btree ("edition","code") WHERE state in ('verified', 'active');--> statement-breakpoint
CREATE INDEX "progress_report_edition_idx" ON "csc"."progress_report" USING btree ("edition");--> statement-breakpoint
CREATE INDEX "service_event_idx" ON "csc"."service_event" USING btree ("edition","starts_at");--> statement-breakpoint
CREATE UNIQUE INDEX "service_match_open_key" ON "csc"."service_match" USING btree ("need_id","application_id","institution_id") WHERE state in ('proposed', 'agreed');--> statement-breakpoint
CREATE INDEX "service_match_edition_idx" ON "csc"."service_match" USING btree ("edition","state");--> statement-breakpoint
CREATE INDEX "service_need_board_idx" ON "csc"."service_need" USING btree ("edition","side","open");