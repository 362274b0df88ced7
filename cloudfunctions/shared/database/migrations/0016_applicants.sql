CREATE TABLE "csc"."certificate" (
	"id" text PRIMARY KEY NOT NULL,
	"number" text NOT NULL,
	"edition" text NOT NULL,
	"application_id" text NOT NULL,
	"list_version" integer NOT NULL,
	"state" text NOT NULL,
	"body" jsonb NOT NULL,
	"hash" text NOT NULL,
	"issued_by" text NOT NULL,
	"issued_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone,
	"ended_by" text,
	"end_reason" text DEFAULT '' NOT NULL,
	CONSTRAINT "certificate_number_key" UNIQUE("number")
);
--> statement-breakpoint
CREATE TABLE "csc"."certificate_request" (
	"id" text PRIMARY KEY NOT NULL,
	"edition" text NOT NULL,
	"application_id" text NOT NULL,
	"words" text NOT NULL,
	"asked_by" text NOT NULL,
	"asked_at" timestamp (3) with time zone NOT NULL,
	"answer" text,
	"answered_by" text,
	"answered_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "csc"."certificate_revision" (
	"application_id" text NOT NULL,
	"version" integer NOT NULL,
	"edition" text NOT NULL,
	"before" jsonb NOT NULL,
	"after" jsonb NOT NULL,
	"reason" text NOT NULL,
	"revised_by" text NOT NULL,
	"revised_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "certificate_revision_application_id_version_pk" PRIMARY KEY("application_id","version")
);
--> statement-breakpoint
CREATE TABLE "csc"."result_review" (
	"id" text PRIMARY KEY NOT NULL,
	"edition" text NOT NULL,
	"application_id" text NOT NULL,
	"reason" text NOT NULL,
	"opened_by" text NOT NULL,
	"opened_at" timestamp (3) with time zone NOT NULL,
	"conclusion" text,
	"closed_by" text,
	"closed_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "csc"."reward_declaration" (
	"application_id" text NOT NULL,
	"version" integer NOT NULL,
	"edition" text NOT NULL,
	"rewarded" boolean NOT NULL,
	"contest" text DEFAULT '' NOT NULL,
	"declared_by" text NOT NULL,
	"declared_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "reward_declaration_application_id_version_pk" PRIMARY KEY("application_id","version")
);
--> statement-breakpoint
CREATE TABLE "csc"."company_profile" (
	"owner_id" text NOT NULL,
	"company_code" text NOT NULL,
	"facts" text NOT NULL,
	"fact_moments" jsonb NOT NULL,
	"version" integer NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "company_profile_owner_id_company_code_pk" PRIMARY KEY("owner_id","company_code")
);
--> statement-breakpoint
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
CREATE TABLE "csc"."list_final" (
	"list_id" text PRIMARY KEY NOT NULL,
	"edition" text NOT NULL,
	"finalised_by" text NOT NULL,
	"finalised_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "csc"."objection" (
	"id" text PRIMARY KEY NOT NULL,
	"edition" text NOT NULL,
	"number" integer NOT NULL,
	"kind" text NOT NULL,
	"state" text NOT NULL,
	"version" integer NOT NULL,
	"person_id" text NOT NULL,
	"name_sealed" text NOT NULL,
	"contact_sealed" text NOT NULL,
	"list_id" text,
	"application_id" text,
	"project_name" text NOT NULL,
	"procedure" text,
	"facts" text NOT NULL,
	"clause" text,
	"basis" text NOT NULL,
	"filed_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	"handler_id" text,
	"merged_into" text,
	"heard_facts" text,
	"heard_at" timestamp (3) with time zone,
	"answer" text,
	"answered_at" timestamp (3) with time zone,
	"ruling" jsonb,
	"proposed_by" text,
	"proposed_at" timestamp (3) with time zone,
	"decided_by" text,
	"decided_at" timestamp (3) with time zone,
	CONSTRAINT "objection_number_key" UNIQUE("edition","number")
);
--> statement-breakpoint
CREATE TABLE "csc"."objection_event" (
	"id" text PRIMARY KEY NOT NULL,
	"objection_id" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"actor_id" text NOT NULL,
	"kind" text NOT NULL,
	"from_state" text,
	"to_state" text NOT NULL,
	"text" text DEFAULT '' NOT NULL
);
--> statement-breakpoint
CREATE TABLE "csc"."objection_series" (
	"edition" text PRIMARY KEY NOT NULL,
	"last" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "csc"."publicity_end" (
	"edition" text NOT NULL,
	"published_on" text NOT NULL,
	"number" integer NOT NULL,
	"ends_on" text NOT NULL,
	"basis" text NOT NULL,
	"decided_by" text NOT NULL,
	"decided_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "publicity_end_edition_published_on_number_pk" PRIMARY KEY("edition","published_on","number")
);
--> statement-breakpoint
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
CREATE TABLE "csc"."team_invitation" (
	"id" text PRIMARY KEY NOT NULL,
	"application_id" text NOT NULL,
	"edition" text NOT NULL,
	"member_id" text NOT NULL,
	"name" text NOT NULL,
	"core" boolean NOT NULL,
	"token_hash" text NOT NULL,
	"state" text NOT NULL,
	"sent" integer NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"sent_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"answered_at" timestamp (3) with time zone,
	"answered_by" text,
	"consent_version" text,
	"tries" integer DEFAULT 0 NOT NULL,
	"blocked_at" timestamp (3) with time zone,
	"core_key" text,
	CONSTRAINT "team_invitation_token_key" UNIQUE("token_hash"),
	CONSTRAINT "team_invitation_core_key" UNIQUE("edition","core_key")
);
--> statement-breakpoint
ALTER TABLE "csc"."consent" DROP CONSTRAINT "consent_person_id_document_version_pk";--> statement-breakpoint
ALTER TABLE "csc"."consent" ADD CONSTRAINT "consent_person_id_document_version_given_at_pk" PRIMARY KEY("person_id","document","version","given_at");--> statement-breakpoint
ALTER TABLE "csc"."application" ADD COLUMN "source" text;--> statement-breakpoint
ALTER TABLE "csc"."team_member" ADD COLUMN "confirmed_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "csc"."consent" ADD COLUMN "withdrawn_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "csc"."person" ADD COLUMN "deletion_asked_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "csc"."person" ADD COLUMN "deleted_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "csc"."sign_in_session" ADD COLUMN "id" text DEFAULT 'sis_' || left(replace(gen_random_uuid()::text, '-', ''), 16) NOT NULL;--> statement-breakpoint
ALTER TABLE "csc"."sign_in_session" ADD COLUMN "client" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "csc"."sign_in_session" ADD COLUMN "confirmed_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "csc"."sign_in_session" ADD COLUMN "idle_minutes" integer;--> statement-breakpoint
ALTER TABLE "csc"."certificate" ADD CONSTRAINT "certificate_application_id_application_id_fk" FOREIGN KEY ("application_id") REFERENCES "csc"."application"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "csc"."certificate_request" ADD CONSTRAINT "certificate_request_application_id_application_id_fk" FOREIGN KEY ("application_id") REFERENCES "csc"."application"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "csc"."certificate_revision" ADD CONSTRAINT "certificate_revision_application_id_application_id_fk" FOREIGN KEY ("application_id") REFERENCES "csc"."application"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "csc"."result_review" ADD CONSTRAINT "result_review_application_id_application_id_fk" FOREIGN KEY ("application_id") REFERENCES "csc"."application"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "csc"."reward_declaration" ADD CONSTRAINT "reward_declaration_application_id_application_id_fk" FOREIGN KEY ("application_id") REFERENCES "csc"."application"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "csc"."company_profile" ADD CONSTRAINT "company_profile_owner_id_person_id_fk" FOREIGN KEY ("owner_id") REFERENCES "csc"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "csc"."application_file" ADD CONSTRAINT "application_file_application_id_application_id_fk" FOREIGN KEY ("application_id") REFERENCES "csc"."application"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "csc"."application_file" ADD CONSTRAINT "application_file_uploaded_by_person_id_fk" FOREIGN KEY ("uploaded_by") REFERENCES "csc"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "csc"."application_secrecy" ADD CONSTRAINT "application_secrecy_application_id_application_id_fk" FOREIGN KEY ("application_id") REFERENCES "csc"."application"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "csc"."file_download" ADD CONSTRAINT "file_download_file_id_application_file_id_fk" FOREIGN KEY ("file_id") REFERENCES "csc"."application_file"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "csc"."submission_file" ADD CONSTRAINT "submission_file_file_id_application_file_id_fk" FOREIGN KEY ("file_id") REFERENCES "csc"."application_file"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "csc"."list_final" ADD CONSTRAINT "list_final_list_id_published_list_id_fk" FOREIGN KEY ("list_id") REFERENCES "csc"."published_list"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "csc"."objection" ADD CONSTRAINT "objection_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "csc"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "csc"."objection" ADD CONSTRAINT "objection_list_id_published_list_id_fk" FOREIGN KEY ("list_id") REFERENCES "csc"."published_list"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "csc"."objection" ADD CONSTRAINT "objection_application_id_application_id_fk" FOREIGN KEY ("application_id") REFERENCES "csc"."application"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "csc"."objection_event" ADD CONSTRAINT "objection_event_objection_id_objection_id_fk" FOREIGN KEY ("objection_id") REFERENCES "csc"."objection"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
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
ALTER TABLE "csc"."team_invitation" ADD CONSTRAINT "team_invitation_application_id_application_id_fk" FOREIGN KEY ("application_id") REFERENCES "csc"."application"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "csc"."team_invitation" ADD CONSTRAINT "team_invitation_answered_by_person_id_fk" FOREIGN KEY ("answered_by") REFERENCES "csc"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "certificate_in_force_key" ON "csc"."certificate" USING btree ("application_id") WHERE state = 'issued';--> statement-breakpoint
CREATE INDEX "certificate_edition_idx" ON "csc"."certificate" USING btree ("edition");--> statement-breakpoint
CREATE UNIQUE INDEX "certificate_request_open_key" ON "csc"."certificate_request" USING btree ("application_id") WHERE answered_at is null;--> statement-breakpoint
CREATE INDEX "certificate_request_edition_idx" ON "csc"."certificate_request" USING btree ("edition");--> statement-breakpoint
CREATE UNIQUE INDEX "result_review_open_key" ON "csc"."result_review" USING btree ("application_id") WHERE closed_at is null;--> statement-breakpoint
CREATE INDEX "result_review_edition_idx" ON "csc"."result_review" USING btree ("edition");--> statement-breakpoint
CREATE INDEX "reward_declaration_edition_idx" ON "csc"."reward_declaration" USING btree ("edition");--> statement-breakpoint
CREATE INDEX "application_file_application_idx" ON "csc"."application_file" USING btree ("application_id","slot");--> statement-breakpoint
CREATE INDEX "application_file_begun_idx" ON "csc"."application_file" USING btree ("uploaded_by","begun_at");--> statement-breakpoint
CREATE INDEX "application_file_state_idx" ON "csc"."application_file" USING btree ("state","begun_at");--> statement-breakpoint
CREATE INDEX "file_download_idx" ON "csc"."file_download" USING btree ("file_id","at");--> statement-breakpoint
CREATE INDEX "submission_file_idx" ON "csc"."submission_file" USING btree ("file_id");--> statement-breakpoint
CREATE INDEX "objection_person_idx" ON "csc"."objection" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "objection_application_idx" ON "csc"."objection" USING btree ("application_id");--> statement-breakpoint
CREATE INDEX "objection_event_idx" ON "csc"."objection_event" USING btree ("objection_id","at");--> statement-breakpoint
CREATE INDEX "docking_outcome_idx" ON "csc"."docking_outcome" USING btree ("edition");--> statement-breakpoint
CREATE UNIQUE INDEX "institution_code_key" ON "csc"."institution" USING btree ("edition","code") WHERE state in ('verified', 'active');--> statement-breakpoint
CREATE INDEX "progress_report_edition_idx" ON "csc"."progress_report" USING btree ("edition");--> statement-breakpoint
CREATE INDEX "service_event_idx" ON "csc"."service_event" USING btree ("edition","starts_at");--> statement-breakpoint
CREATE UNIQUE INDEX "service_match_open_key" ON "csc"."service_match" USING btree ("need_id","application_id","institution_id") WHERE state in ('proposed', 'agreed');--> statement-breakpoint
CREATE INDEX "service_match_edition_idx" ON "csc"."service_match" USING btree ("edition","state");--> statement-breakpoint
CREATE INDEX "service_need_board_idx" ON "csc"."service_need" USING btree ("edition","side","open");--> statement-breakpoint
CREATE UNIQUE INDEX "team_invitation_live_key" ON "csc"."team_invitation" USING btree ("application_id","member_id") WHERE state in ('open', 'accepted');--> statement-breakpoint
CREATE INDEX "team_invitation_answered_idx" ON "csc"."team_invitation" USING btree ("answered_by");--> statement-breakpoint
CREATE UNIQUE INDEX "consent_in_force_key" ON "csc"."consent" USING btree ("person_id","document","version") WHERE "csc"."consent"."withdrawn_at" is null;--> statement-breakpoint
ALTER TABLE "csc"."sign_in_session" ADD CONSTRAINT "sign_in_session_id_key" UNIQUE("id");