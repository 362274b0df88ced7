import { describe, expect, test } from 'vitest'
import { checkAction } from '../../../src/apply/check/check-action'
import { gapsByStep } from '../../../src/apply/check/gaps'
import { answersOf, isDone, otherOpen } from '../../../src/apply/fix/fix-items'
import { placeOf, screenAt, screenOfField, screensOf } from '../../../src/apply/form/screens'
import { isOver } from '../../../src/apply/shared/deadline-strip'
import { emptyMember, isBlank, movedUp, removedAt } from '../../../src/apply/shared/entries'
import { sameValue } from '../../../src/apply/shared/same-value'
import { toggled } from '../../../src/components/choice-set'
import type { CheckView } from '../../../src/contract/views/applications'
import type { AmendmentItem } from '../../../src/contract/views/applications-track'
import type { FormValues } from '../../../src/core/application-form/field'
import { visibleFields } from '../../../src/core/application-form/visible-fields'
import { draftView } from './application'

const { edition, deadline } = draftView()
const company: FormValues = { subject: 'company', group: 'enterprise', industryCode: '38' }
const team: FormValues = { subject: 'team', group: 'startup' }

describe('screens of the form', () => {
  const forms = { company, team, nobody: {}, startUp: { ...company, group: 'startup' } }
  test.each(Object.entries(forms))(
    '%s: at most 6 fields a screen, 4 in 大字版, none lost, in order',
    (_, form) => {
      const fields = visibleFields(form, edition)
      for (const most of [6, 4]) {
        const screens = screensOf(fields, most)
        expect(Math.max(...screens.map(screen => screen.fields.length))).toBeLessThanOrEqual(most)
        expect(screens.flatMap(screen => screen.fields)).toEqual(fields)
        expect(new Set(screens.map(screen => screen.step)).size).toBe(6)
      }
    },
  )
  test('a place is found again, also when its step has fewer parts now', () => {
    const screens = screensOf(visibleFields(company, edition), 4)
    const last = screens.length - 1
    expect(screenAt(screens, placeOf(screens, last))).toBe(last)
    const wide = screensOf(visibleFields(company, edition), 20)
    expect(wide[screenAt(wide, { step: 'subject', part: 3 })]?.step).toBe('subject')
    expect(screenAt(screens, null)).toBe(0)
  })
  test('a field leads to its screen; one not asked leads nowhere', () => {
    const screens = screensOf(visibleFields(company, edition), 6)
    expect(screens[screenOfField(screens, 'summary') ?? -1]?.step).toBe('project')
    expect(screenOfField(screens, 'teamName')).toBeNull()
  })
})

describe('what the pre-check offers', () => {
  const view = (may: CheckView['may'], gaps: CheckView['gaps'] = []) => ({
    may,
    mayBecause: null,
    gaps,
    missingFiles: [] as CheckView['missingFiles'],
    deadline,
  })
  const now = { over: false, online: true }
  const gap = { step: 'project', field: 'summary', label: '项目简介', kind: 'missing', message: '' } as const

  test('a hard requirement not met never offers a plain submission', () => {
    expect(checkAction(view('manual-review'), now).kind).toBe('manual')
    expect(checkAction(view('submit'), now).kind).toBe('submit')
  })
  test('what is missing comes first, the first field leads', () => {
    expect(checkAction(view('incomplete', [gap]), now)).toMatchObject({ kind: 'fill', field: 'summary' })
  })
  test('a paper the notice asks for leads to the files once the fields are there', () => {
    const missingFiles = [{ slot: 'plan', name: '商业计划书', message: '还差材料：商业计划书' }]
    expect(checkAction({ ...view('incomplete'), missingFiles }, now).kind).toBe('files')
    expect(checkAction({ ...view('incomplete', [gap]), missingFiles }, now).kind).toBe('fill')
  })
  test('after the deadline nothing is offered, by the clock as well as by the server', () => {
    expect(checkAction(view('submit'), { over: true, online: true }).kind).toBe('closed')
    expect(checkAction(view('closed'), now).disabledReason).toContain('草稿为您保留')
  })
  test('offline it can be read but not submitted', () => {
    expect(checkAction(view('submit'), { over: false, online: false }).disabledReason).toContain('联网')
  })
  test('many gaps are told by step, with the first field of each', () => {
    const gaps = [gap, { ...gap, field: 'stage' as const }, { ...gap, step: 'team' as const }]
    expect(gapsByStep(gaps).map(({ title, count }) => [title, count])).toEqual([
      ['项目', 2],
      ['团队与署名', 1],
    ])
  })
})

