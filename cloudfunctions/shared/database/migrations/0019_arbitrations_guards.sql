-- What a member of the committee signed stays as it was signed.
CREATE TRIGGER arbitration_vote_append_only BEFORE UPDATE OR DELETE ON csc.arbitration_vote
  FOR EACH ROW EXECUTE FUNCTION csc.refuse_change();
--> statement-breakpoint
CREATE TRIGGER arbitration_vote_no_truncate BEFORE TRUNCATE ON csc.arbitration_vote
  FOR EACH STATEMENT EXECUTE FUNCTION csc.refuse_change();
--> statement-breakpoint
-- A ruling, once made, keeps its words; an arbitration is never taken off the record.
CREATE FUNCTION csc.ruling_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.id, NEW.session_id, NEW.application_id, NEW.seat, NEW.grounds, NEW.source, NEW.opened_by, NEW.opened_at)
      IS DISTINCT FROM
     (OLD.id, OLD.session_id, OLD.application_id, OLD.seat, OLD.grounds, OLD.source, OLD.opened_by, OLD.opened_at)
    OR (OLD.ruling IS NOT NULL AND (NEW.ruling, NEW.ruling_hash, NEW.ruled_at, NEW.members)
      IS DISTINCT FROM (OLD.ruling, OLD.ruling_hash, OLD.ruled_at, OLD.members))
  THEN RAISE EXCEPTION 'a ruling stays' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER arbitration_ruling_stays BEFORE UPDATE ON csc.arbitration
  FOR EACH ROW EXECUTE FUNCTION csc.ruling_stays();
--> statement-breakpoint
CREATE TRIGGER arbitration_no_delete BEFORE DELETE ON csc.arbitration
  FOR EACH ROW EXECUTE FUNCTION csc.refuse_change();
--> statement-breakpoint
-- A revealed value is never overwritten: a ruling only marks the card.
CREATE FUNCTION csc.revealed_card_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.revealed_card IS NOT NULL AND NEW.revealed_card IS DISTINCT FROM OLD.revealed_card
  THEN RAISE EXCEPTION 'a revealed card stays' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER revealed_card_stays BEFORE UPDATE ON csc.scorecard
  FOR EACH ROW EXECUTE FUNCTION csc.revealed_card_stays();
