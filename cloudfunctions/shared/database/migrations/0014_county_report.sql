CREATE TABLE "csc"."county_report" (
	"id" text PRIMARY KEY NOT NULL,
	"edition" text NOT NULL,
	"county" text NOT NULL,
	"number" integer NOT NULL,
	"body" jsonb NOT NULL,
	"hash" text NOT NULL,
	"filed_by" text NOT NULL,
	"filed_by_name" text NOT NULL,
	"filed_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "county_report_number_key" UNIQUE("edition","county","number")
);
