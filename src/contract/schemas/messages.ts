import * as z from 'zod'
import { editionSlug, id, line, paragraph, whole } from './fields'

const template = z.enum(['deadline', 'decision', 'schedule'])
const some = z.array(z.string().max(60)).max(40).optional()

const audience = z.strictObject({
  counties: some,
  groups: some,
  states: some,
  missingOfficialNumber: z.literal(true).optional(),
  /** People taken off the list after looking at it. */
  without: z.array(id('per')).max(500).optional(),
})
const reminder = {
  edition: editionSlug,
  purpose: z.enum(['submit', 'amend', 'official-number', 'notice'], { error: '请选择提醒的内容' }),
  audience,
  title: line('标题', 20).optional(),
  text: line('提醒内容', 200).optional(),
}

export const inbox = z.strictObject({ before: z.string().max(80).optional() })
export const markRead = z.strictObject({
  messages: z.union([z.literal('all'), z.array(id('msg')).min(1).max(200)]),
})
export const allowances = z.strictObject({})
export const recordSubscription = z.strictObject({
  templates: z.array(template).min(1).max(3, '一次最多订阅3种提醒'),
})
export const announcements = z.strictObject({ edition: editionSlug })
export const publishAnnouncement = z.strictObject({
  edition: editionSlug,
  title: line('标题', 60),
  body: paragraph('正文', 5000).refine(text => text.trim() !== '', '请填写正文'),
  replaces: id('ann').optional(),
})
export const previewReminder = z.strictObject(reminder)
export const sendReminder = z.strictObject({ ...reminder, count: whole('人数', 1, 100_000) })
export const campaigns = z.strictObject({ edition: editionSlug })
