CREATE TABLE "csc"."arrival" (
	"id" text PRIMARY KEY NOT NULL,
	"edition" text NOT NULL,
	"unit" text NOT NULL,
	"number" integer NOT NULL,
	"via" text NOT NULL,
	"state" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"document_number" text NOT NULL,
	"list_hash" text NOT NULL,
	"from_edition" text,
	"from_number" integer,
	"arrived_at" timestamp (3) with time zone NOT NULL,
	"late" boolean NOT NULL,
	"lines" jsonb NOT NULL,
	"sealed" text NOT NULL,
	"entered_by" text NOT NULL,
	"proposed_by" text,
	"proposed_at" timestamp (3) with time zone,
	"late_reason" text,
	"closed_by" text,
	"closed_at" timestamp (3) with time zone,
	"returned_reason" text,
	CONSTRAINT "arrival_number_key" UNIQUE("edition","unit","number"),
	CONSTRAINT "arrival_list_key" UNIQUE("edition","unit","list_hash")
);
--> statement-breakpoint
CREATE TABLE "csc"."interchange_key" (
	"id" text PRIMARY KEY NOT NULL,
	"edition" text NOT NULL,
	"unit" text NOT NULL,
	"public_key" text NOT NULL,
	"proposed_by" text NOT NULL,
	"proposed_at" timestamp (3) with time zone NOT NULL,
	"registered_by" text,
	"registered_at" timestamp (3) with time zone,
	"revoked_by" text,
	"revoked_at" timestamp (3) with time zone,
	CONSTRAINT "interchange_key_key" UNIQUE("edition","unit","public_key")
);
--> statement-breakpoint
CREATE TABLE "csc"."interchange_token" (
	"id" text PRIMARY KEY NOT NULL,
	"edition" text NOT NULL,
	"unit" text NOT NULL,
	"token_hash" text NOT NULL,
	"issued_by" text NOT NULL,
	"issued_at" timestamp (3) with time zone NOT NULL,
	"last_used_at" timestamp (3) with time zone,
	"revoked_by" text,
	"revoked_at" timestamp (3) with time zone,
	CONSTRAINT "interchange_token_token_hash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "csc"."unit_standing" (
	"id" text PRIMARY KEY NOT NULL,
	"edition" text NOT NULL,
	"unit" text NOT NULL,
	"suspended" boolean NOT NULL,
	"basis" text NOT NULL,
	"by" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE INDEX "interchange_token_idx" ON "csc"."interchange_token" USING btree ("edition","unit");--> statement-breakpoint
CREATE INDEX "unit_standing_idx" ON "csc"."unit_standing" USING btree ("edition","unit","at");