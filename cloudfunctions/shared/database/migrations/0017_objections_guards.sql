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
