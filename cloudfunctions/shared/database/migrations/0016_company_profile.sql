CREATE TABLE "csc"."company_profile" (
	"owner_id" text NOT NULL,
	"company_code" text NOT NULL,
	"facts" text NOT NULL,
	"fact_moments" jsonb NOT NULL,
	"version" integer NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "company_profile_owner_id_company_code_pk" PRIMARY KEY("owner_id","company_code")
);
--> statement-breakpoint
ALTER TABLE "csc"."company_profile" ADD CONSTRAINT "company_profile_owner_id_person_id_fk" FOREIGN KEY ("owner_id") REFERENCES "csc"."person"("id") ON DELETE no action ON UPDATE no action;