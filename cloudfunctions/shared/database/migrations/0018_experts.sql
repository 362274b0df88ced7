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
ALTER TABLE "csc"."expert" ADD CONSTRAINT "expert_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "csc"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "csc"."expert_draw" ADD CONSTRAINT "expert_draw_session_id_round_session_id_fk" FOREIGN KEY ("session_id") REFERENCES "csc"."round_session"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "csc"."expert_invitation" ADD CONSTRAINT "expert_invitation_session_id_round_session_id_fk" FOREIGN KEY ("session_id") REFERENCES "csc"."round_session"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "csc"."expert_invitation" ADD CONSTRAINT "expert_invitation_expert_draw_id_expert_draw_id_fk" FOREIGN KEY ("expert_draw_id") REFERENCES "csc"."expert_draw"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "csc"."expert_invitation" ADD CONSTRAINT "expert_invitation_expert_id_expert_id_fk" FOREIGN KEY ("expert_id") REFERENCES "csc"."expert"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "csc"."expert_invitation" ADD CONSTRAINT "expert_invitation_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "csc"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "csc"."expert_invitation" ADD CONSTRAINT "expert_invitation_grant_id_role_grant_id_fk" FOREIGN KEY ("grant_id") REFERENCES "csc"."role_grant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "csc"."team_invitation" ADD CONSTRAINT "team_invitation_application_id_application_id_fk" FOREIGN KEY ("application_id") REFERENCES "csc"."application"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "csc"."team_invitation" ADD CONSTRAINT "team_invitation_answered_by_person_id_fk" FOREIGN KEY ("answered_by") REFERENCES "csc"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "expert_unit_idx" ON "csc"."expert" USING btree ("unit","state");--> statement-breakpoint
CREATE INDEX "expert_draw_session_idx" ON "csc"."expert_draw" USING btree ("session_id");--> statement-breakpoint
CREATE UNIQUE INDEX "expert_invitation_live_key" ON "csc"."expert_invitation" USING btree ("session_id","expert_id") WHERE state in ('pending', 'accepted');--> statement-breakpoint
CREATE INDEX "expert_invitation_session_idx" ON "csc"."expert_invitation" USING btree ("session_id");--> statement-breakpoint
CREATE INDEX "expert_invitation_person_idx" ON "csc"."expert_invitation" USING btree ("person_id","state");--> statement-breakpoint
CREATE UNIQUE INDEX "team_invitation_live_key" ON "csc"."team_invitation" USING btree ("application_id","member_id") WHERE state in ('open', 'accepted');--> statement-breakpoint
CREATE INDEX "team_invitation_answered_idx" ON "csc"."team_invitation" USING btree ("answered_by");