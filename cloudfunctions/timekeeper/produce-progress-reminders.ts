import { endOfDay } from '../../src/core/calendar'
import type { Edition } from '../../src/core/edition'
import { beijingMinute, nextDaytime, shortMinute } from '../shared/beijing-text'
import type { Database } from '../shared/database/connect'
import { followUpTerm } from '../shared/follow-up-term'
import { followedProjects } from '../shared/followed-projects'
import { progressOf } from '../shared/records/services-progress'
import { type Note, tellPeople } from '../shared/tell-people'
import { slotAt, timeLeft } from './deadline-slots'

const slots: readonly string[] = ['7d', '3d']

/**
 * Queues a reminder a week and three days before progress reports close, for followed projects without any (CZ26-31).
 * Run twice it adds nothing; where the notice names no day there is none. Returns how many were added.
 */
export async function produceProgressReminders(db: Database, edition: Edition, now: Date): Promise<number> {
  const { until } = followUpTerm(edition, now)
  const deadline = until === null ? null : new Date(endOfDay(until))
  const slot = deadline && slotAt(deadline, now)
  if (!deadline || !slot || !slots.includes(slot.id)) return 0
  return db.transaction(async tx => {
    const reported = new Set((await progressOf(tx, edition.slug)).map(row => row.applicationId))
    const silent = (await followedProjects(tx, edition)).filter(({ id }) => !reported.has(id))
    const notes = silent.map(
      ({ id, ownerId, projectName }): Note => ({
        person: ownerId,
        edition: edition.slug,
        kind: 'service',
        title: `赛后进展填报${timeLeft(deadline, now)}截止`,
        body: `“${projectName}”还没有填报赛后进展。填报${shortMinute(deadline)}截止。`,
        link: `/apply/service/index?edition=${edition.slug}`,
        template: 'deadline',
        words: { title: projectName, note: '赛后进展还没有填报', time: beijingMinute(deadline) },
        subject: id,
        dedupe: `${edition.slug}|progress|${id}|${slot.id}`,
        dueAt: nextDaytime(now),
        validUntil: deadline,
      }),
    )
    return tellPeople(tx, notes, now)
  })
}
