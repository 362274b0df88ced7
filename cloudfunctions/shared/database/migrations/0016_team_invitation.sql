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
ALTER TABLE "csc"."team_member" ADD COLUMN "confirmed_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "csc"."team_invitation" ADD CONSTRAINT "team_invitation_application_id_application_id_fk" FOREIGN KEY ("application_id") REFERENCES "csc"."application"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "csc"."team_invitation" ADD CONSTRAINT "team_invitation_answered_by_person_id_fk" FOREIGN KEY ("answered_by") REFERENCES "csc"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "team_invitation_live_key" ON "csc"."team_invitation" USING btree ("application_id","member_id") WHERE state in ('open', 'accepted');--> statement-breakpoint
CREATE INDEX "team_invitation_answered_idx" ON "csc"."team_invitation" USING btree ("answered_by");