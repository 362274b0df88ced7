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
--> statement-breakpoint
-- What a unit sent stays as it arrived; only what becomes of it moves on. Its sealed rows may be emptied, never rewritten.
CREATE FUNCTION csc.refuse_arrival_change() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE moving constant text[] := ARRAY['state', 'version', 'proposed_by', 'proposed_at', 'late_reason', 'closed_by',
  'closed_at', 'returned_reason', 'sealed'];
BEGIN
  IF TG_OP = 'UPDATE' AND to_jsonb(NEW) - moving = to_jsonb(OLD) - moving AND NEW.sealed IN ('', OLD.sealed)
    AND OLD.state NOT IN ('returned', 'superseded')
  THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'arrival % stays as it came', OLD.id USING ERRCODE = 'restrict_violation';
END $$;
--> statement-breakpoint
CREATE TRIGGER arrival_as_it_came BEFORE UPDATE OR DELETE ON csc.arrival
  FOR EACH ROW EXECUTE FUNCTION csc.refuse_arrival_change();
--> statement-breakpoint
CREATE TRIGGER arrival_no_truncate BEFORE TRUNCATE ON csc.arrival
  FOR EACH STATEMENT EXECUTE FUNCTION csc.refuse_change();
--> statement-breakpoint
CREATE TRIGGER unit_standing_append_only BEFORE UPDATE OR DELETE ON csc.unit_standing
  FOR EACH ROW EXECUTE FUNCTION csc.refuse_change();
--> statement-breakpoint
CREATE TRIGGER interchange_key_kept BEFORE DELETE ON csc.interchange_key
  FOR EACH ROW EXECUTE FUNCTION csc.refuse_change();
--> statement-breakpoint
CREATE TRIGGER interchange_token_kept BEFORE DELETE ON csc.interchange_token
  FOR EACH ROW EXECUTE FUNCTION csc.refuse_change();
--> statement-breakpoint
-- What a unit said, what was decided about its seat and the scan it handed in stay as they are.
CREATE TRIGGER cross_statement_append_only BEFORE UPDATE OR DELETE ON csc.cross_statement
  FOR EACH ROW EXECUTE FUNCTION csc.refuse_change();
--> statement-breakpoint
CREATE TRIGGER cross_seat_append_only BEFORE UPDATE OR DELETE ON csc.cross_seat
  FOR EACH ROW EXECUTE FUNCTION csc.refuse_change();
--> statement-breakpoint
CREATE TRIGGER recommendation_scan_append_only BEFORE UPDATE OR DELETE ON csc.recommendation_scan
  FOR EACH ROW EXECUTE FUNCTION csc.refuse_change();
--> statement-breakpoint
-- A ruling is decided on once, by another person than proposed it.
ALTER TABLE csc.cross_ruling ADD CONSTRAINT cross_ruling_two_people CHECK (decided_by IS NULL OR decided_by <> proposed_by);
--> statement-breakpoint
CREATE FUNCTION csc.cross_ruling_stands() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR OLD.state <> 'proposed' OR NEW.out <> OLD.out OR NEW.reason <> OLD.reason
    OR NEW.proposed_by <> OLD.proposed_by THEN
    RAISE EXCEPTION 'a ruling stays as it was proposed' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER cross_ruling_stands BEFORE UPDATE OR DELETE ON csc.cross_ruling
  FOR EACH ROW EXECUTE FUNCTION csc.cross_ruling_stands();
