import { describe, expect, test } from 'vitest'
import type { DecisionOutcome, ReviewFindingView } from '../../../src/contract/views/screening'
import type { Outcome } from '../../../src/core/eligibility/criterion'
import { amendmentLines, dayAfter, dueInstant } from '../../../src/organize/review/amendment-lines'

const fields = [
  { id: 'properties', name: '知识产权清单' },
  { id: 'summary', name: '项目简介' },
]

interface Case {
  outcome?: Outcome
  decided?: DecisionOutcome
  reason?: string
  open?: boolean
  field?: string | null
  clause?: string
  sentence?: string
}

function finding(requirement: string, over: Case = {}): ReviewFindingView {
  const { outcome = 'unknown', decided, reason = '', open = true, field = 'properties' } = over
  return {
    finding: {
      requirement,
      title: '知识产权归属',
      hard: true,
      outcome,
      outcomeLabel: '',
      sentence: over.sentence ?? '专利权利人与报名企业不一致。',
      clause: {
        id: 'CZ26-20',
        source: '',
        text: over.clause ?? '参赛项目知识产权须隶属于报名企业；',
        inherited: false,
        link: '',
      },
      compared: [],
      nextStep: field === null ? null : { sentence: '请更换或上传转让证明', step: null, field },
      notice: null,
      due: null,
    },
    decision: decided ? { outcome: decided, label: '', reason, by: '', at: '', carriedFrom: null } : null,
    proposals: [],
    open,
    blocks: open,
  }
}

describe('a return begins with', () => {
  test('one line for each requirement judged 需补正, and nothing else', () => {
    const lines = amendmentLines(
      [
        finding('a', { decided: 'needs-amendment', open: false }),
        finding('b'),
        finding('c', { decided: 'fail' }),
      ],
      fields,
    )
    expect(lines.map(line => line.requirement)).toEqual(['a'])
  })
  test('when none was judged so, what the pre-check left open; not what passed, waits for a person or is settled', () => {
    const lines = amendmentLines(
      [
        finding('a', { outcome: 'fail' }),
        finding('b', { outcome: 'manual' }),
        finding('c', { outcome: 'pass' }),
        finding('d', { outcome: 'unknown', open: false }),
      ],
      fields,
    )
    expect(lines.map(line => line.requirement)).toEqual(['a'])
  })
  test('what, why with the clause as it stands, and the field', () => {
    expect(amendmentLines([finding('a')], fields)[0]).toEqual({
      requirement: 'a',
      field: 'properties',
      what: '请更换或上传转让证明',
      why: '专利权利人与报名企业不一致。通知要求“参赛项目知识产权须隶属于报名企业”。',
    })
  })
  test("the officer's own reason comes before the system's sentence", () => {
    const [line] = amendmentLines(
      [finding('a', { decided: 'needs-amendment', reason: '请补转让合同' })],
      fields,
    )
    expect(line!.why).toBe('请补转让合同。通知要求“参赛项目知识产权须隶属于报名企业”。')
  })
  test('a field the form does not show is left to be chosen', () => {
    expect(amendmentLines([finding('a', { field: 'officialNumber' })], fields)[0]!.field).toBe('')
    expect(amendmentLines([finding('a', { field: null })], fields)[0]).toMatchObject({
      field: '',
      what: '请补充“知识产权归属”的说明或材料',
    })
  })
  test('a clause too long for the 300 characters of a reason is left out, the sentence stays', () => {
    const room = 300 - '专利权利人与报名企业不一致。通知要求“”。'.length
    const why = (clause: string) => amendmentLines([finding('a', { clause })], fields)[0]!.why
    expect(Array.from(why('条'.repeat(room)))).toHaveLength(300)
    expect(why('条'.repeat(room + 1))).toBe('专利权利人与报名企业不一致。')
  })
})

describe('until when', () => {
  test('a Beijing day and time as an instant; nothing while the day is half typed', () => {
    expect(dueInstant('2026-07-13', '18:00')).toBe('2026-07-13T10:00:00.000Z')
    expect(dueInstant('2026-7-', '18:00')).toBeNull()
    expect(dueInstant('', '18:00')).toBeNull()
    expect(dueInstant('2026-13-01', '18:00')).toBeNull()
  })
  test('three days from a late evening in Beijing, when it is still the day before in London', () => {
    expect(dayAfter(Date.parse('2026-07-08T15:59:59Z'), 3)).toBe('2026-07-11')
    expect(dayAfter(Date.parse('2026-07-08T16:00:00Z'), 3)).toBe('2026-07-12')
  })
})
