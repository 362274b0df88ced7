-- A submission stays as it was handed in, with one exception: who has his account deleted takes his personal fields
-- (PIPL 47) out of it. Nothing else of the row may change, and nothing may be put in their place.
CREATE FUNCTION csc.submission_guard() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  contact constant text[] := ARRAY['contactName', 'contactPhone'];
  personal constant text[] := ARRAY['contactName', 'contactPhone', 'leader', 'members'];
BEGIN
  IF TG_OP = 'UPDATE' AND NEW.form IN (OLD.form - contact, OLD.form - personal) AND (NEW.application_id, NEW.number, NEW.findings, NEW.submitted_at)
    IS NOT DISTINCT FROM (OLD.application_id, OLD.number, OLD.findings, OLD.submitted_at) THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
--> statement-breakpoint
DROP TRIGGER submission_append_only ON csc.submission;
--> statement-breakpoint
CREATE TRIGGER submission_append_only BEFORE UPDATE OR DELETE ON csc.submission FOR EACH ROW EXECUTE FUNCTION csc.submission_guard();
--> statement-breakpoint
-- guard_tables runs after every migration and takes all changing of submissions from csc_app: this one right comes after it.
ALTER FUNCTION csc.guard_tables() RENAME TO guard_tables_at_large;
--> statement-breakpoint
CREATE FUNCTION csc.guard_tables() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM csc.guard_tables_at_large();
  GRANT UPDATE (form) ON csc.submission TO csc_app;
END $$;
