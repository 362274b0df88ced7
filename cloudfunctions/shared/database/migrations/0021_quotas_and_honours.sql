CREATE TABLE "csc"."quota_plan" (
	"edition" text NOT NULL,
	"version" integer NOT NULL,
	"state" text NOT NULL,
	"body" jsonb NOT NULL,
	"hash" text NOT NULL,
	"note" text NOT NULL,
	"saved_by" text NOT NULL,
	"saved_at" timestamp (3) with time zone NOT NULL,
	"document" text,
	"announced_by" text,
	"announced_at" timestamp (3) with time zone,
	"staged_by" text,
	"staged_at" timestamp (3) with time zone,
	"locked_by" text,
	"locked_at" timestamp (3) with time zone,
	CONSTRAINT "quota_plan_edition_version_pk" PRIMARY KEY("edition","version")
);
--> statement-breakpoint
CREATE TABLE "csc"."unit_honour_draft" (
	"edition" text PRIMARY KEY NOT NULL,
	"state" text NOT NULL,
	"version" integer NOT NULL,
	"lines" jsonb NOT NULL,
	"changed_by" text NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	"staged_by" text,
	"staged_at" timestamp (3) with time zone
);
