-- Why a card of an online review is not taken: not this judge's project, before it opens, after it closes (both instants
-- still count). Null for a session in a hall, and when nothing speaks against it.
CREATE FUNCTION csc.online_refusal(p_session text, p_application text, p_person text, p_now timestamptz) RETURNS text
LANGUAGE sql STABLE AS $$
  SELECT CASE
    WHEN NOT EXISTS (SELECT FROM csc.review_assignment a WHERE a.session_id = s.id AND a.application_id = p_application
      AND a.person_id = p_person AND a.state = 'assigned') THEN 'NOT_FOUND'
    WHEN p_now < s.starts_at THEN 'REVIEW_NOT_OPEN'
    WHEN p_now > s.closes_at THEN 'REVIEW_CLOSED'
  END FROM csc.round_session s WHERE s.id = p_session AND s.mode = 'online'
$$;
--> statement-breakpoint
-- Sealing a card asks this too: otherwise as 0010.
CREATE OR REPLACE FUNCTION csc.seal_card(
  p_session text, p_application text, p_person text, p_version integer, p_expected integer, p_supersedes text,
  p_commitment text, p_sealed text, p_rules_hash text, p_request text, p_fingerprint text, p_now timestamptz,
  p_data_json text, p_actor_json text, p_request_json text, p_session_json text
) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
  known record; place record; card record; entry record; answer jsonb; refusal text; current_version integer;
BEGIN
  PERFORM 1 FROM csc.ledger_head h WHERE h.session = p_session FOR UPDATE;

  SELECT r.fingerprint, r.reply INTO known FROM csc.request r WHERE r.actor = p_person AND r.id = p_request;
  SELECT c.version, c.state, c.commitment INTO card FROM csc.scorecard c
    WHERE c.session_id = p_session AND c.application_id = p_application AND c.person_id = p_person
    ORDER BY c.version DESC LIMIT 1;
  current_version := coalesce(card.version, 0);
  IF known.fingerprint IS NOT NULL THEN
    IF known.fingerprint <> p_fingerprint THEN RETURN '{"refusal":"REQUEST_ID_REUSED"}'; END IF;
    RETURN known.reply || jsonb_build_object('replayed', true, 'current', current_version, 'state', card.state);
  END IF;

  SELECT s.state, s.rules_hash, t.stage, seat.promised_at, seat.declared_at, r.kind AS recusal INTO place
    FROM csc.seat
    JOIN csc.round_session s ON s.id = seat.session_id
    JOIN csc.turn t ON t.session_id = seat.session_id AND t.application_id = p_application
    LEFT JOIN csc.recusal r ON r.session_id = seat.session_id AND r.application_id = p_application AND r.person_id = p_person
      AND r.kind IN ('recused', 'absent')
    WHERE seat.session_id = p_session AND seat.person_id = p_person;
  refusal := CASE
    WHEN place.state IS NULL THEN 'NOT_FOUND'
    WHEN place.state = 'locked' OR place.stage = 'revealed' THEN 'ALREADY_REVEALED'
    WHEN place.recusal = 'absent' THEN 'SEAT_ABSENT'
    WHEN place.recusal IS NOT NULL THEN 'SEAT_RECUSED'
    WHEN csc.online_refusal(p_session, p_application, p_person, p_now) IS NOT NULL THEN csc.online_refusal(p_session, p_application, p_person, p_now)
    WHEN place.promised_at IS NULL THEN 'PROMISE_MISSING'
    WHEN place.declared_at IS NULL THEN 'RECUSALS_MISSING'
    WHEN card.state IN ('submitted', 'sealed') THEN 'CARD_SUBMITTED'
    WHEN place.state <> 'open' OR place.stage <> 'scoring' OR place.rules_hash IS DISTINCT FROM p_rules_hash THEN 'SCORING_CLOSED'
    WHEN current_version <> p_expected OR p_version <> p_expected + 1 OR card.commitment IS DISTINCT FROM p_supersedes THEN 'VERSION_CONFLICT'
  END;

  IF refusal IS NOT NULL THEN
    answer := jsonb_build_object('refusal', refusal, 'current', current_version);
  ELSE
    SELECT * INTO entry FROM csc.ledger_append(p_session, p_actor_json, p_data_json, '"score.seal"', p_request_json, p_session_json, p_now);
    INSERT INTO csc.scorecard (session_id, application_id, person_id, version, state, commitment, sealed_card, ledger_seq, ledger_hash, at)
      VALUES (p_session, p_application, p_person, p_version, 'submitted', p_commitment, p_sealed, entry.seq, entry.hash, entry.at);
    PERFORM csc.feed_bump('session:' || p_session);
    answer := jsonb_build_object('version', p_version, 'commitment', p_commitment, 'seq', entry.seq, 'hash', entry.hash,
      'at', to_char(entry.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'));
  END IF;
  INSERT INTO csc.request (actor, id, operation, fingerprint, reply, at)
    VALUES (p_person, p_request, 'judging.seal', p_fingerprint, answer, p_now);
  RETURN answer || jsonb_build_object('current', CASE WHEN refusal IS NULL THEN p_version ELSE current_version END);
END $$;
--> statement-breakpoint
-- What a judge answered when asked to look again stays; so does that he was asked.
CREATE TRIGGER review_answer_append_only BEFORE UPDATE OR DELETE ON csc.review_answer FOR EACH ROW EXECUTE FUNCTION csc.refuse_change();
--> statement-breakpoint
CREATE TRIGGER review_answer_no_truncate BEFORE TRUNCATE ON csc.review_answer FOR EACH STATEMENT EXECUTE FUNCTION csc.refuse_change();
--> statement-breakpoint
CREATE TRIGGER review_discussion_append_only BEFORE UPDATE OR DELETE ON csc.review_discussion FOR EACH ROW EXECUTE FUNCTION csc.refuse_change();
--> statement-breakpoint
ALTER TABLE csc.round_session ADD CONSTRAINT round_session_mode_check
  CHECK (mode = 'live' OR (mode = 'online' AND starts_at IS NOT NULL AND closes_at > starts_at));
