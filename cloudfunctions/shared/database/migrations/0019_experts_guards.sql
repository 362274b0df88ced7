-- What a draw committed stays as it was, and it is revealed once: nothing can be drawn again unseen.
CREATE FUNCTION csc.expert_draw_once() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.id, NEW.session_id, NEW.draw_id, NEW.attempt, NEW.conditions, NEW.pool, NEW.excluded, NEW.strata, NEW.limits,
      NEW.want, NEW.pool_hash, NEW.seed_commit, NEW.seed_sealed, NEW.entropy_source, NEW.reason, NEW.approved_by,
      NEW.committed_by, NEW.committed_at)
    IS DISTINCT FROM
     (OLD.id, OLD.session_id, OLD.draw_id, OLD.attempt, OLD.conditions, OLD.pool, OLD.excluded, OLD.strata, OLD.limits,
      OLD.want, OLD.pool_hash, OLD.seed_commit, OLD.seed_sealed, OLD.entropy_source, OLD.reason, OLD.approved_by,
      OLD.committed_by, OLD.committed_at)
    OR (OLD.revealed_at IS NOT NULL
      AND (NEW.entropy, NEW.permutation, NEW.revealed_by, NEW.revealed_at)
        IS DISTINCT FROM (OLD.entropy, OLD.permutation, OLD.revealed_by, OLD.revealed_at))
  THEN RAISE EXCEPTION 'a draw is committed and revealed once' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER expert_draw_once BEFORE UPDATE ON csc.expert_draw
  FOR EACH ROW EXECUTE FUNCTION csc.expert_draw_once();
--> statement-breakpoint
CREATE TRIGGER expert_draw_no_delete BEFORE DELETE ON csc.expert_draw
  FOR EACH ROW EXECUTE FUNCTION csc.refuse_change();
--> statement-breakpoint
CREATE TRIGGER expert_draw_no_truncate BEFORE TRUNCATE ON csc.expert_draw
  FOR EACH STATEMENT EXECUTE FUNCTION csc.refuse_change();
--> statement-breakpoint
CREATE TRIGGER expert_invitation_no_delete BEFORE DELETE ON csc.expert_invitation
  FOR EACH ROW EXECUTE FUNCTION csc.refuse_change();
