CREATE TABLE "csc"."advance_draft" (
	"edition" text NOT NULL,
	"stage" text NOT NULL,
	"group_id" text NOT NULL,
	"state" text NOT NULL,
	"version" integer NOT NULL,
	"decided" jsonb NOT NULL,
	"fixed" jsonb,
	"fixed_hash" text,
	"changed_by" text NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	"staged_by" text,
	"staged_at" timestamp (3) with time zone,
	"locked_by" text,
	"locked_at" timestamp (3) with time zone,
	CONSTRAINT "advance_draft_edition_stage_group_id_pk" PRIMARY KEY("edition","stage","group_id")
);
--> statement-breakpoint
CREATE TABLE "csc"."arbitration" (
	"id" text PRIMARY KEY NOT NULL,
	"session_id" text NOT NULL,
	"application_id" text,
	"seat" integer,
	"grounds" text NOT NULL,
	"source" text NOT NULL,
	"opened_by" text NOT NULL,
	"opened_at" timestamp (3) with time zone NOT NULL,
	"state" text NOT NULL,
	"version" integer NOT NULL,
	"members" jsonb NOT NULL,
	"ruling" jsonb,
	"ruling_hash" text,
	"ruled_at" timestamp (3) with time zone,
	"proposed_by" text,
	"applied_by" text,
	"applied_at" timestamp (3) with time zone,
	"review_id" text
);
--> statement-breakpoint
CREATE TABLE "csc"."arbitration_vote" (
	"arbitration_id" text NOT NULL,
	"person_id" text NOT NULL,
	"decision" jsonb NOT NULL,
	"reasons" text NOT NULL,
	"scan" text DEFAULT '' NOT NULL,
	"entered_by" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "arbitration_vote_arbitration_id_person_id_pk" PRIMARY KEY("arbitration_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "csc"."expert" (
	"id" text PRIMARY KEY NOT NULL,
	"unit" text NOT NULL,
	"person_id" text,
	"name" text NOT NULL,
	"phone_sealed" text NOT NULL,
	"phone_hmac" text NOT NULL,
	"employer" text NOT NULL,
	"title" text NOT NULL,
	"fields" jsonb NOT NULL,
	"recusal_units" jsonb NOT NULL,
	"state" text NOT NULL,
	"source" text NOT NULL,
	"note" text NOT NULL,
	"imported_reviews" integer NOT NULL,
	"version" integer NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "expert_phone_key" UNIQUE("unit","phone_hmac")
);
--> statement-breakpoint
CREATE TABLE "csc"."expert_draw" (
	"id" text PRIMARY KEY NOT NULL,
	"session_id" text NOT NULL,
	"draw_id" text NOT NULL,
	"attempt" integer NOT NULL,
	"conditions" jsonb NOT NULL,
	"pool" jsonb NOT NULL,
	"excluded" jsonb NOT NULL,
	"strata" jsonb NOT NULL,
	"limits" jsonb NOT NULL,
	"want" integer NOT NULL,
	"pool_hash" text NOT NULL,
	"seed_commit" text NOT NULL,
	"seed_sealed" text NOT NULL,
	"entropy_source" text NOT NULL,
	"reason" text NOT NULL,
	"approved_by" jsonb NOT NULL,
	"committed_by" text NOT NULL,
	"committed_at" timestamp (3) with time zone NOT NULL,
	"entropy" text,
	"permutation" jsonb,
	"revealed_by" text,
	"revealed_at" timestamp (3) with time zone,
	"redraw_by" text,
	"redraw_reason" text,
	CONSTRAINT "expert_draw_attempt_key" UNIQUE("draw_id","attempt")
);
--> statement-breakpoint
CREATE TABLE "csc"."expert_invitation" (
	"id" text PRIMARY KEY NOT NULL,
	"session_id" text NOT NULL,
	"expert_draw_id" text,
	"expert_id" text NOT NULL,
	"person_id" text NOT NULL,
	"kind" text NOT NULL,
	"stratum" text NOT NULL,
	"state" text NOT NULL,
	"reason" text NOT NULL,
	"invited_by" text NOT NULL,
	"sent_at" timestamp (3) with time zone NOT NULL,
	"answer_by" timestamp (3) with time zone NOT NULL,
	"answered_at" timestamp (3) with time zone,
	"answer_reason" text NOT NULL,
	"grant_id" text
);
--> statement-breakpoint
CREATE TABLE "csc"."hall_check_in" (
	"session_id" text NOT NULL,
	"application_id" text NOT NULL,
	"at" timestamp (3) with time zone,
	"way" text,
	"offline" boolean DEFAULT false NOT NULL,
	"received_at" timestamp (3) with time zone,
	"by" text,
	"name_sealed" text,
	"wrong_codes" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "hall_check_in_session_id_application_id_pk" PRIMARY KEY("session_id","application_id")
);
--> statement-breakpoint
CREATE TABLE "csc"."earlier_score" (
	"session_id" text NOT NULL,
	"application_id" text NOT NULL,
	"stage" text NOT NULL,
	"score" integer NOT NULL,
	"ref" text NOT NULL,
	"decided_by" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "earlier_score_session_id_application_id_stage_pk" PRIMARY KEY("session_id","application_id","stage")
);
--> statement-breakpoint
CREATE TABLE "csc"."veto" (
	"session_id" text NOT NULL,
	"application_id" text NOT NULL,
	"role" text NOT NULL,
	"reason" text NOT NULL,
	"ref" text NOT NULL,
	"entered_by" text NOT NULL,
	"entered_at" timestamp (3) with time zone NOT NULL,
	"confirmed_by" text,
	"confirmed_at" timestamp (3) with time zone,
	CONSTRAINT "veto_session_id_application_id_pk" PRIMARY KEY("session_id","application_id")
);
--> statement-breakpoint
CREATE TABLE "csc"."card_return" (
	"id" text PRIMARY KEY NOT NULL,
	"session_id" text NOT NULL,
	"application_id" text NOT NULL,
	"person_id" text NOT NULL,
	"version" integer NOT NULL,
	"reason" text NOT NULL,
	"state" text NOT NULL,
	"answer" text DEFAULT '' NOT NULL,
	"asked_at" timestamp (3) with time zone NOT NULL,
	"closed_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "csc"."hall_decision" (
	"id" text PRIMARY KEY NOT NULL,
	"session_id" text NOT NULL,
	"application_id" text,
	"kind" text NOT NULL,
	"document" text NOT NULL,
	"reason" text NOT NULL,
	"proposer" text NOT NULL,
	"second" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "csc"."hall_recovery" (
	"id" text PRIMARY KEY NOT NULL,
	"session_id" text NOT NULL,
	"seq" integer NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "hall_recovery_seq_key" UNIQUE("session_id","seq")
);
--> statement-breakpoint
CREATE TABLE "csc"."host_duty" (
	"session_id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"since" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "csc"."lost_receipt" (
	"session_id" text NOT NULL,
	"application_id" text NOT NULL,
	"person_id" text NOT NULL,
	"version" integer NOT NULL,
	"commitment" text NOT NULL,
	"seq" integer NOT NULL,
	"hash" text NOT NULL,
	"reported_at" timestamp (3) with time zone NOT NULL,
	"restored_at" timestamp (3) with time zone,
	CONSTRAINT "lost_receipt_session_id_application_id_person_id_version_pk" PRIMARY KEY("session_id","application_id","person_id","version")
);
--> statement-breakpoint
CREATE TABLE "csc"."paper_entry" (
	"sheet_no" text NOT NULL,
	"attempt" integer NOT NULL,
	"slot" text NOT NULL,
	"entered_by" text NOT NULL,
	"sealed" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "paper_entry_sheet_no_attempt_slot_pk" PRIMARY KEY("sheet_no","attempt","slot"),
	CONSTRAINT "paper_entry_person_key" UNIQUE("sheet_no","attempt","entered_by")
);
--> statement-breakpoint
CREATE TABLE "csc"."paper_sheet" (
	"sheet_no" text PRIMARY KEY NOT NULL,
	"session_id" text NOT NULL,
	"application_id" text NOT NULL,
	"person_id" text NOT NULL,
	"number" integer NOT NULL,
	"state" text NOT NULL,
	"attempt" integer DEFAULT 1 NOT NULL,
	"differing" text[] DEFAULT '{}' NOT NULL,
	"photo_hash" text,
	"entered_by" text[] DEFAULT '{}' NOT NULL,
	"verified_by" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"closed_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "csc"."review_answer" (
	"session_id" text NOT NULL,
	"application_id" text NOT NULL,
	"person_id" text NOT NULL,
	"decision" text NOT NULL,
	"reason" text NOT NULL,
	"from_version" integer NOT NULL,
	"to_version" integer NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "review_answer_session_id_application_id_person_id_pk" PRIMARY KEY("session_id","application_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "csc"."review_assignment" (
	"session_id" text NOT NULL,
	"application_id" text NOT NULL,
	"person_id" text NOT NULL,
	"state" text NOT NULL,
	"reason" text DEFAULT '' NOT NULL,
	"changed_by" text NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "review_assignment_session_id_application_id_person_id_pk" PRIMARY KEY("session_id","application_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "csc"."review_discussion" (
	"session_id" text NOT NULL,
	"application_id" text NOT NULL,
	"spread" integer NOT NULL,
	"opened_by" text NOT NULL,
	"opened_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "review_discussion_session_id_application_id_pk" PRIMARY KEY("session_id","application_id")
);
--> statement-breakpoint
CREATE TABLE "csc"."review_plan" (
	"session_id" text PRIMARY KEY NOT NULL,
	"per_project" integer NOT NULL,
	"fields" jsonb NOT NULL,
	"made_by" text NOT NULL,
	"made_at" timestamp (3) with time zone NOT NULL,
	"calibrated_by" text,
	"calibrated_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "csc"."proposal" (
	"id" text PRIMARY KEY NOT NULL,
	"session_id" text NOT NULL,
	"act" text NOT NULL,
	"input" jsonb NOT NULL,
	"input_hash" text NOT NULL,
	"expected" jsonb NOT NULL,
	"says" text NOT NULL,
	"reason" text NOT NULL,
	"proposer" text NOT NULL,
	"proposer_device" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"state" text NOT NULL,
	"second" text,
	"closed_at" timestamp (3) with time zone,
	"outcome" text DEFAULT '' NOT NULL
);
--> statement-breakpoint
ALTER TABLE "csc"."round_session" ADD COLUMN "mode" text DEFAULT 'live' NOT NULL;--> statement-breakpoint
ALTER TABLE "csc"."round_session" ADD COLUMN "closes_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "csc"."round_session" ADD COLUMN "terms" jsonb;--> statement-breakpoint
ALTER TABLE "csc"."rubric_version" ADD COLUMN "based_on" text;--> statement-breakpoint
ALTER TABLE "csc"."scorecard" ADD COLUMN "via" text;--> statement-breakpoint
ALTER TABLE "csc"."seat" ADD COLUMN "jury" text;--> statement-breakpoint
ALTER TABLE "csc"."seat" ADD COLUMN "device_id" text;--> statement-breakpoint
ALTER TABLE "csc"."seat" ADD COLUMN "device_asked_id" text;--> statement-breakpoint
ALTER TABLE "csc"."seat" ADD COLUMN "device_asked_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "csc"."seat" ADD COLUMN "signature_sealed" text;--> statement-breakpoint
ALTER TABLE "csc"."turn" ADD COLUMN "earlier" jsonb;--> statement-breakpoint
ALTER TABLE "csc"."arbitration" ADD CONSTRAINT "arbitration_session_id_round_session_id_fk" FOREIGN KEY ("session_id") REFERENCES "csc"."round_session"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "csc"."arbitration" ADD CONSTRAINT "arbitration_application_id_application_id_fk" FOREIGN KEY ("application_id") REFERENCES "csc"."application"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "csc"."arbitration_vote" ADD CONSTRAINT "arbitration_vote_arbitration_id_arbitration_id_fk" FOREIGN KEY ("arbitration_id") REFERENCES "csc"."arbitration"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "csc"."arbitration_vote" ADD CONSTRAINT "arbitration_vote_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "csc"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "csc"."expert" ADD CONSTRAINT "expert_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "csc"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "csc"."expert_draw" ADD CONSTRAINT "expert_draw_session_id_round_session_id_fk" FOREIGN KEY ("session_id") REFERENCES "csc"."round_session"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "csc"."expert_invitation" ADD CONSTRAINT "expert_invitation_session_id_round_session_id_fk" FOREIGN KEY ("session_id") REFERENCES "csc"."round_session"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "csc"."expert_invitation" ADD CONSTRAINT "expert_invitation_expert_draw_id_expert_draw_id_fk" FOREIGN KEY ("expert_draw_id") REFERENCES "csc"."expert_draw"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "csc"."expert_invitation" ADD CONSTRAINT "expert_invitation_expert_id_expert_id_fk" FOREIGN KEY ("expert_id") REFERENCES "csc"."expert"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "csc"."expert_invitation" ADD CONSTRAINT "expert_invitation_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "csc"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "csc"."expert_invitation" ADD CONSTRAINT "expert_invitation_grant_id_role_grant_id_fk" FOREIGN KEY ("grant_id") REFERENCES "csc"."role_grant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "csc"."hall_check_in" ADD CONSTRAINT "hall_check_in_session_id_round_session_id_fk" FOREIGN KEY ("session_id") REFERENCES "csc"."round_session"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "csc"."hall_check_in" ADD CONSTRAINT "hall_check_in_application_id_application_id_fk" FOREIGN KEY ("application_id") REFERENCES "csc"."application"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "csc"."earlier_score" ADD CONSTRAINT "earlier_score_session_id_round_session_id_fk" FOREIGN KEY ("session_id") REFERENCES "csc"."round_session"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "csc"."earlier_score" ADD CONSTRAINT "earlier_score_application_id_application_id_fk" FOREIGN KEY ("application_id") REFERENCES "csc"."application"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "csc"."earlier_score" ADD CONSTRAINT "earlier_score_decided_by_person_id_fk" FOREIGN KEY ("decided_by") REFERENCES "csc"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "csc"."veto" ADD CONSTRAINT "veto_session_id_round_session_id_fk" FOREIGN KEY ("session_id") REFERENCES "csc"."round_session"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "csc"."veto" ADD CONSTRAINT "veto_application_id_application_id_fk" FOREIGN KEY ("application_id") REFERENCES "csc"."application"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "csc"."veto" ADD CONSTRAINT "veto_entered_by_person_id_fk" FOREIGN KEY ("entered_by") REFERENCES "csc"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "csc"."veto" ADD CONSTRAINT "veto_confirmed_by_person_id_fk" FOREIGN KEY ("confirmed_by") REFERENCES "csc"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "csc"."card_return" ADD CONSTRAINT "card_return_session_id_round_session_id_fk" FOREIGN KEY ("session_id") REFERENCES "csc"."round_session"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "csc"."card_return" ADD CONSTRAINT "card_return_application_id_application_id_fk" FOREIGN KEY ("application_id") REFERENCES "csc"."application"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "csc"."card_return" ADD CONSTRAINT "card_return_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "csc"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "csc"."hall_decision" ADD CONSTRAINT "hall_decision_session_id_round_session_id_fk" FOREIGN KEY ("session_id") REFERENCES "csc"."round_session"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "csc"."hall_decision" ADD CONSTRAINT "hall_decision_application_id_application_id_fk" FOREIGN KEY ("application_id") REFERENCES "csc"."application"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "csc"."hall_recovery" ADD CONSTRAINT "hall_recovery_session_id_round_session_id_fk" FOREIGN KEY ("session_id") REFERENCES "csc"."round_session"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "csc"."host_duty" ADD CONSTRAINT "host_duty_session_id_round_session_id_fk" FOREIGN KEY ("session_id") REFERENCES "csc"."round_session"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "csc"."host_duty" ADD CONSTRAINT "host_duty_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "csc"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "csc"."lost_receipt" ADD CONSTRAINT "lost_receipt_session_id_round_session_id_fk" FOREIGN KEY ("session_id") REFERENCES "csc"."round_session"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "csc"."lost_receipt" ADD CONSTRAINT "lost_receipt_application_id_application_id_fk" FOREIGN KEY ("application_id") REFERENCES "csc"."application"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "csc"."lost_receipt" ADD CONSTRAINT "lost_receipt_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "csc"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "csc"."paper_entry" ADD CONSTRAINT "paper_entry_sheet_no_paper_sheet_sheet_no_fk" FOREIGN KEY ("sheet_no") REFERENCES "csc"."paper_sheet"("sheet_no") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "csc"."paper_sheet" ADD CONSTRAINT "paper_sheet_session_id_round_session_id_fk" FOREIGN KEY ("session_id") REFERENCES "csc"."round_session"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "csc"."paper_sheet" ADD CONSTRAINT "paper_sheet_application_id_application_id_fk" FOREIGN KEY ("application_id") REFERENCES "csc"."application"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "csc"."paper_sheet" ADD CONSTRAINT "paper_sheet_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "csc"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "csc"."review_answer" ADD CONSTRAINT "review_answer_session_id_round_session_id_fk" FOREIGN KEY ("session_id") REFERENCES "csc"."round_session"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "csc"."review_answer" ADD CONSTRAINT "review_answer_application_id_application_id_fk" FOREIGN KEY ("application_id") REFERENCES "csc"."application"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "csc"."review_answer" ADD CONSTRAINT "review_answer_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "csc"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "csc"."review_assignment" ADD CONSTRAINT "review_assignment_session_id_round_session_id_fk" FOREIGN KEY ("session_id") REFERENCES "csc"."round_session"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "csc"."review_assignment" ADD CONSTRAINT "review_assignment_application_id_application_id_fk" FOREIGN KEY ("application_id") REFERENCES "csc"."application"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "csc"."review_assignment" ADD CONSTRAINT "review_assignment_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "csc"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "csc"."review_discussion" ADD CONSTRAINT "review_discussion_session_id_round_session_id_fk" FOREIGN KEY ("session_id") REFERENCES "csc"."round_session"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "csc"."review_discussion" ADD CONSTRAINT "review_discussion_application_id_application_id_fk" FOREIGN KEY ("application_id") REFERENCES "csc"."application"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "csc"."review_plan" ADD CONSTRAINT "review_plan_session_id_round_session_id_fk" FOREIGN KEY ("session_id") REFERENCES "csc"."round_session"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "csc"."proposal" ADD CONSTRAINT "proposal_session_id_round_session_id_fk" FOREIGN KEY ("session_id") REFERENCES "csc"."round_session"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "arbitration_session_idx" ON "csc"."arbitration" USING btree ("session_id");--> statement-breakpoint
CREATE UNIQUE INDEX "arbitration_open_key" ON "csc"."arbitration" USING btree ("session_id","application_id") WHERE state in ('opened', 'assigned', 'ruled');--> statement-breakpoint
CREATE INDEX "expert_unit_idx" ON "csc"."expert" USING btree ("unit","state");--> statement-breakpoint
CREATE INDEX "expert_draw_session_idx" ON "csc"."expert_draw" USING btree ("session_id");--> statement-breakpoint
CREATE UNIQUE INDEX "expert_invitation_live_key" ON "csc"."expert_invitation" USING btree ("session_id","expert_id") WHERE state in ('pending', 'accepted');--> statement-breakpoint
CREATE INDEX "expert_invitation_session_idx" ON "csc"."expert_invitation" USING btree ("session_id");--> statement-breakpoint
CREATE INDEX "expert_invitation_person_idx" ON "csc"."expert_invitation" USING btree ("person_id","state");--> statement-breakpoint
CREATE UNIQUE INDEX "card_return_open_key" ON "csc"."card_return" USING btree ("session_id","application_id","person_id") WHERE "csc"."card_return"."state" = 'asked';--> statement-breakpoint
CREATE INDEX "hall_decision_idx" ON "csc"."hall_decision" USING btree ("session_id","at");--> statement-breakpoint
CREATE INDEX "paper_sheet_session_idx" ON "csc"."paper_sheet" USING btree ("session_id","application_id");--> statement-breakpoint
CREATE INDEX "review_assignment_person_idx" ON "csc"."review_assignment" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "proposal_session_idx" ON "csc"."proposal" USING btree ("session_id","created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "scorecard_current_key" ON "csc"."scorecard" USING btree ("session_id","application_id","person_id") WHERE "csc"."scorecard"."state" in ('submitted', 'sealed', 'revealed');