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
ALTER TABLE "csc"."round_session" ADD COLUMN "terms" jsonb;--> statement-breakpoint
ALTER TABLE "csc"."seat" ADD COLUMN "jury" text;--> statement-breakpoint
ALTER TABLE "csc"."turn" ADD COLUMN "earlier" jsonb;--> statement-breakpoint
ALTER TABLE "csc"."earlier_score" ADD CONSTRAINT "earlier_score_session_id_round_session_id_fk" FOREIGN KEY ("session_id") REFERENCES "csc"."round_session"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "csc"."earlier_score" ADD CONSTRAINT "earlier_score_application_id_application_id_fk" FOREIGN KEY ("application_id") REFERENCES "csc"."application"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "csc"."earlier_score" ADD CONSTRAINT "earlier_score_decided_by_person_id_fk" FOREIGN KEY ("decided_by") REFERENCES "csc"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "csc"."veto" ADD CONSTRAINT "veto_session_id_round_session_id_fk" FOREIGN KEY ("session_id") REFERENCES "csc"."round_session"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "csc"."veto" ADD CONSTRAINT "veto_application_id_application_id_fk" FOREIGN KEY ("application_id") REFERENCES "csc"."application"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "csc"."veto" ADD CONSTRAINT "veto_entered_by_person_id_fk" FOREIGN KEY ("entered_by") REFERENCES "csc"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "csc"."veto" ADD CONSTRAINT "veto_confirmed_by_person_id_fk" FOREIGN KEY ("confirmed_by") REFERENCES "csc"."person"("id") ON DELETE no action ON UPDATE no action;