-- A version of a quota plan keeps what it was worked out from and what it gave; each step of its life is taken once and
-- stays; a locked one never changes again (T-02).
CREATE FUNCTION csc.quota_plan_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR OLD.state = 'locked'
    OR (NEW.edition, NEW.version, NEW.body, NEW.hash, NEW.note, NEW.saved_by, NEW.saved_at)
       IS DISTINCT FROM
       (OLD.edition, OLD.version, OLD.body, OLD.hash, OLD.note, OLD.saved_by, OLD.saved_at)
    OR (OLD.document IS NOT NULL AND NEW.document IS DISTINCT FROM OLD.document)
    OR (OLD.announced_by IS NOT NULL
        AND (NEW.announced_by, NEW.announced_at) IS DISTINCT FROM (OLD.announced_by, OLD.announced_at))
    OR (OLD.staged_by IS NOT NULL
        AND (NEW.staged_by, NEW.staged_at) IS DISTINCT FROM (OLD.staged_by, OLD.staged_at))
    OR (NEW.state = 'locked' AND (NEW.document IS NULL OR NEW.staged_by IS NULL OR NEW.locked_by IS NULL
        OR NEW.locked_by = NEW.staged_by))
  THEN
    RAISE EXCEPTION 'quota plan % version % stays as it is', OLD.edition, OLD.version
      USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER quota_plan_stays BEFORE UPDATE OR DELETE ON csc.quota_plan
  FOR EACH ROW EXECUTE FUNCTION csc.quota_plan_stays();
--> statement-breakpoint
CREATE TRIGGER quota_plan_no_truncate BEFORE TRUNCATE ON csc.quota_plan
  FOR EACH STATEMENT EXECUTE FUNCTION csc.refuse_change();
