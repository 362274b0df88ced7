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
ALTER TABLE "csc"."round_session" ADD COLUMN "mode" text DEFAULT 'live' NOT NULL;--> statement-breakpoint
ALTER TABLE "csc"."round_session" ADD COLUMN "closes_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "csc"."review_answer" ADD CONSTRAINT "review_answer_session_id_round_session_id_fk" FOREIGN KEY ("session_id") REFERENCES "csc"."round_session"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "csc"."review_answer" ADD CONSTRAINT "review_answer_application_id_application_id_fk" FOREIGN KEY ("application_id") REFERENCES "csc"."application"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "csc"."review_answer" ADD CONSTRAINT "review_answer_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "csc"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "csc"."review_assignment" ADD CONSTRAINT "review_assignment_session_id_round_session_id_fk" FOREIGN KEY ("session_id") REFERENCES "csc"."round_session"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "csc"."review_assignment" ADD CONSTRAINT "review_assignment_application_id_application_id_fk" FOREIGN KEY ("application_id") REFERENCES "csc"."application"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "csc"."review_assignment" ADD CONSTRAINT "review_assignment_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "csc"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "csc"."review_discussion" ADD CONSTRAINT "review_discussion_session_id_round_session_id_fk" FOREIGN KEY ("session_id") REFERENCES "csc"."round_session"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "csc"."review_discussion" ADD CONSTRAINT "review_discussion_application_id_application_id_fk" FOREIGN KEY ("application_id") REFERENCES "csc"."application"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "csc"."review_plan" ADD CONSTRAINT "review_plan_session_id_round_session_id_fk" FOREIGN KEY ("session_id") REFERENCES "csc"."round_session"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "review_assignment_person_idx" ON "csc"."review_assignment" USING btree ("person_id");