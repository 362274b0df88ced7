-- A submission stays as it was handed in, with one exception: who has his account deleted takes his personal fields
-- (PIPL 47) out of it. Nothing else of the row may change, and nothing may be put in their place.
CREATE FUNCTION csc.submission_guard() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  contact constant text[] := ARRAY['contactName', 'contactPhone', 'contactEmail'];
  personal constant text[] := ARRAY['contactName', 'contactPhone', 'contactEmail', 'leader', 'members'];
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
--> statement-breakpoint
-- An issued certificate is what somebody holds in print: its words never change, and it ends once.
CREATE FUNCTION csc.certificate_ends_once() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.state <> 'issued' OR NEW.state NOT IN ('replaced', 'revoked')
    OR (NEW.id, NEW.number, NEW.edition, NEW.application_id, NEW.list_version, NEW.body, NEW.hash, NEW.issued_by, NEW.issued_at)
      IS DISTINCT FROM
      (OLD.id, OLD.number, OLD.edition, OLD.application_id, OLD.list_version, OLD.body, OLD.hash, OLD.issued_by, OLD.issued_at)
  THEN RAISE EXCEPTION 'a certificate only ends' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER certificate_words_stay BEFORE UPDATE ON csc.certificate
  FOR EACH ROW EXECUTE FUNCTION csc.certificate_ends_once();
--> statement-breakpoint
CREATE TRIGGER certificate_no_delete BEFORE DELETE ON csc.certificate
  FOR EACH ROW EXECUTE FUNCTION csc.refuse_change();
--> statement-breakpoint
CREATE TRIGGER certificate_no_truncate BEFORE TRUNCATE ON csc.certificate
  FOR EACH STATEMENT EXECUTE FUNCTION csc.refuse_change();
--> statement-breakpoint
CREATE TRIGGER certificate_revision_append_only BEFORE UPDATE OR DELETE ON csc.certificate_revision
  FOR EACH ROW EXECUTE FUNCTION csc.refuse_change();
--> statement-breakpoint
CREATE TRIGGER reward_declaration_append_only BEFORE UPDATE OR DELETE ON csc.reward_declaration
  FOR EACH ROW EXECUTE FUNCTION csc.refuse_change();
--> statement-breakpoint
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
--> statement-breakpoint
-- What somebody said, about whom and who said it stays as it was filed; only its handling moves on.
CREATE FUNCTION csc.refuse_objection_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE'
    OR (OLD.id, OLD.edition, OLD.number, OLD.kind, OLD.person_id, OLD.name_sealed, OLD.contact_sealed, OLD.facts,
        OLD.basis, OLD.project_name, OLD.filed_at)
       IS DISTINCT FROM
       (NEW.id, NEW.edition, NEW.number, NEW.kind, NEW.person_id, NEW.name_sealed, NEW.contact_sealed, NEW.facts,
        NEW.basis, NEW.project_name, NEW.filed_at)
    OR OLD.list_id IS DISTINCT FROM NEW.list_id
    OR OLD.clause IS DISTINCT FROM NEW.clause
    OR OLD.procedure IS DISTINCT FROM NEW.procedure
    OR (OLD.application_id IS NOT NULL AND OLD.application_id IS DISTINCT FROM NEW.application_id)
    OR OLD.state IN ('upheld', 'dismissed', 'not-accepted', 'merged', 'withdrawn')
  THEN
    RAISE EXCEPTION 'objection % stays as it was filed and decided', OLD.id USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER objection_kept BEFORE UPDATE OR DELETE ON csc.objection
  FOR EACH ROW EXECUTE FUNCTION csc.refuse_objection_change();
--> statement-breakpoint
CREATE TRIGGER objection_no_truncate BEFORE TRUNCATE ON csc.objection
  FOR EACH STATEMENT EXECUTE FUNCTION csc.refuse_change();
--> statement-breakpoint
CREATE TRIGGER objection_event_append_only BEFORE UPDATE OR DELETE ON csc.objection_event
  FOR EACH ROW EXECUTE FUNCTION csc.refuse_change();
--> statement-breakpoint
CREATE TRIGGER list_final_append_only BEFORE UPDATE OR DELETE ON csc.list_final
  FOR EACH ROW EXECUTE FUNCTION csc.refuse_change();
--> statement-breakpoint
CREATE TRIGGER publicity_end_append_only BEFORE UPDATE OR DELETE ON csc.publicity_end
  FOR EACH ROW EXECUTE FUNCTION csc.refuse_change();
--> statement-breakpoint
-- Two people for a ruling, whatever the program does.
ALTER TABLE csc.objection ADD CONSTRAINT objection_two_people CHECK (decided_by IS NULL OR decided_by <> proposed_by);
--> statement-breakpoint
-- What a project reported stays as it was reported; a change is the next report.
CREATE TRIGGER progress_report_append_only BEFORE UPDATE OR DELETE ON csc.progress_report
  FOR EACH ROW EXECUTE FUNCTION csc.refuse_change();
--> statement-breakpoint
CREATE TRIGGER progress_report_no_truncate BEFORE TRUNCATE ON csc.progress_report
  FOR EACH STATEMENT EXECUTE FUNCTION csc.refuse_change();
