-- A judge's card from one device: as csc.seal_card, but not from a second device of the same judge (trust model §3.3),
-- and a phone that comes back after its card was entered on paper is told of the other version (§3.4). Both answers are
-- stored under the request id. p_device null: WeChat vouches for the call itself.
CREATE FUNCTION csc.seal_card_from(
  p_device text, p_session text, p_application text, p_person text, p_version integer, p_expected integer, p_supersedes text,
  p_commitment text, p_sealed text, p_rules_hash text, p_request text, p_fingerprint text, p_now timestamptz,
  p_data_json text, p_actor_json text, p_request_json text, p_session_json text
) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE card record; refusal text; answer jsonb;
BEGIN
  PERFORM 1 FROM csc.ledger_head h WHERE h.session = p_session FOR UPDATE;
  IF NOT EXISTS (SELECT FROM csc.request r WHERE r.actor = p_person AND r.id = p_request) THEN
    SELECT c.version, c.state, c.via INTO card FROM csc.scorecard c
      WHERE c.session_id = p_session AND c.application_id = p_application AND c.person_id = p_person
      ORDER BY c.version DESC LIMIT 1;
    refusal := CASE
      WHEN EXISTS (SELECT FROM csc.seat s JOIN csc.sign_in_session i ON i.id = s.device_id AND i.expires_at > p_now
        WHERE s.session_id = p_session AND s.person_id = p_person AND s.device_id <> p_device) THEN 'SEAT_ELSEWHERE'
      WHEN card.via = 'paper' AND card.state IN ('submitted', 'sealed') THEN 'VERSION_CONFLICT'
    END;
  END IF;
  IF refusal IS NULL THEN
    RETURN csc.seal_card(p_session, p_application, p_person, p_version, p_expected, p_supersedes, p_commitment, p_sealed,
      p_rules_hash, p_request, p_fingerprint, p_now, p_data_json, p_actor_json, p_request_json, p_session_json);
  END IF;
  answer := jsonb_build_object('refusal', refusal, 'current', coalesce(card.version, 0));
  INSERT INTO csc.request (actor, id, operation, fingerprint, reply, at)
    VALUES (p_person, p_request, 'judging.seal', p_fingerprint, answer, p_now);
  RETURN answer;
END $$;
--> statement-breakpoint
-- What two people did stays: a closed proposal is never opened again, a decision never rewritten.
CREATE FUNCTION csc.refuse_closed_proposal() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR OLD.state <> 'open' OR NEW.input <> OLD.input OR NEW.input_hash <> OLD.input_hash
    OR NEW.proposer <> OLD.proposer THEN
    RAISE EXCEPTION 'a proposal stays as it was put forward' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER proposal_kept BEFORE UPDATE OR DELETE ON csc.proposal
  FOR EACH ROW EXECUTE FUNCTION csc.refuse_closed_proposal();
--> statement-breakpoint
CREATE TRIGGER hall_decision_append_only BEFORE UPDATE OR DELETE ON csc.hall_decision
  FOR EACH ROW EXECUTE FUNCTION csc.refuse_change();
--> statement-breakpoint
CREATE TRIGGER hall_recovery_append_only BEFORE UPDATE OR DELETE ON csc.hall_recovery
  FOR EACH ROW EXECUTE FUNCTION csc.refuse_change();
