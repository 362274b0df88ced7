-- Takes a judge's card in one round trip (trust model §2.1, §3.1). The ledger head's row lock comes first: it orders
-- seals, the closing of the turn and the reveal. Every answer, refusals included, is stored under the request id.
-- Texts ending in _json are canonical pieces of the entry; the values themselves arrive encrypted in p_sealed.
CREATE FUNCTION csc.seal_card(
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
    WHERE seat.session_id = p_session AND seat.person_id = p_person;
  refusal := CASE
    WHEN place.state IS NULL THEN 'NOT_FOUND'
    WHEN place.state = 'locked' OR place.stage = 'revealed' THEN 'ALREADY_REVEALED'
    WHEN place.recusal = 'absent' THEN 'SEAT_ABSENT'
    WHEN place.recusal IS NOT NULL THEN 'SEAT_RECUSED'
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
