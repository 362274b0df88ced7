import { randomBytes } from 'node:crypto'
import { commitDraw } from '../../../src/core/draw'
import { type DrawConditions, employerLimits, shareOut, shortages } from '../../../src/core/expert-draw'
import { shortCode } from '../../../src/core/ledger'
import { Failure } from '../../shared/failure'
import { appendToHall } from '../../shared/hall-ledger'
import { nodeHashing } from '../../shared/hashing'
import { newId } from '../../shared/identifiers'
import type { WriteContext } from '../../shared/operation'
import { type PanelBook, panelBook } from '../../shared/panels/panel-book'
import { insertExpertDraw } from '../../shared/records/expert-draws'
import { bumpSession, changeSession } from '../../shared/records/sessions'
import { publicEntropy } from './public-entropy'
import { sessionPool } from './session-pool'

interface Terms {
  session: { id: string; edition: string; round: string }
  conditions: DrawConditions
  drawId: string
  attempt: number
  /** Of a further attempt: why, and the two who decided. */
  redraw?: { reason: string; approvedBy: string[] }
  book?: PanelBook
}

/**
 * Freezes pool, exclusions and our half of the seed for an attempt, before anybody knows the other half (§2.6).
 * CANDIDATES_SHORT says which field lacks how many.
 */
export async function freezeDraw(
  { db, host, caller, now, requestId }: WriteContext,
  { session, conditions, drawId, attempt, redraw, book }: Terms,
): Promise<{ draw: string; short: string }> {
  const pool = await sessionPool(db, session, {
    ...{ book: book ?? (await panelBook(db, session.id)), now, perEmployer: conditions.perEmployer },
    anew: redraw && drawId,
  })
  const wanted = new Set(conditions.fields.map(({ field }) => field))
  const asked = (fields: readonly string[]) => fields.some(field => wanted.has(field))
  const candidates = pool.candidates.filter(({ fields }) => asked(fields))
  const excluded = pool.excluded.filter(({ row }) => asked(row.fields))
  refuseHuge(candidates.length + excluded.length)
  const strata = shareOut(candidates, conditions)
  const limits = employerLimits(candidates, conditions.perEmployer, pool.employers)
  refuseShort(strata, limits, conditions)
  const [draw, serverSeed] = [newId('xdr'), randomBytes(32).toString('hex')]
  const commit = commitDraw(nodeHashing, {
    ...{ drawId, attempt, purpose: 'panel', strata, serverSeed },
    pool: candidates.map(({ id }) => id),
    excluded: excluded.map(({ row, code }) => ({ id: row.id, code })),
    want: strata.reduce((sum, { want }) => sum + want, 0),
    ...(limits.length > 0 ? { limits } : {}),
    entropySource: publicEntropy(session).source,
  })
  const { poolHash, seedCommit, want, entropySource } = commit
  await insertExpertDraw(db, {
    ...{
      id: draw,
      sessionId: session.id,
      drawId,
      attempt,
      conditions,
      want,
      poolHash,
      seedCommit,
      entropySource,
    },
    ...{ pool: [...commit.pool], excluded: [...commit.excluded], strata: [...commit.strata], limits },
    ...{
      seedSealed: host.keys.seal(serverSeed, seedPlace(draw)),
      committedBy: caller.actor,
      committedAt: now,
    },
    ...{ reason: redraw?.reason ?? '', approvedBy: redraw?.approvedBy ?? [] },
  })
  const act = { session: session.id, actor: caller.actor, requestId, now }
  await appendToHall(db, act, 'draw.commit', { ...commit, ...redraw })
  await bumpSession(db, session.id)
  await changeSession(db, session.id, {})
  return { draw, short: shortCode(poolHash) }
}

/** An entry of the chain holds 64 KB: about so many ids, each twice. */
const mostNamed = 1000

function refuseHuge(named: number): void {
  if (named > mostNamed)
    throw new Failure('STATE_REFUSED', { named }, `一次最多从${mostNamed}位专家里抽，请按领域分几次抽取`)
}

/** Where a draw's half of the seed is sealed until the reveal. */
export function seedPlace(draw: string): string {
  return `expert_draw|seed|${draw}`
}

function refuseShort(...terms: Parameters<typeof shortages>): void {
  const lacking = shortages(...terms)
  if (lacking.length === 0) return
  const { alternates } = terms[2]
  const words = lacking.map(
    ({ field, asked, there, lacks }) =>
      `“${field}”要${asked}人${alternates > 0 ? `（含备选${alternates}人）` : ''}，可抽${there}人，差${lacks}人`,
  )
  throw new Failure('CANDIDATES_SHORT', { lacking }, `候选不足：${words.join('；')}`)
}
