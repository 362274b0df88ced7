ALTER TABLE "csc"."register_import" ADD COLUMN "edition" text NOT NULL;--> statement-breakpoint
ALTER TABLE "csc"."register_import" ADD COLUMN "first" boolean DEFAULT false NOT NULL;