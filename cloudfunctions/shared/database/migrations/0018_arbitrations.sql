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
ALTER TABLE "csc"."seat" ADD COLUMN "signature_sealed" text;--> statement-breakpoint
ALTER TABLE "csc"."arbitration" ADD CONSTRAINT "arbitration_session_id_round_session_id_fk" FOREIGN KEY ("session_id") REFERENCES "csc"."round_session"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "csc"."arbitration" ADD CONSTRAINT "arbitration_application_id_application_id_fk" FOREIGN KEY ("application_id") REFERENCES "csc"."application"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "csc"."arbitration_vote" ADD CONSTRAINT "arbitration_vote_arbitration_id_arbitration_id_fk" FOREIGN KEY ("arbitration_id") REFERENCES "csc"."arbitration"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "csc"."arbitration_vote" ADD CONSTRAINT "arbitration_vote_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "csc"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "arbitration_session_idx" ON "csc"."arbitration" USING btree ("session_id");--> statement-breakpoint
CREATE UNIQUE INDEX "arbitration_open_key" ON "csc"."arbitration" USING btree ("session_id","application_id") WHERE state in ('opened', 'assigned', 'ruled');
