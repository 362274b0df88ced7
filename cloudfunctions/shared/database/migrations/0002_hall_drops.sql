ALTER TABLE "csc"."round_session" DROP COLUMN "screen_code_hmac";--> statement-breakpoint
ALTER TABLE "csc"."round_session" DROP COLUMN "screen_paired_at";--> statement-breakpoint
ALTER TABLE "csc"."round_session" DROP COLUMN "screen_scene";