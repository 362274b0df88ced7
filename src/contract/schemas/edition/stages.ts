import * as z from 'zod'
import { clauseId, count, date, fraction, groups, key, list, some, stated, text } from './parts'

const advanceRule = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('count'), count: count(1, 100_000) }),
  z.strictObject({
    by: z.literal('percentage'),
    percent: count(1, 100),
    rounding: z.enum(['up', 'down', 'half-up']),
    floor: count(0, 100_000).nullable(),
    cap: count(1, 100_000).nullable(),
  }),
  z.strictObject({ by: z.literal('district-share'), places: count(1, 100_000), minimum: count(0, 1000) }),
  z.strictObject({ by: z.literal('all') }),
  z.strictObject({ by: z.literal('decided') }),
])

const advance = z.strictObject({
  groups,
  rule: advanceRule,
  tiesAtEdge: stated(z.enum(['all-advance', 'tie-chain'])),
  reserves: stated(count(0, 1000)),
  clause: clauseId,
})

const jury = z.strictObject({
  id: key,
  name: text(40),
  judges: stated(count(1, 1000)),
  weight: z.strictObject(fraction),
})

/** One stage of the contest, how it goes on from there and who judges. */
export const stage = z.strictObject({
  id: key,
  name: text(40),
  kind: z.enum(['review', 'roadshow']),
  optional: z.boolean(),
  groups,
  by: date.nullable(),
  advance: stated(list(advance, 40)),
  direct: list(z.strictObject({ name: text(100), clause: clauseId }), 20),
  times: stated(z.strictObject({ pitch: count(1, 7200), answer: count(0, 7200) })),
  panels: stated(some(z.strictObject({ groups, juries: some(jury, 10), clause: clauseId }), 40)),
  clause: clauseId,
})
