import { nextReader } from '../../src/core/assignment'
import type { Transaction } from '../shared/database/connect'
import { appendToHall } from '../shared/hall-ledger'
import { readPlan } from '../shared/records/reviews'
import { readHall } from '../shared/records/sessions-hall'
import { changeReader, loadsOf, readersNow, reviewSituation } from '../shared/review-readers'
import { tellJudges } from '../shared/tell-judges'

/**
 * After a recusal in a running online review, gives the project to the next judge of its field; with nobody left it
 * stays one short, and the officers see that. Nothing to do in a hall or for a project of other judges.
 */
export async function handOverProject(
  db: Transaction,
  act: { session: string; actor: string; requestId: string; now: Date },
  application: string,
): Promise<void> {
  const hall = await readHall(db, act.session, act.now)
  if (hall?.session.mode !== 'online' || hall.session.state !== 'open') return
  const readers = await readersNow(db, act.session)
  const before = readers.get(application) ?? []
  if (!before.includes(act.actor)) return
  const plan = await readPlan(db, act.session)
  const situation = await reviewSituation(db, hall, plan?.fields ?? {})
  const project = situation.projects.find(({ id }) => id === application)
  if (!project) return
  const others = situation.readers.filter(({ id }) => !before.includes(id))
  const next = nextReader(project, others, loadsOf(situation, readers, project.field))
  const place = { session: act.session, application, actor: act.actor, now: act.now }
  await changeReader(db, { ...place, person: act.actor, reason: '评委申请回避' }, 'withdrawn')
  if (next) await changeReader(db, { ...place, person: next, reason: '接替回避的评委' }, 'assigned')
  const judges = [...before.filter(id => id !== act.actor), ...(next ? [next] : [])].sort()
  await appendToHall(db, act, 'assign.fix', { project: application, judges })
  if (next) await tellJudges(db, hall, [next], 'more', act.now)
}
