CREATE SCHEMA "csc";
--> statement-breakpoint
CREATE TABLE "csc"."amendment" (
	"id" text PRIMARY KEY NOT NULL,
	"application_id" text NOT NULL,
	"items" jsonb NOT NULL,
	"due_at" timestamp (3) with time zone NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"answered_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "csc"."application" (
	"id" text PRIMARY KEY NOT NULL,
	"edition" text NOT NULL,
	"owner_id" text NOT NULL,
	"state" text NOT NULL,
	"group_id" text,
	"subtype" text,
	"county" text,
	"project_name" text DEFAULT '' NOT NULL,
	"subject_name" text DEFAULT '' NOT NULL,
	"company_code" text,
	"official_number" text,
	"form" jsonb NOT NULL,
	"field_versions" jsonb NOT NULL,
	"version" integer NOT NULL,
	"submission" integer DEFAULT 0 NOT NULL,
	"manual_review_reason" text,
	"assignee_id" text,
	"demo" boolean DEFAULT false NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	"submitted_at" timestamp (3) with time zone,
	"accepted_at" timestamp (3) with time zone,
	CONSTRAINT "application_official_number_key" UNIQUE("edition","official_number")
);
--> statement-breakpoint
CREATE TABLE "csc"."application_event" (
	"id" text PRIMARY KEY NOT NULL,
	"application_id" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"actor_id" text NOT NULL,
	"kind" text NOT NULL,
	"from_state" text,
	"to_state" text,
	"reason" text,
	"data" jsonb
);
--> statement-breakpoint
CREATE TABLE "csc"."credit_check" (
	"id" text PRIMARY KEY NOT NULL,
	"application_id" text NOT NULL,
	"subject" text NOT NULL,
	"source" text NOT NULL,
	"checked_on" text NOT NULL,
	"conclusion" text NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"recorded_by" text NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "csc"."group_correction" (
	"id" text PRIMARY KEY NOT NULL,
	"application_id" text NOT NULL,
	"from_group" text NOT NULL,
	"to_group" text NOT NULL,
	"to_subtype" text NOT NULL,
	"reason" text NOT NULL,
	"proposed_by" text NOT NULL,
	"proposed_at" timestamp (3) with time zone NOT NULL,
	"acknowledged_at" timestamp (3) with time zone,
	"official_site_synced_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "csc"."requirement_decision" (
	"application_id" text NOT NULL,
	"submission" integer NOT NULL,
	"requirement" text NOT NULL,
	"outcome" text NOT NULL,
	"reason" text NOT NULL,
	"decided_by" text NOT NULL,
	"decided_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "requirement_decision_application_id_submission_requirement_pk" PRIMARY KEY("application_id","submission","requirement")
);
--> statement-breakpoint
CREATE TABLE "csc"."submission" (
	"application_id" text NOT NULL,
	"number" integer NOT NULL,
	"form" jsonb NOT NULL,
	"findings" jsonb NOT NULL,
	"submitted_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "submission_application_id_number_pk" PRIMARY KEY("application_id","number")
);
--> statement-breakpoint
CREATE TABLE "csc"."team_member" (
	"application_id" text NOT NULL,
	"position" integer NOT NULL,
	"name" text NOT NULL,
	"core" boolean NOT NULL,
	"on_certificate" boolean NOT NULL,
	"identity_sealed" text,
	"identity_hmac" text,
	"identity_last4" text,
	CONSTRAINT "team_member_application_id_position_pk" PRIMARY KEY("application_id","position")
);
--> statement-breakpoint
CREATE TABLE "csc"."draw" (
	"id" text PRIMARY KEY NOT NULL,
	"session_id" text NOT NULL,
	"purpose" text NOT NULL,
	"attempt" integer NOT NULL,
	"pool" jsonb NOT NULL,
	"pool_hash" text NOT NULL,
	"seed_commit" text NOT NULL,
	"seed_sealed" text NOT NULL,
	"entropy" text,
	"permutation" jsonb,
	"committed_at" timestamp (3) with time zone NOT NULL,
	"revealed_at" timestamp (3) with time zone,
	CONSTRAINT "draw_attempt_key" UNIQUE("session_id","purpose","attempt")
);
--> statement-breakpoint
CREATE TABLE "csc"."recusal" (
	"session_id" text NOT NULL,
	"application_id" text NOT NULL,
	"person_id" text NOT NULL,
	"kind" text NOT NULL,
	"code" text NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "recusal_session_id_application_id_person_id_pk" PRIMARY KEY("session_id","application_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "csc"."round_session" (
	"id" text PRIMARY KEY NOT NULL,
	"edition" text NOT NULL,
	"round" text NOT NULL,
	"group_id" text NOT NULL,
	"name" text NOT NULL,
	"venue" text DEFAULT '' NOT NULL,
	"starts_at" timestamp (3) with time zone,
	"state" text NOT NULL,
	"version" integer NOT NULL,
	"rubric_id" text,
	"rules" jsonb,
	"rules_hash" text,
	"sealing_key" text NOT NULL,
	"screen_code_hmac" text,
	"screen_paired_at" timestamp (3) with time zone,
	"screen_scene" jsonb,
	"current_application_id" text,
	"locked_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "csc"."rubric_signature" (
	"rubric_id" text NOT NULL,
	"person_id" text NOT NULL,
	"body_hash" text NOT NULL,
	"signed_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "rubric_signature_rubric_id_person_id_pk" PRIMARY KEY("rubric_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "csc"."rubric_version" (
	"id" text PRIMARY KEY NOT NULL,
	"edition" text NOT NULL,
	"name" text NOT NULL,
	"body" jsonb NOT NULL,
	"state" text NOT NULL,
	"version" integer NOT NULL,
	"created_by" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"approved_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "csc"."scorecard" (
	"session_id" text NOT NULL,
	"application_id" text NOT NULL,
	"person_id" text NOT NULL,
	"version" integer NOT NULL,
	"state" text NOT NULL,
	"commitment" text NOT NULL,
	"sealed_card" text NOT NULL,
	"revealed_card" jsonb,
	"ledger_seq" integer NOT NULL,
	"ledger_hash" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "scorecard_session_id_application_id_person_id_version_pk" PRIMARY KEY("session_id","application_id","person_id","version")
);
--> statement-breakpoint
CREATE TABLE "csc"."seat" (
	"session_id" text NOT NULL,
	"number" integer NOT NULL,
	"person_id" text NOT NULL,
	"name" text NOT NULL,
	"employer" text DEFAULT '' NOT NULL,
	"promised_at" timestamp (3) with time zone,
	"declared_at" timestamp (3) with time zone,
	"last_seen_at" timestamp (3) with time zone,
	"signed_at" timestamp (3) with time zone,
	"signature_hash" text,
	CONSTRAINT "seat_session_id_number_pk" PRIMARY KEY("session_id","number"),
	CONSTRAINT "seat_person_key" UNIQUE("session_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "csc"."turn" (
	"session_id" text NOT NULL,
	"application_id" text NOT NULL,
	"position" integer,
	"stage" text NOT NULL,
	"version" integer NOT NULL,
	"timer" jsonb,
	"result" jsonb,
	"sealed_digest" text,
	"revealed_at" timestamp (3) with time zone,
	CONSTRAINT "turn_session_id_application_id_pk" PRIMARY KEY("session_id","application_id")
);
--> statement-breakpoint
CREATE TABLE "csc"."feed" (
	"topic" text PRIMARY KEY NOT NULL,
	"seq" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "csc"."ledger" (
	"session" text NOT NULL,
	"seq" integer NOT NULL,
	"body" text NOT NULL,
	"hash" text NOT NULL,
	CONSTRAINT "ledger_session_seq_pk" PRIMARY KEY("session","seq"),
	CONSTRAINT "ledger_hash_key" UNIQUE("hash")
);
--> statement-breakpoint
CREATE TABLE "csc"."ledger_head" (
	"session" text PRIMARY KEY NOT NULL,
	"seq" integer NOT NULL,
	"hash" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "csc"."request" (
	"actor" text NOT NULL,
	"id" text NOT NULL,
	"operation" text NOT NULL,
	"fingerprint" text NOT NULL,
	"reply" jsonb,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "request_actor_id_pk" PRIMARY KEY("actor","id")
);
--> statement-breakpoint
CREATE TABLE "csc"."setting" (
	"key" text PRIMARY KEY NOT NULL,
	"value" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "csc"."award" (
	"edition" text NOT NULL,
	"application_id" text NOT NULL,
	"group_id" text NOT NULL,
	"level" text NOT NULL,
	"money" integer,
	"rank" integer NOT NULL,
	CONSTRAINT "award_edition_application_id_pk" PRIMARY KEY("edition","application_id")
);
--> statement-breakpoint
CREATE TABLE "csc"."award_table" (
	"edition" text NOT NULL,
	"group_id" text NOT NULL,
	"levels" jsonb NOT NULL,
	"version" integer NOT NULL,
	"decided_by" text NOT NULL,
	"decided_at" timestamp (3) with time zone NOT NULL,
	"basis" text NOT NULL,
	CONSTRAINT "award_table_edition_group_id_pk" PRIMARY KEY("edition","group_id")
);
--> statement-breakpoint
CREATE TABLE "csc"."published_list" (
	"id" text PRIMARY KEY NOT NULL,
	"edition" text NOT NULL,
	"kind" text NOT NULL,
	"version" integer NOT NULL,
	"title" text NOT NULL,
	"body" jsonb NOT NULL,
	"hash" text NOT NULL,
	"publicity" jsonb,
	"published_by" text NOT NULL,
	"published_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "published_list_version_key" UNIQUE("edition","kind","version")
);
--> statement-breakpoint
CREATE TABLE "csc"."quota" (
	"edition" text NOT NULL,
	"unit" text NOT NULL,
	"version" integer NOT NULL,
	"seats" integer NOT NULL,
	"basis" text NOT NULL,
	"set_by" text NOT NULL,
	"set_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "quota_edition_unit_version_pk" PRIMARY KEY("edition","unit","version")
);
--> statement-breakpoint
CREATE TABLE "csc"."ranking" (
	"session_id" text PRIMARY KEY NOT NULL,
	"edition" text NOT NULL,
	"group_id" text NOT NULL,
	"rows" jsonb NOT NULL,
	"result_hash" text NOT NULL,
	"frozen_by" text NOT NULL,
	"frozen_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "csc"."recommendation" (
	"id" text PRIMARY KEY NOT NULL,
	"edition" text NOT NULL,
	"unit" text NOT NULL,
	"state" text NOT NULL,
	"version" integer NOT NULL,
	"document_number" text,
	"submitted_at" timestamp (3) with time zone,
	"submitted_by" text,
	"list_hash" text,
	CONSTRAINT "recommendation_unit_key" UNIQUE("edition","unit")
);
--> statement-breakpoint
CREATE TABLE "csc"."recommendation_item" (
	"recommendation_id" text NOT NULL,
	"application_id" text NOT NULL,
	"position" integer NOT NULL,
	"reason" text DEFAULT '' NOT NULL,
	CONSTRAINT "recommendation_item_recommendation_id_application_id_pk" PRIMARY KEY("recommendation_id","application_id")
);
--> statement-breakpoint
CREATE TABLE "csc"."announcement" (
	"id" text PRIMARY KEY NOT NULL,
	"edition" text NOT NULL,
	"title" text NOT NULL,
	"body" text NOT NULL,
	"published_by" text NOT NULL,
	"published_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "csc"."message" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"edition" text NOT NULL,
	"kind" text NOT NULL,
	"title" text NOT NULL,
	"body" text NOT NULL,
	"link" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"read_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "csc"."outbox" (
	"id" text PRIMARY KEY NOT NULL,
	"dedupe" text NOT NULL,
	"edition" text NOT NULL,
	"person_id" text NOT NULL,
	"campaign_id" text,
	"channel" text NOT NULL,
	"template" text NOT NULL,
	"data" jsonb NOT NULL,
	"reason" text NOT NULL,
	"subject" text,
	"due_at" timestamp (3) with time zone NOT NULL,
	"state" text NOT NULL,
	"lease_until" timestamp (3) with time zone,
	"attempts" integer DEFAULT 0 NOT NULL,
	"result" text,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "outbox_dedupe_key" UNIQUE("dedupe")
);
--> statement-breakpoint
CREATE TABLE "csc"."reminder_campaign" (
	"id" text PRIMARY KEY NOT NULL,
	"edition" text NOT NULL,
	"audience" jsonb NOT NULL,
	"template" text NOT NULL,
	"recipients" integer NOT NULL,
	"sent_by" text NOT NULL,
	"sent_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "csc"."subscription_allowance" (
	"person_id" text NOT NULL,
	"template" text NOT NULL,
	"remaining" integer NOT NULL,
	CONSTRAINT "subscription_allowance_person_id_template_pk" PRIMARY KEY("person_id","template")
);
--> statement-breakpoint
CREATE TABLE "csc"."audit" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"actor" text NOT NULL,
	"operation" text NOT NULL,
	"edition" text,
	"subject" text,
	"outcome" text NOT NULL,
	"detail" jsonb,
	"batch" text
);
--> statement-breakpoint
CREATE TABLE "csc"."consent" (
	"person_id" text NOT NULL,
	"document" text NOT NULL,
	"version" text NOT NULL,
	"given_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "consent_person_id_document_version_pk" PRIMARY KEY("person_id","document","version")
);
--> statement-breakpoint
CREATE TABLE "csc"."person" (
	"id" text PRIMARY KEY NOT NULL,
	"open_id" text,
	"phone_sealed" text,
	"phone_hmac" text,
	"name" text DEFAULT '' NOT NULL,
	"demo" boolean DEFAULT false NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "person_open_id_key" UNIQUE("open_id"),
	CONSTRAINT "person_phone_hmac_key" UNIQUE("phone_hmac")
);
--> statement-breakpoint
CREATE TABLE "csc"."rate_window" (
	"bucket" text NOT NULL,
	"starts_at" timestamp (3) with time zone NOT NULL,
	"count" integer NOT NULL,
	CONSTRAINT "rate_window_bucket_starts_at_pk" PRIMARY KEY("bucket","starts_at")
);
--> statement-breakpoint
CREATE TABLE "csc"."role_grant" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"role" text NOT NULL,
	"unit" text NOT NULL,
	"edition" text NOT NULL,
	"session_id" text,
	"valid_from" timestamp (3) with time zone NOT NULL,
	"valid_to" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "csc"."setup_token" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"used_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "csc"."sign_in_code" (
	"id" text PRIMARY KEY NOT NULL,
	"phone_hmac" text NOT NULL,
	"code_hmac" text NOT NULL,
	"tries_left" integer NOT NULL,
	"ip" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"used_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "csc"."sign_in_session" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"last_seen_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "csc"."amendment" ADD CONSTRAINT "amendment_application_id_application_id_fk" FOREIGN KEY ("application_id") REFERENCES "csc"."application"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "csc"."application" ADD CONSTRAINT "application_owner_id_person_id_fk" FOREIGN KEY ("owner_id") REFERENCES "csc"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "csc"."application" ADD CONSTRAINT "application_assignee_id_person_id_fk" FOREIGN KEY ("assignee_id") REFERENCES "csc"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "csc"."application_event" ADD CONSTRAINT "application_event_application_id_application_id_fk" FOREIGN KEY ("application_id") REFERENCES "csc"."application"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "csc"."credit_check" ADD CONSTRAINT "credit_check_application_id_application_id_fk" FOREIGN KEY ("application_id") REFERENCES "csc"."application"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "csc"."group_correction" ADD CONSTRAINT "group_correction_application_id_application_id_fk" FOREIGN KEY ("application_id") REFERENCES "csc"."application"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "csc"."requirement_decision" ADD CONSTRAINT "requirement_decision_application_id_application_id_fk" FOREIGN KEY ("application_id") REFERENCES "csc"."application"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "csc"."submission" ADD CONSTRAINT "submission_application_id_application_id_fk" FOREIGN KEY ("application_id") REFERENCES "csc"."application"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "csc"."team_member" ADD CONSTRAINT "team_member_application_id_application_id_fk" FOREIGN KEY ("application_id") REFERENCES "csc"."application"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "csc"."draw" ADD CONSTRAINT "draw_session_id_round_session_id_fk" FOREIGN KEY ("session_id") REFERENCES "csc"."round_session"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "csc"."recusal" ADD CONSTRAINT "recusal_session_id_round_session_id_fk" FOREIGN KEY ("session_id") REFERENCES "csc"."round_session"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "csc"."recusal" ADD CONSTRAINT "recusal_application_id_application_id_fk" FOREIGN KEY ("application_id") REFERENCES "csc"."application"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "csc"."recusal" ADD CONSTRAINT "recusal_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "csc"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "csc"."round_session" ADD CONSTRAINT "round_session_rubric_id_rubric_version_id_fk" FOREIGN KEY ("rubric_id") REFERENCES "csc"."rubric_version"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "csc"."rubric_signature" ADD CONSTRAINT "rubric_signature_rubric_id_rubric_version_id_fk" FOREIGN KEY ("rubric_id") REFERENCES "csc"."rubric_version"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "csc"."rubric_signature" ADD CONSTRAINT "rubric_signature_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "csc"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "csc"."scorecard" ADD CONSTRAINT "scorecard_session_id_round_session_id_fk" FOREIGN KEY ("session_id") REFERENCES "csc"."round_session"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "csc"."scorecard" ADD CONSTRAINT "scorecard_application_id_application_id_fk" FOREIGN KEY ("application_id") REFERENCES "csc"."application"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "csc"."scorecard" ADD CONSTRAINT "scorecard_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "csc"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "csc"."seat" ADD CONSTRAINT "seat_session_id_round_session_id_fk" FOREIGN KEY ("session_id") REFERENCES "csc"."round_session"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "csc"."seat" ADD CONSTRAINT "seat_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "csc"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "csc"."turn" ADD CONSTRAINT "turn_session_id_round_session_id_fk" FOREIGN KEY ("session_id") REFERENCES "csc"."round_session"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "csc"."turn" ADD CONSTRAINT "turn_application_id_application_id_fk" FOREIGN KEY ("application_id") REFERENCES "csc"."application"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "csc"."award" ADD CONSTRAINT "award_application_id_application_id_fk" FOREIGN KEY ("application_id") REFERENCES "csc"."application"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "csc"."recommendation_item" ADD CONSTRAINT "recommendation_item_recommendation_id_recommendation_id_fk" FOREIGN KEY ("recommendation_id") REFERENCES "csc"."recommendation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "csc"."recommendation_item" ADD CONSTRAINT "recommendation_item_application_id_application_id_fk" FOREIGN KEY ("application_id") REFERENCES "csc"."application"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "csc"."message" ADD CONSTRAINT "message_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "csc"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "csc"."outbox" ADD CONSTRAINT "outbox_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "csc"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "csc"."subscription_allowance" ADD CONSTRAINT "subscription_allowance_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "csc"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "csc"."consent" ADD CONSTRAINT "consent_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "csc"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "csc"."role_grant" ADD CONSTRAINT "role_grant_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "csc"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "csc"."sign_in_session" ADD CONSTRAINT "sign_in_session_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "csc"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "application_owner_idx" ON "csc"."application" USING btree ("owner_id");--> statement-breakpoint
CREATE INDEX "application_queue_idx" ON "csc"."application" USING btree ("edition","state","county","group_id");--> statement-breakpoint
CREATE INDEX "application_company_idx" ON "csc"."application" USING btree ("edition","company_code");--> statement-breakpoint
CREATE INDEX "application_event_idx" ON "csc"."application_event" USING btree ("application_id","at");--> statement-breakpoint
CREATE INDEX "team_member_identity_idx" ON "csc"."team_member" USING btree ("identity_hmac");--> statement-breakpoint
CREATE INDEX "round_session_edition_idx" ON "csc"."round_session" USING btree ("edition");--> statement-breakpoint
CREATE INDEX "recommendation_item_idx" ON "csc"."recommendation_item" USING btree ("application_id");--> statement-breakpoint
CREATE INDEX "announcement_edition_idx" ON "csc"."announcement" USING btree ("edition","published_at");--> statement-breakpoint
CREATE INDEX "message_person_idx" ON "csc"."message" USING btree ("person_id","created_at");--> statement-breakpoint
CREATE INDEX "outbox_due_idx" ON "csc"."outbox" USING btree ("state","due_at");--> statement-breakpoint
CREATE INDEX "audit_edition_idx" ON "csc"."audit" USING btree ("edition","id");--> statement-breakpoint
CREATE INDEX "audit_subject_idx" ON "csc"."audit" USING btree ("subject","id");--> statement-breakpoint
CREATE INDEX "role_grant_person_idx" ON "csc"."role_grant" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "role_grant_edition_idx" ON "csc"."role_grant" USING btree ("edition","role");--> statement-breakpoint
CREATE INDEX "sign_in_code_phone_idx" ON "csc"."sign_in_code" USING btree ("phone_hmac","created_at");--> statement-breakpoint
CREATE INDEX "sign_in_code_ip_idx" ON "csc"."sign_in_code" USING btree ("ip","created_at");