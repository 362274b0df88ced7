import * as z from 'zod'
import {
  address,
  clauseId,
  count,
  date,
  fraction,
  groups,
  inheritance,
  key,
  level,
  lines,
  list,
  region,
  some,
  stated,
  text,
  yuan,
} from './parts'
import { statedRubric } from './rubric'

const prize = z.strictObject({ name: text(40), count: stated(count(0, 10_000)), money: stated(yuan) })

/** Prizes, the money there is, and what becomes of a place. */
export const awards = z.strictObject({
  clause: clauseId,
  groups: some(z.strictObject({ group: key, prizes: some(prize, 40) }), 40),
  budget: stated(yuan),
  unitHonours: list(z.strictObject({ name: text(40), clause: clauseId }), 40),
  doubleReward: stated(z.strictObject({ level, clause: clauseId })),
  vacancy: stated(z.strictObject({ rule: z.enum(['keep-empty', 'move-up']), clause: clauseId })),
})

/** Days open to objection. */
export const publicity = z.strictObject({
  days: count(1, 365),
  unit: z.enum(['working', 'calendar']),
  firstDay: z.enum(['next-day', 'same-day']),
  clause: clauseId,
})

const result = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('last-stage'), clause: clauseId }),
  z.strictObject({
    by: z.literal('weighted'),
    weights: some(z.strictObject({ stage: key, ...fraction }), 20),
    clause: clauseId,
  }),
])

/** How the notice wants projects judged. */
export const scoring = z.strictObject({
  rubrics: stated(some(statedRubric, 40)),
  form: stated(z.strictObject({ text: text(500), clause: clauseId })),
  result: stated(result),
  veto: z.strictObject({ role: text(40), clause: clauseId }).nullable(),
  obligations: list(
    z.strictObject({
      id: z.enum(['live-reveal', 'notarised', 'announce-winners']),
      title: text(60),
      clause: clauseId,
      inheritance,
    }),
    20,
  ),
})

const formValue = z.enum([
  'line-number',
  'project-name',
  'subject-name',
  'group-name',
  'track-name',
  'specialised',
  'contact-name',
  'contact-phone',
  'legal-person',
  'company-code',
  'county',
  'liaison',
  'official-number',
  'industry-field',
  'rank',
  'score',
  'blank',
])

const officialForm = z.strictObject({
  title: text(200),
  unitLabel: text(40).nullable(),
  columns: some(z.strictObject({ heading: text(60), value: formValue }), 40),
  clause: clauseId,
  note: z.strictObject({ text: lines(1000), clause: clauseId }).nullable(),
})

const quota = z.strictObject({
  channel: text(100),
  perGroup: some(z.strictObject({ group: key, max: count(0, 100_000) }), 40),
  clause: clauseId,
})

/** What goes up to the level above. */
export const recommendation = z.strictObject({
  to: text(100),
  dueOn: stated(date),
  recommenders: stated(z.strictObject({ units: some(region, 100), clause: clauseId })),
  quota: stated(some(quota, 100)),
  maxShare: stated(z.strictObject({ group: key, ...fraction, clause: clauseId, inheritance })),
  form: stated(officialForm),
  enclosureClause: clauseId.nullable(),
  clause: clauseId,
})

/** A paper an applicant hands in. */
export const attachment = z.strictObject({
  id: key,
  name: text(60),
  required: z.boolean(),
  groups,
  formats: some(z.string().regex(/^[a-z0-9]{1,8}$/, '文件格式写小写的扩展名，不带点，例如 pdf。'), 30),
  maxMegabytes: count(1, 2048),
  maxCount: count(1, 100),
  fileName: text(200).nullable(),
  clause: clauseId,
})

/** A door to the contest. */
export const channel = z.strictObject({
  id: key,
  name: text(60),
  url: address.nullable(),
  preApproval: z.boolean(),
  clause: clauseId,
})
