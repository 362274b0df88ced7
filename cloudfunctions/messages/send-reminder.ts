import { sendReminder as input } from '../../src/contract/schemas/messages'
import { nextDaytime } from '../shared/beijing-text'
import { knownEdition } from '../shared/edition-of'
import { fieldFailure } from '../shared/failure'
import { newId } from '../shared/identifiers'
import { appendToLedger } from '../shared/ledger'
import { defineOperation } from '../shared/operation'
import { bumpFeed } from '../shared/records/feeds'
import { lockAudience } from '../shared/records/messages-audience'
import { insertCampaign } from '../shared/records/messages-campaigns'
import { type Note, tellPeople } from '../shared/tell-people'
import { checkOwnWords } from './own-words'
import { audienceNow, audienceQuery, reminders } from './reminder-audience'
import { purposes, reminderKind, reminderWords } from './reminder-words'

/**
 * Sends what was previewed: the typed number must be the number of people now. One message each in the inbox, one row
 * each in the outbox, due in the daytime; nobody is reminded of the same twice within 24 hours.
 */
export const sendReminder = defineOperation(['messages', 'sendReminder'], {
  kind: 'write',
  summary: '发送定向提醒',
  who: { may: reminders, scope: ({ edition }) => ({ edition }) },
  input,
  async run(asked, { db, host, caller, now, requestId }) {
    const edition = knownEdition(asked.edition)
    const { purpose, audience, count } = asked
    checkOwnWords(asked)
    const query = audienceQuery(edition, purpose, audience, caller)
    await lockAudience(db, query)
    const { people } = await audienceNow(db, host, query, { purpose, without: audience.without ?? [], now })
    if (people.length === 0) throw fieldFailure('count', '现在没有要通知的人，请重新选择人群')
    if (people.length !== count)
      throw fieldFailure('count', `现在会通知${people.length}人，与您填的不同，请重新预览`)
    const id = newId('cmp')
    const goesOut = nextDaytime(now)
    const { title, body } = reminderWords(edition, purpose, people[0]!, asked, now)
    const { template, reason } = purposes[purpose]
    const sentBy = caller.actor
    await insertCampaign(db, {
      ...{ id, edition: edition.slug, audience, template, purpose, title, body },
      ...{ recipients: people.length, sentBy, sentAt: now },
    })
    const notes = people.map(
      (person): Note => ({
        person: person.person,
        edition: edition.slug,
        kind: reminderKind(purpose),
        ...reminderWords(edition, purpose, person, asked, now),
        link: `/apply/status/index?application=${person.application}`,
        template,
        reason,
        subject: person.matching === 1 ? person.application : null,
        campaign: id,
        dueAt: goesOut,
      }),
    )
    await tellPeople(db, notes, now)
    const session = `edition:${edition.slug}`
    const data = { campaign: id, purpose, recipients: people.length }
    await appendToLedger(db, { session, actor: sentBy, requestId, kind: 'reminder.send', data }, now)
    await bumpFeed(db, session)
    return { campaign: id, recipients: people.length, goesOutAt: goesOut.toISOString() }
  },
})
