import { type SQL, sql } from 'drizzle-orm'
import type { ScreenChoice, TimerView } from '../../../src/contract/views/rounds-live'
import type { Card } from '../../../src/core/ledger'
import type { EarlierSource } from '../../../src/core/ledger-data'
import type { SessionResults } from '../../../src/core/ranking'
import type { Rubric } from '../../../src/core/rubric'
import type { ScorecardState } from '../../../src/core/scorecard-states'
import type { ProjectResult } from '../../../src/core/scoring'
import type { SessionMode, SessionState } from '../../../src/core/session-states'
import type { SessionTerms } from '../../../src/core/session-terms'
import type { TieDecision } from '../../../src/core/tie-break'
import type { TurnStage } from '../../../src/core/turn-states'
import type { Queries } from '../database/connect'

export interface HallSession {
  id: string
  edition: string
  round: string
  group: string
  name: string
  venue: string
  startsAt: string | null
  mode: SessionMode
  /** End of an online review; null in a hall. */
  closesAt: string | null
  /** When the committee had looked at how the marks of an online review lie. */
  calibratedAt: string | null
  state: SessionState
  version: number
  rubric: { id: string; name: string; state: string; body: Rubric } | null
  /** The rules as fixed at the opening; null before it. */
  rules: Rubric | null
  /** What the edition says beside the rules, as fixed at the opening; null before it and where it says nothing. */
  terms: SessionTerms | null
  screenChoice: ScreenChoice
  paired: boolean
  current: string | null
  tieDecisions: TieDecision[] | null
  results: SessionResults | null
  resultHash: string | null
  lockedAt: string | null
}

export interface HallTurn {
  application: string
  position: number | null
  projectName: string
  subjectName: string
  /** State of the application behind it, and whether its official number is on file. */
  applicationState: string
  numbered: boolean
  /** Its people have checked in. */
  arrived: boolean
  stage: TurnStage
  version: number
  timer: TimerView | null
  digest: string | null
  result: ProjectResult | null
  revealSeq: number | null
  revealHash: string | null
  /** Scores of earlier stages, fixed at the opening. */
  earlier: EarlierSource[] | null
}

export interface HallSeat {
  number: number
  person: string
  name: string
  employer: string
  jury: string | null
  promisedAt: string | null
  declaredAt: string | null
  lastSeenAt: string | null
  lastApplication: string | null
  lastActivity: 'seen' | 'scoring' | null
  signedAt: string | null
}

/** Who does not score a project; 'unassigned' online only: it is another judge's. */
export interface HallRecusal {
  application: string
  person: string
  kind: 'recused' | 'absent' | 'unassigned'
  code: string
}

/** An absence one official has put forward and a second one has not yet confirmed; gone once it has lapsed. */
export interface HallAbsenceWaiting {
  application: string
  number: number
}

/** A veto as entered; it strikes out once a second official has confirmed it. */
export interface HallVeto {
  application: string
  role: string
  reason: string
  ref: string
  enteredBy: string
  enteredByName: string
  confirmedBy: string | null
}

/** The newest card of a judge for a project. `card` only after the project's reveal. */
export interface HallCard {
  application: string
  person: string
  version: number
  state: ScorecardState
  commitment: string
  seq: number
  hash: string
  at: string
  card: Card | null
}

/** A session as it stands at one instant. Nothing in it tells a value before the reveal. */
export interface Hall {
  session: HallSession
  /** Version of the live topic `session:<id>`. */
  feed: number
  turns: HallTurn[]
  seats: HallSeat[]
  recusals: HallRecusal[]
  absencesWaiting: HallAbsenceWaiting[]
  cards: HallCard[]
  vetoes: HallVeto[]
}

const iso = (column: SQL) => sql`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`
const list = (rows: SQL) => sql`(select coalesce(json_agg(x), '[]'::json) from (${rows}) x)`

const turns = list(sql`
  select t.application_id as application, t.position, a.project_name as "projectName", a.subject_name as "subjectName",
    a.state as "applicationState", a.official_number is not null as numbered,
    exists (select from csc.hall_check_in i where i.session_id = s.id and i.application_id = t.application_id and i.at is not null) as arrived, t.stage, t.version, t.timer, t.sealed_digest as digest, t.result, t.reveal_seq as "revealSeq", t.reveal_hash as "revealHash", t.earlier
  from csc.turn t join csc.application a on a.id = t.application_id
  where t.session_id = s.id order by t.position nulls last, t.application_id`)

