-- An objection stays as it was filed, with one exception: once it has ended, who filed it and has had his account
-- deleted (PIPL 47) takes his sealed name and telephone out of it. Nothing else of the row may change with that.
CREATE OR REPLACE FUNCTION csc.refuse_objection_change() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE identity constant text[] := ARRAY['name_sealed', 'contact_sealed'];
BEGIN
  IF TG_OP = 'UPDATE' AND OLD.state IN ('upheld', 'dismissed', 'not-accepted', 'merged', 'withdrawn')
    AND NEW.name_sealed = '' AND NEW.contact_sealed = '' AND to_jsonb(NEW) - identity = to_jsonb(OLD) - identity
    AND EXISTS (SELECT FROM csc.person p WHERE p.id = OLD.person_id AND p.deleted_at IS NOT NULL)
  THEN
    RETURN NEW;
  END IF;
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
-- What was found of a submission, without the names its form gives: its evidence names members too.
CREATE FUNCTION csc.without_names(findings jsonb, form jsonb) RETURNS jsonb LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE name text; words text := findings::text;
BEGIN
  FOR name IN
    SELECT DISTINCT n FROM (
      SELECT form->>'contactName' AS n UNION ALL SELECT form->>'leader' UNION ALL
      SELECT m->>'name' FROM jsonb_array_elements(
        CASE WHEN jsonb_typeof(form->'members') = 'array' THEN form->'members' ELSE '[]' END) m
    ) names WHERE length(n) >= 2 ORDER BY n DESC
  LOOP
    words := replace(words, btrim(to_jsonb(name)::text, '"'), '已注销');
  END LOOP;
  RETURN words::jsonb;
END $$;
--> statement-breakpoint
-- As before, and with the personal fields their names leave the findings of the same submission.
CREATE OR REPLACE FUNCTION csc.submission_guard() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  contact constant text[] := ARRAY['contactName', 'contactPhone', 'contactEmail'];
  personal constant text[] := ARRAY['contactName', 'contactPhone', 'contactEmail', 'leader', 'members'];
BEGIN
  IF TG_OP = 'UPDATE' AND (NEW.application_id, NEW.number, NEW.submitted_at)
      IS NOT DISTINCT FROM (OLD.application_id, OLD.number, OLD.submitted_at)
    AND ((NEW.form = OLD.form - contact AND NEW.findings = OLD.findings)
      OR (NEW.form = OLD.form - personal AND NEW.findings IN (OLD.findings, csc.without_names(OLD.findings, OLD.form))))
  THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION csc.guard_tables() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM csc.guard_tables_at_large();
  GRANT UPDATE (form, findings) ON csc.submission TO csc_app;
END $$;
--> statement-breakpoint
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
--> statement-breakpoint
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
--> statement-breakpoint
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
--> statement-breakpoint
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
--> statement-breakpoint
-- A confirmed veto stands in the chain: from then on its row neither changes nor goes. Two people, never one twice.
ALTER TABLE csc.veto ADD CONSTRAINT veto_two_people CHECK (confirmed_by IS NULL OR confirmed_by <> entered_by);
--> statement-breakpoint
CREATE FUNCTION csc.veto_stands() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.confirmed_by IS NOT NULL THEN
    RAISE EXCEPTION 'a confirmed veto stands' USING ERRCODE = 'restrict_violation';
  END IF;
  IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER veto_stands BEFORE UPDATE OR DELETE ON csc.veto FOR EACH ROW EXECUTE FUNCTION csc.veto_stands();
