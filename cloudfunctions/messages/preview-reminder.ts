import { previewReminder as input } from '../../src/contract/schemas/messages'
import type { ReminderPreviewView, ReminderPurpose } from '../../src/contract/views/messages'
import { applicationStates } from '../../src/core/application-states'
import type { Edition } from '../../src/core/edition'
import { nextDaytime } from '../shared/beijing-text'
import { countyName, knownEdition } from '../shared/edition-of'
import { maskedPhoneOf } from '../shared/mask-phone'
import { defineOperation } from '../shared/operation'
import { channelNotes } from './channel-notes'
import { checkOwnWords } from './own-words'
import { audienceNow, audienceQuery, type Channel, reminders } from './reminder-audience'
import { purposes, reminderWords } from './reminder-words'

const channelNames: Record<Channel, string> = { wechat: '微信', sms: '短信', 'in-app': '仅站内' }

/** O13: whom a reminder would reach and how, before anything is sent. */
export const previewReminder = defineOperation(['messages', 'previewReminder'], {
  kind: 'read',
  summary: '预览定向提醒：将通知多少人、怎样送达',
  who: { may: reminders, scope: ({ edition }) => ({ edition }) },
  input,
  async run(asked, { db, host, caller, now }): Promise<ReminderPreviewView> {
    const edition = knownEdition(asked.edition)
    const { purpose, audience } = asked
    checkOwnWords(asked)
    const query = audienceQuery(edition, purpose, audience, caller)
    const found = await audienceNow(db, host, query, { purpose, without: audience.without ?? [], now })
    const goesOut = nextDaytime(now)
    const count = (channel: Channel) => found.people.filter(person => person.channel === channel).length
    const sample = found.people[0] ?? { project: '', matching: 1 }
    const { title, body, words } = reminderWords(edition, purpose, sample, asked, now)
    return {
      count: found.people.length,
      reach: { wechat: count('wechat'), sms: count('sms'), inAppOnly: count('in-app') },
      leftOut: found.leftOut,
      goesOutAt: goesOut.toISOString(),
      scheduled: goesOut.getTime() !== now.getTime(),
      notes: await channelNotes(db, host, purposes[purpose].template, now),
      sample: {
        title,
        body,
        wechat: [
          { label: '事项', value: words.title },
          { label: '提示', value: words.note },
          { label: '时间', value: words.time },
        ],
        sms: host.sms?.sendReminder ? `${words.note}，${words.time}` : null,
      },
      people: found.people.map(person => ({
        person: person.person,
        name: person.subject === '' ? '未填写名称' : person.subject,
        phoneMasked: maskedPhoneOf(host.keys, { id: person.person, phoneSealed: person.phone_sealed }),
        project: person.project,
        county: countyName(edition, person.county),
        channel: channelNames[person.channel],
      })),
      choices: choicesOf(edition),
    }
  },
})

function choicesOf(edition: Edition): ReminderPreviewView['choices'] {
  const states = ['draft', 'submitted', 'returned', 'accepted'] as const
  return {
    counties: edition.counties.map(({ code, name }) => ({ id: code, name })),
    groups: edition.groups.map(({ id, name }) => ({ id, name })),
    states: states.map(id => ({ id, name: applicationStates.states[id].staff })),
    purposes: (Object.keys(purposes) as ReminderPurpose[]).map(id => ({ id, name: purposes[id].name })),
  }
}