test('the deadline counts to its last millisecond; without a clock the server is believed', () => {
  const at = Date.parse(deadline.at)
  expect([isOver(deadline, at), isOver(deadline, at + 1)]).toEqual([false, true])
  expect([isOver(deadline, null), isOver({ ...deadline, passed: true }, null)]).toEqual([false, true])
})

describe('amendment', () => {
  const item = (change: Partial<AmendmentItem>): AmendmentItem => ({
    item: 0,
    field: 'summary',
    fieldLabel: '项目简介',
    what: '',
    why: '',
    clause: null,
    before: '原来的',
    changed: false,
    ...change,
  })
  test('an item is dealt with by a change or by a reason, not by blanks', () => {
    expect(isDone(item({}), { summary: '原来的' }, {})).toBe(false)
    expect(isDone(item({}), { summary: '原来的' }, { 0: '  ' })).toBe(false)
    expect(isDone(item({}), { summary: '改过的' }, {})).toBe(true)
    expect(isDone(item({}), { summary: '原来的' }, { 0: '无需改' })).toBe(true)
    expect(isDone(item({ field: null, before: null }), {}, {})).toBe(false)
  })
  test('one answer per item; a reason is not sent with a change', () => {
    const items = [item({}), item({ item: 1, field: 'stage', before: null })]
    const answers = answersOf(items, { summary: '改过的' }, { 0: '忘了删', 1: '原样就对' })
    expect(answers).toEqual([{ item: 0 }, { item: 1, keptBecause: '原样就对' }])
  })
  test('open fields nobody named are shown apart', () => {
    expect(otherOpen(['summary', 'stage'], [item({})])).toEqual(['stage'])
  })
})

describe('lists of entries', () => {
  test('moving up keeps every entry', () => {
    expect(movedUp(['甲', '乙', '丙'], 2)).toEqual(['甲', '丙', '乙'])
    expect(movedUp(['甲', '乙'], 0)).toEqual(['甲', '乙'])
    expect(removedAt(['甲', '乙'], 0)).toEqual(['乙'])
  })
  test('a new member has an id the server takes, and is blank until something is typed', () => {
    const member = emptyMember()
    expect(member.id).toMatch(/^[a-z0-9]{1,20}$/)
    expect([isBlank(member), isBlank({ ...member, name: '甲' })]).toEqual([true, false])
  })
})

test('没有 excludes the other answers and they exclude it', () => {
  expect(toggled(['2023', '2024'], 'none', 'none')).toEqual(['none'])
  expect(toggled(['none'], '2023', 'none')).toEqual(['2023'])
  expect(toggled(['2023'], '2023', 'none')).toEqual([])
})

test('values say the same whatever the order of keys and whether emptiness is written', () => {
  const member = { id: 'a', name: '甲', role: '', core: true, onCertificate: false }
  const turned = { onCertificate: false, identityLast4: null, core: true, role: '', name: '甲', id: 'a' }
  expect(sameValue([member], [turned])).toBe(true)
  expect(sameValue(undefined, '')).toBe(true)
  expect(sameValue([], null)).toBe(true)
  expect(sameValue(false, undefined)).toBe(false)
  expect(sameValue([member], [{ ...member, core: false }])).toBe(false)
})
