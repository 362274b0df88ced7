import { reportProgress as input } from '../../src/contract/schemas/services'
import { type Caller, covers } from '../shared/caller'
import { knownEdition } from '../shared/edition-of'
import { Failure } from '../shared/failure'
import { followUpTerm } from '../shared/follow-up-term'
import { followedProjects } from '../shared/followed-projects'
import { newId } from '../shared/identifiers'
import { monthDay } from '../shared/month-day'
import { defineOperation } from '../shared/operation'
import { insertProgress, lockReported, progressCount } from '../shared/records/services-progress'

/**
 * An awarded project or finalist reports its progress, by its applicant or the liaison of its county, until the day the
 * notice prints (CZ26-07, CZ26-31), by the server's clock. A change is the next report; none is overwritten.
 */
export const reportProgress = defineOperation(['services', 'reportProgress'], {
  kind: 'write',
  summary: '填报赛后进展',
  who: { may: 'signed-in' },
  input,
  async run({ application, expectedVersion, text, ...figures }, { db, caller, now }) {
    const row = await lockReported(db, application)
    const reportedAs = row && roleOf(caller, row)
    if (!row || !reportedAs) throw new Failure('NOT_FOUND')
    const edition = knownEdition(row.edition)
    if (!(await followedProjects(db, edition)).some(({ id }) => id === application))
      throw new Failure('STATE_REFUSED', undefined, '决赛和获奖项目才填报赛后进展，不用填报')
    const { open, until } = followUpTerm(edition, now)
    if (!open)
      throw new Failure(
        'EDITION_CLOSED',
        undefined,
        `赛后进展填报已于${monthDay(until!)}截止，有新进展请联系主办单位`,
      )
    const reports = await progressCount(db, application)
    if (reports !== expectedVersion) throw new Failure('VERSION_CONFLICT', { current: reports })
    const number = reports + 1
    const by = { reportedAs, reportedBy: caller.actor, reportedAt: now }
    const report = { id: newId('prg'), edition: row.edition, applicationId: application, number }
    await insertProgress(db, { ...report, ...figures, body: text.trim(), ...by })
    return { number }
  },
})

/** As what the caller may report of this project: its applicant, or the liaison of its county; null for neither. */
function roleOf(
  caller: Caller,
  row: { ownerId: string; edition: string; county: string | null },
): 'applicant' | 'liaison' | null {
  if (row.ownerId === caller.person) return 'applicant'
  const scope = row.county && { edition: row.edition, unit: row.county }
  return scope && caller.grants.some(each => covers(each, ['liaison'], scope)) ? 'liaison' : null
}
