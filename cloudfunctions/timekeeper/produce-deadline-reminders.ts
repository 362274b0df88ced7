import { createHash } from 'node:crypto'
import { endOfDay } from '../../src/core/calendar'
import type { Edition } from '../../src/core/edition'
import { beijingMinute, nextDaytime, shortMinute } from '../shared/beijing-text'
import type { Database } from '../shared/database/connect'
import { draftDedupe, draftsToRemind } from '../shared/records/outbox-drafts'
import { type Note, tellPeople } from '../shared/tell-people'
import { slotAt, spreadMinutes, timeLeft } from './deadline-slots'

/**
 * Queues the reminder of the slot that is on for every draft not submitted yet (SX26-13). Run twice, it adds nothing:
 * one row per application, person and slot. Returns how many were added.
 */
export async function produceDeadlineReminders(db: Database, edition: Edition, now: Date): Promise<number> {
  const deadline = new Date(endOfDay(edition.registration.deadline))
  const slot = slotAt(deadline, now)
  if (!slot) return 0
  return db.transaction(async tx => {
    const drafts = await draftsToRemind(tx, { edition: edition.slug, slot: slot.id, since: slot.at })
    const notes = drafts.map((draft): Note => {
      const spread = new Date(slot.at.getTime() + jitter(draft.application))
      const project = draft.project || '您的报名'
      return {
        person: draft.person,
        edition: edition.slug,
        kind: 'deadline',
        title: `报名${timeLeft(deadline, now)}截止`,
        body: `“${project}”还没有提交。报名${shortMinute(deadline)}截止，截止后不能再提交。`,
        link: `/apply/status/index?application=${draft.application}`,
        template: 'deadline',
        words: { title: project, note: '报名还没有提交', time: beijingMinute(deadline) },
        reason: 'draft',
        subject: draft.application,
        dedupe: draftDedupe(edition.slug, draft, slot.id),
        dueAt: nextDaytime(spread > now ? spread : now),
        validUntil: deadline,
      }
    })
    return tellPeople(tx, notes, now)
  })
}

/** Milliseconds 0 … 20 minutes, always the same for one application. */
function jitter(application: string): number {
  const number = createHash('sha256').update(application).digest().readUInt32BE(0)
  return number % (spreadMinutes * 60_000)
}