const seats = list(sql`
  select c.number, c.person_id as person, c.name, c.employer, c.jury, ${iso(sql`c.promised_at`)} as "promisedAt",
    ${iso(sql`c.declared_at`)} as "declaredAt", ${iso(sql`c.last_seen_at`)} as "lastSeenAt",
    c.last_application_id as "lastApplication", c.last_activity as "lastActivity", ${iso(sql`c.signed_at`)} as "signedAt"
  from csc.seat c where c.session_id = s.id order by c.number`)

const recusals = list(sql`
  select r.application_id as application, r.person_id as person, r.kind, r.code
  from csc.recusal r join csc.seat c on c.session_id = s.id and c.person_id = r.person_id
  where r.session_id = s.id and r.kind in ('recused', 'absent')
  union all select t.application_id, c.person_id, 'unassigned', '' from csc.turn t join csc.seat c on c.session_id = s.id
  where t.session_id = s.id and s.mode = 'online'
    and not exists (select from csc.review_assignment a where a.session_id = s.id and a.application_id = t.application_id
      and a.person_id = c.person_id and a.state = 'assigned')
    and not exists (select from csc.recusal r where r.session_id = s.id and r.application_id = t.application_id
      and r.person_id = c.person_id and r.kind in ('recused', 'absent'))`)

const absencesWaiting = (now: Date) =>
  list(sql`
  select p.input->>'application' as application, (p.input->>'number')::int as number
  from csc.proposal p where p.session_id = s.id and p.act = 'absent' and p.state = 'open'
    and p.expires_at > ${now.toISOString()}::timestamptz`)

const cards = list(sql`
  select distinct on (k.application_id, k.person_id) k.application_id as application, k.person_id as person, k.version,
    k.state, k.commitment, k.ledger_seq as seq, k.ledger_hash as hash, ${iso(sql`k.at`)} as at, k.revealed_card as card
  from csc.scorecard k where k.session_id = s.id order by k.application_id, k.person_id, k.version desc`)

const vetoes = list(sql`
  select v.application_id as application, v.role, v.reason, v.ref, v.entered_by as "enteredBy", p.name as "enteredByName",
    v.confirmed_by as "confirmedBy"
  from csc.veto v join csc.person p on p.id = v.entered_by where v.session_id = s.id order by v.entered_at, v.application_id`)

/**
 * Reads a whole session in one statement, so in one snapshot: a reader sees a reveal entirely or not at all.
 * `visibleTo`: only where this person has a seat. Null when there is none.
 */
export async function readHall(
  db: Queries,
  session: string,
  now: Date,
  visibleTo?: string,
): Promise<Hall | null> {
  const seated = visibleTo
    ? sql`and exists (select from csc.seat own where own.session_id = s.id and own.person_id = ${visibleTo})`
    : sql``
  const result = await db.execute<
    Omit<Hall, 'feed'> & { feed: string | number } & Record<string, unknown>
  >(sql`
    select json_build_object('id', s.id, 'edition', s.edition, 'round', s.round, 'group', s.group_id, 'name', s.name,
        'venue', s.venue, 'startsAt', ${iso(sql`s.starts_at`)}, 'mode', s.mode, 'closesAt', ${iso(sql`s.closes_at`)}, 'calibratedAt', (select ${iso(sql`p.calibrated_at`)} from csc.review_plan p where p.session_id = s.id), 'state', s.state, 'version', s.version,
        'rubric', case when v.id is not null then json_build_object('id', v.id, 'name', v.name, 'state', v.state, 'body', v.body) end,
        'rules', s.rules, 'terms', s.terms, 'screenChoice', s.screen_choice, 'current', s.current_application_id,
        'paired', exists (select from csc.screen_pairing q where q.session_id = s.id and q.expires_at > ${now.toISOString()}::timestamptz),
        'tieDecisions', s.tie_decisions, 'results', s.results, 'resultHash', s.result_hash, 'lockedAt', ${iso(sql`s.locked_at`)}) as session,
      coalesce((select f.seq from csc.feed f where f.topic = 'session:' || s.id), 0) as feed,
      ${turns} as turns, ${seats} as seats, ${recusals} as recusals, ${absencesWaiting(now)} as "absencesWaiting", ${cards} as cards,
      ${vetoes} as vetoes
    from csc.round_session s left join csc.rubric_version v on v.id = s.rubric_id
    where s.id = ${session} ${seated}`)
  const row = result.rows[0]
  return row ? { ...row, feed: Number(row.feed) } : null
}
