-- What was handed in stays handed in; who looked stays written.
CREATE TRIGGER submission_file_append_only BEFORE UPDATE OR DELETE ON csc.submission_file
  FOR EACH ROW EXECUTE FUNCTION csc.refuse_change();
--> statement-breakpoint
CREATE TRIGGER submission_file_no_truncate BEFORE TRUNCATE ON csc.submission_file
  FOR EACH STATEMENT EXECUTE FUNCTION csc.refuse_change();
--> statement-breakpoint
CREATE TRIGGER file_download_append_only BEFORE UPDATE OR DELETE ON csc.file_download
  FOR EACH ROW EXECUTE FUNCTION csc.refuse_change();
--> statement-breakpoint
-- The content of a file that has been looked at never changes, a quarantine is never lifted here, and the bytes of a
-- file that was handed in are not cleared away.
CREATE FUNCTION csc.guard_file() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    RAISE EXCEPTION 'files are kept' USING ERRCODE = 'restrict_violation';
  END IF;
  IF NEW.storage_key <> OLD.storage_key OR NEW.bytes <> OLD.bytes OR NEW.application_id <> OLD.application_id
     OR (OLD.sha256 IS NOT NULL AND NEW.sha256 IS DISTINCT FROM OLD.sha256) THEN
    RAISE EXCEPTION 'the content of a file does not change' USING ERRCODE = 'restrict_violation';
  END IF;
  IF OLD.quarantined_at IS NOT NULL AND NEW.quarantined_at IS DISTINCT FROM OLD.quarantined_at THEN
    RAISE EXCEPTION 'a quarantine stays' USING ERRCODE = 'restrict_violation';
  END IF;
  IF NEW.cleared_at IS NOT NULL AND OLD.cleared_at IS NULL
     AND (OLD.quarantined_at IS NOT NULL OR EXISTS (SELECT 1 FROM csc.submission_file s WHERE s.file_id = OLD.id)) THEN
    RAISE EXCEPTION 'a file that was handed in is kept' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER application_file_guard BEFORE UPDATE OR DELETE ON csc.application_file
  FOR EACH ROW EXECUTE FUNCTION csc.guard_file();
