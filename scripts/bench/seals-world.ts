import { randomBytes } from 'node:crypto'
import type pg from 'pg'
import { nodeHashing } from '../../cloudfunctions/shared/hashing'
import { newId } from '../../cloudfunctions/shared/identifiers'
import { type Keys, sha256 } from '../../cloudfunctions/shared/keys'
import { newSealingKey } from '../../cloudfunctions/shared/sealing'
import { canonical, genesis } from '../../src/core/ledger'
import type { Rubric } from '../../src/core/rubric'

export const edition = 'changzhi-2026'

export const rubric: Rubric = {
  criteria: ['innovation', 'technology', 'market', 'team', 'finance'].map(id => ({
    id,
    name: id,
    max: 2000,
  })),
  step: 50,
  total: 10_000,
  trim: { high: 1, low: 1 },
  minCards: 5,
  decimals: 2,
  roundingPoints: ['mean'],
  roundingMode: 'half-up',
  compare: 'rounded',
  ties: ['untrimmed-mean'],
  absence: 'count-present',
  times: { pitch: 480, answer: 300 },
}
export const rulesHash = sha256(canonical(rubric))

export interface BenchJudge {
  person: string
  token: string
  session: string
  sealedKey: string
  /** Projects he has not scored yet, all open for scoring. */
  projects: string[]
}

/**
 * Judges in halls that are open, every project of a hall open for scoring at once; written straight into the tables,
 * because only the seal itself is measured. The database belongs to the benchmark.
 */
export async function benchWorld(
  pool: pg.Pool,
  keys: Keys,
  size: { judges: number; halls: number; projects: number },
): Promise<BenchJudge[]> {
  const owner = newId('per')
  await pool.query(`insert into csc.person (id, created_at) values ($1, now())`, [owner])
  const judges: BenchJudge[] = []
  for (let hall = 0; hall < size.halls; hall++) {
    const { session, projects, sealedKey } = await openHall(pool, keys, owner, size.projects)
    for (let seat = 1; seat <= size.judges / size.halls; seat++)
      judges.push({
        ...(await seatedJudge(pool, session, seat)),
        session,
        sealedKey,
        projects: [...projects],
      })
  }
  await pool.query('vacuum analyze')
  return judges
}

async function openHall(pool: pg.Pool, keys: Keys, owner: string, count: number) {
  const session = newId('ses')
  const sealedKey = newSealingKey(keys, session)
  await pool.query(
    `insert into csc.round_session (id, edition, round, group_id, name, state, version, rules, rules_hash, sealing_key, created_at)
     values ($1, $2, 'final', 'enterprise', 'bench', 'open', 1, $3, $4, $5, now())`,
    [session, edition, JSON.stringify(rubric), rulesHash, sealedKey],
  )
  await pool.query(`insert into csc.ledger_head (session, seq, hash, at) values ($1, 0, $2, '-infinity')`, [
    session,
    genesis(nodeHashing, session),
  ])
  const projects = Array.from({ length: count }, () => newId('app'))
  await pool.query(
    `insert into csc.application (id, edition, owner_id, state, form, field_versions, version, created_at, updated_at)
     select id, $2, $3, 'accepted', '{}', '{}', 1, now(), now() from unnest($1::text[]) id`,
    [projects, edition, owner],
  )
  await pool.query(
    `insert into csc.turn (session_id, application_id, stage, version) select $1, id, 'scoring', 1 from unnest($2::text[]) id`,
    [session, projects],
  )
  return { session, projects, sealedKey }
}

async function seatedJudge(pool: pg.Pool, session: string, seat: number) {
  const person = newId('per')
  const token = randomBytes(32).toString('hex')
  await pool.query(`insert into csc.person (id, created_at) values ($1, now())`, [person])
  await pool.query(
    `insert into csc.sign_in_session (token_hash, person_id, created_at, last_seen_at, expires_at)
     values ($1, $2, now(), now(), now() + interval '1 day')`,
    [sha256(token), person],
  )
  await pool.query(
    `insert into csc.role_grant (id, person_id, role, unit, edition, valid_from, valid_to)
     values ($1, $2, 'judge', '140400', $3, now() - interval '1 day', now() + interval '1 day')`,
    [newId('grt'), person, edition],
  )
  await pool.query(
    `insert into csc.seat (session_id, number, person_id, name, promised_at, declared_at) values ($1, $2, $3, 'bench', now(), now())`,
    [session, seat, person],
  )
  return { person, token }
}
