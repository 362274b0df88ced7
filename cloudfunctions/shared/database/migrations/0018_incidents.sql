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
ALTER TABLE "csc"."scorecard" ADD COLUMN "via" text;--> statement-breakpoint
ALTER TABLE "csc"."seat" ADD COLUMN "device_id" text;--> statement-breakpoint
ALTER TABLE "csc"."seat" ADD COLUMN "device_asked_id" text;--> statement-breakpoint
ALTER TABLE "csc"."seat" ADD COLUMN "device_asked_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "csc"."hall_check_in" ADD CONSTRAINT "hall_check_in_session_id_round_session_id_fk" FOREIGN KEY ("session_id") REFERENCES "csc"."round_session"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "csc"."hall_check_in" ADD CONSTRAINT "hall_check_in_application_id_application_id_fk" FOREIGN KEY ("application_id") REFERENCES "csc"."application"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
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
ALTER TABLE "csc"."proposal" ADD CONSTRAINT "proposal_session_id_round_session_id_fk" FOREIGN KEY ("session_id") REFERENCES "csc"."round_session"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "card_return_open_key" ON "csc"."card_return" USING btree ("session_id","application_id","person_id") WHERE "csc"."card_return"."state" = 'asked';--> statement-breakpoint
CREATE INDEX "hall_decision_idx" ON "csc"."hall_decision" USING btree ("session_id","at");--> statement-breakpoint
CREATE INDEX "paper_sheet_session_idx" ON "csc"."paper_sheet" USING btree ("session_id","application_id");--> statement-breakpoint
CREATE INDEX "proposal_session_idx" ON "csc"."proposal" USING btree ("session_id","created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "scorecard_current_key" ON "csc"."scorecard" USING btree ("session_id","application_id","person_id") WHERE "csc"."scorecard"."state" in ('submitted', 'sealed', 'revealed');