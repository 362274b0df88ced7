CREATE TABLE "csc"."score_draft" (
	"session_id" text NOT NULL,
	"application_id" text NOT NULL,
	"person_id" text NOT NULL,
	"version" integer NOT NULL,
	"sealed" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "score_draft_session_id_application_id_person_id_pk" PRIMARY KEY("session_id","application_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "csc"."screen_pairing" (
	"secret_hash" text PRIMARY KEY NOT NULL,
	"code" text NOT NULL,
	"ip" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"session_id" text,
	"paired_at" timestamp (3) with time zone,
	"last_seen_at" timestamp (3) with time zone
);
--> statement-breakpoint
ALTER TABLE "csc"."round_session" ADD COLUMN "screen_choice" text DEFAULT 'follow' NOT NULL;--> statement-breakpoint
ALTER TABLE "csc"."round_session" ADD COLUMN "results" jsonb;--> statement-breakpoint
ALTER TABLE "csc"."round_session" ADD COLUMN "result_hash" text;--> statement-breakpoint
ALTER TABLE "csc"."seat" ADD COLUMN "promise_version" text;--> statement-breakpoint
ALTER TABLE "csc"."seat" ADD COLUMN "last_application_id" text;--> statement-breakpoint
ALTER TABLE "csc"."seat" ADD COLUMN "last_activity" text;--> statement-breakpoint
ALTER TABLE "csc"."turn" ADD COLUMN "reveal_seq" integer;--> statement-breakpoint
ALTER TABLE "csc"."turn" ADD COLUMN "reveal_hash" text;--> statement-breakpoint
ALTER TABLE "csc"."score_draft" ADD CONSTRAINT "score_draft_session_id_round_session_id_fk" FOREIGN KEY ("session_id") REFERENCES "csc"."round_session"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "csc"."score_draft" ADD CONSTRAINT "score_draft_application_id_application_id_fk" FOREIGN KEY ("application_id") REFERENCES "csc"."application"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "csc"."score_draft" ADD CONSTRAINT "score_draft_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "csc"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "csc"."screen_pairing" ADD CONSTRAINT "screen_pairing_session_id_round_session_id_fk" FOREIGN KEY ("session_id") REFERENCES "csc"."round_session"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "screen_pairing_code_idx" ON "csc"."screen_pairing" USING btree ("code");--> statement-breakpoint
CREATE INDEX "screen_pairing_session_idx" ON "csc"."screen_pairing" USING btree ("session_id");