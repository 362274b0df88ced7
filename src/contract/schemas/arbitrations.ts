import * as z from 'zod'
import { fewestMembers } from '../../core/ruling'
import { expectedVersion, id, line, paragraph } from './fields'
import { application, person, seatNumber, session } from './rounds-fields'

const arbitration = id('arb')
const written = (name: string) =>
  paragraph(name, 1_000).refine(text => text.trim().length > 0, `请写明${name}`)

export const arbitrations = z.strictObject({ session })

/** `application` absent: about the procedure of the session. `seat`: whose card is disputed. */
export const openArbitration = z.strictObject({
  session,
  application: application.optional(),
  seat: seatNumber.optional(),
  grounds: written('异议理由'),
  source: z.enum(['judge', 'applicant', 'officer', 'supervision'], { error: '请选择由谁提出' }),
})

export const assignArbitration = z.strictObject({
  session,
  arbitration,
  expectedVersion,
  members: z
    .array(person, { error: '请选择委员' })
    .min(fewestMembers, `请至少选择${fewestMembers}位专家委员会委员`)
    .max(15, '一次仲裁最多15位委员')
    .refine(ids => new Set(ids).size === ids.length, '有委员选了两次，请去掉一次'),
})

/** `member` and `scan`: an official enters what a member signed on paper, and where the scan is kept. */
export const signRuling = z.strictObject({
  session,
  arbitration,
  decision: z.discriminatedUnion(
    'outcome',
    [
      z.strictObject({ outcome: z.literal('uphold') }),
      z.strictObject({
        outcome: z.literal('void'),
        seats: z
          .array(seatNumber)
          .min(1, '请选择作废哪一席的评分表')
          .max(15)
          .refine(seats => new Set(seats).size === seats.length, '同一席选了两次，请去掉一次'),
      }),
    ],
    { error: '请选择裁决结果' },
  ),
  reasons: written('裁决理由'),
  member: person.optional(),
  scan: line('扫描件编号', 80).optional(),
})

export const applyRuling = z.strictObject({ session, arbitration, expectedVersion })
