import type { Finding } from '../../src/core/eligibility/criterion'
import { worstFirst } from '../../src/core/eligibility/judge'
import type { Transaction } from '../shared/database/connect'
import { Failure } from '../shared/failure'
import { keptFindings, lockHandedIn, moveRejudged } from '../shared/records/rejudged'
import type { ChangedApplication } from './changed-verdicts'

type Act = Parameters<typeof moveRejudged>[2]

const atOnce = 200

/**
 * Writes the changed verdicts beside the unchanged forms. States stay: what follows from a
 * changed verdict is the officers' to decide. VERSION_CONFLICT when somebody handed in meanwhile.
 */
export async function applyEffects(
  tx: Transaction,
  changed: readonly ChangedApplication[],
  act: Act,
): Promise<void> {
  for (let start = 0; start < changed.length; start += atOnce)
    await applySome(tx, changed.slice(start, start + atOnce), act)
}

async function applySome(tx: Transaction, changed: readonly ChangedApplication[], act: Act): Promise<void> {
  const rows = changed.map(({ row }) => row)
  const moved = await lockHandedIn(tx, rows)
  if (moved.length > 0)
    throw new Failure('VERSION_CONFLICT', undefined, '刚有申报人改动了报名，请重看会改变的结论再发布')
  const kept = await keptFindings(tx, rows)
  const rejudged = changed.map(({ row, verdicts }) => {
    const after = new Map(verdicts.map(each => [each.requirement, each.after]))
    const findings = merged(kept.get(row.id) ?? [], after)
    return { id: row.id, submission: row.submission, findings, reopened: [...after.keys()] }
  })
  await moveRejudged(tx, rejudged, act)
}

/** The findings kept, with the changed ones in place of theirs, gone where the requirement is, added where it is new. */
function merged(kept: readonly Finding[], after: ReadonlyMap<string, Finding | null>): Finding[] {
  const replaced = kept.flatMap(finding => {
    const fresh = after.get(finding.requirement)
    return fresh === undefined ? [finding] : fresh === null ? [] : [fresh]
  })
  const known = new Set(kept.map(({ requirement }) => requirement))
  const added = [...after].flatMap(([id, fresh]) => (fresh === null || known.has(id) ? [] : [fresh]))
  return worstFirst([...replaced, ...added])
}
