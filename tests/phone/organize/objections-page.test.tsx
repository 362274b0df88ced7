import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Role } from '../../../src/contract/roles'
import type { CaseCard, CaseView, ListStandingView } from '../../../src/contract/views/objections'
import ObjectionsPage from '../../../src/organize/objections/index'
import { edition, fakeServer, openedWith, Refused, windowWidth } from './fake-server'

const objection = 'obj_0000000000000001'
const other = 'obj_0000000000000002'
const long = '演示一个名称特别特别长的面向煤矿井下巡检与应急救援的智能机器人关键技术研发与产业化项目'

const card: CaseCard = {
  ...{ objection, number: 'YY-0012', version: 3, state: 'filed', kind: 'plagiarism', kindText: '剽窃举报' },
  ...{ stateText: '待受理', about: `剽窃举报 · ${long}`, filedAt: '2026-07-03T02:00:00.000Z' },
  ...{ waitingDays: 5, open: true, listText: '8月4日24:00前可以提出异议，还剩5天。', handlerName: null },
}
const none = {
  accept: false,
  refuse: false,
  merge: false,
  inquire: false,
  hear: false,
  propose: false,
  decide: false,
}
const view = (over: Partial<CaseView> = {}): CaseView => ({
  ...card,
  ...{ facts: '演示：核心代码一致', basis: '', clause: null, procedureText: null, additions: [], steps: [] },
  ...{ heardFacts: null, answer: null, ruling: null, application: null, candidates: [] },
  originals: [{ objection: other, number: 'YY-0011', about: '剽窃举报 · 同一项目' }],
  consequences: [
    { id: 'none', label: '结果不变，予以纠正或说明' },
    { id: 'disqualify', label: '取消参赛资格，名额空缺' },
  ],
  clauses: [{ id: 'CZ26-34', label: '五（四） 剽窃', text: '一经发现取消参赛资格' }],
  ...{ fileCount: 0, files: [], mayReveal: false, may: none, because: null },
  ...over,
})
const days = [
  { on: '2026-09-28', counts: false, label: '工作日，发布当日不计' },
  { on: '2026-10-01', counts: false, label: '国庆节放假，不计' },
  { on: '2026-10-10', counts: true, label: '调休上班，第5个工作日' },
]
const standing = (over: Partial<ListStandingView> = {}): ListStandingView => ({
  ...{ list: 'lst_0000000000000001', kind: 'awards', title: '获奖名单', version: 1 },
  ...{ publishedAt: '2026-09-28T02:00:00.000Z', state: 'open', stateText: '公示中', daysLeft: 5 },
  sentence: '10月10日24:00前可以提出异议，还剩5天。',
  publicity: {
    ...{ startsOn: '2026-09-29', endsOn: '2026-10-10', length: 5, unit: 'working', days },
    sentence: '公示期 9月29日—10月10日（5个工作日）',
    clause: { id: 'CN24-25', source: '', text: '', inherited: false, link: '' },
  },
  ...{ open: true, closed: null },
  ...over,
})

const at = (id: string) => screen.getByTestId(id)
const has = (id: string) => screen.queryByTestId(id) !== null
const tap = (id: string) => act(async () => void fireEvent.click(at(id)))
const type = (name: string, value: string) =>
  act(async () => void fireEvent.change(at(`input.${name}`), { target: { value } }))

async function open(
  role: Role,
  {
    shown = view(),
    list = standing(),
    act: acted = () => ({}) as unknown,
  }: {
    shown?: CaseView
    list?: ListStandingView
    act?: () => unknown
  } = {},
) {
  const acts = [
    'acceptObjection',
    'refuseObjection',
    'mergeObjection',
    'startInquiry',
    'hearOtherSide',
    'proposeRuling',
    'ruleObjection',
    'finaliseList',
  ]
  const server = await fakeServer([role], {
    'results.publicity': () => ({
      edition,
      editionName: '',
      lists: [list],
      office: { name: '', phone: null },
      silence: null,
    }),
    'results.objections': () => ({
      edition,
      cases: [card],
      silence: '本届通知未规定异议的办理时限，请尽快办理。',
    }),
    'results.objectionCase': () => shown,
    'results.revealObjector': () => ({ name: '欧阳演示鸿', contact: '13911127788' }),
    ...Object.fromEntries(acts.map(name => [`results.${name}`, acted])),
  })
  render(<ObjectionsPage />)
  await screen.findByTestId('org.objections.part')
  return server
}
const target = { edition, objection, expectedVersion: 3 }

beforeEach(() => {
  openedWith({})
  windowWidth(1280)
})
afterEach(() => vi.unstubAllGlobals())

describe('O10 公示与异议', () => {
  test('every day of the period is listed, the make-up Saturday 10 October among those that count', async () => {
    await open('approver')
    await tap('org.objections.part.lists')
    const text = at('org.objections.days.awards').textContent
    for (const day of ['2026年9月28日', '国庆节放假，不计', '2026年10月10日', '调休上班，第5个工作日'])
      expect(text).toContain(day)
  })

  test('papers are named to the handler only; others read how many', async () => {
    const paper = {
      ...{ file: 'oef_0000000000000001', name: '演示合同.pdf', bytes: 2048 },
      takenAt: '2026-07-03T02:05:00.000Z',
    }
    await open('operator', { shown: view({ fileCount: 2 }) })
    await tap(`org.objections.case.${objection}`)
    expect(at('org.objections.evidence').textContent).toContain('附有2个证据材料')
    cleanup()
    const server = await open('operator', { shown: view({ fileCount: 1, files: [paper], mayReveal: true }) })
    await tap(`org.objections.case.${objection}`)
    expect(at('org.objections.evidence').textContent).toContain('打开会留痕')
    await tap(`org.objections.file.${paper.file}`)
    expect(server.of('results.openObjectionFile').map(({ input }) => input)).toEqual([
      { edition, objection, file: paper.file },
    ])
  })

  test('while it is open nobody can make it final, and nothing is called final', async () => {
    await open('approver')
    await tap('org.objections.part.lists')
    expect(at('org.objections.final.awards').dataset.state).toBe('disabled')
    expect(document.body.textContent).not.toContain('最终名单已')
  })

  test('an expired list is made final by the person in charge, not by the operator', async () => {
    const list = standing({ state: 'expired', stateText: '公示期满，待确认', open: false })
    const server = await open('approver', { list })
    await tap('org.objections.part.lists')
    await tap('org.objections.final.awards')
    expect(server.of('results.finaliseList')).toHaveLength(0)
    await tap('org.objections.final.confirm')
    expect(server.of('results.finaliseList')[0]!.input).toEqual({ edition, list: list.list })
  })

  test('an operator reads why he cannot', async () => {
    await open('operator', { list: standing({ state: 'expired', open: false }) })
    await tap('org.objections.part.lists')
    expect(at('org.objections.lists').textContent).toContain('由负责人确认')
  })

  test.each([1280, 375])(
    '%ipx: the board with how long each waits, long names whole; who objected is nowhere',
    async width => {
      windowWidth(width)
      await open('operator', { shown: view({ may: { ...none, accept: true, refuse: true, merge: true } }) })
      const text = at(`org.objections.case.${objection}`).textContent
      for (const part of ['YY-0012', long, '待受理', '已等 5 天']) expect(text).toContain(part)
      await tap(`org.objections.case.${objection}`)
      expect(has('org.objections.reveal')).toBe(false)
      expect(document.body.textContent).not.toContain('欧阳')
    },
  )

  test('refusing needs a reason, merging an original', async () => {
    const server = await open('operator', {
      shown: view({ may: { ...none, accept: true, refuse: true, merge: true } }),
    })
    await tap(`org.objections.case.${objection}`)
    await tap('org.objections.refuse')
    expect(at('org.objections.sheet.send').dataset.state).toBe('disabled')
    await type('reason', '演示：没有指出程序')
    await tap('org.objections.sheet.send')
    expect(server.of('results.refuseObjection')[0]!.input).toEqual({
      ...target,
      reason: '演示：没有指出程序',
    })
    await tap('org.objections.accept')
    await tap('org.objections.sheet.send')
    expect(server.of('results.acceptObjection')[0]!.input).toEqual(target)
  })

  test('a proposed ruling names outcome, consequence, reasons and clause; a refusal stays readable', async () => {
    const refused = new Refused('STATE_REFUSED', '现在的状态不能做这一步')
    const server = await open('operator', {
      shown: view({ state: 'investigating', may: { ...none, propose: true, hear: true } }),
      act: () => refused,
    })
    await tap(`org.objections.case.${objection}`)
    await tap('org.objections.propose')
    await tap('choice.outcome.upheld')
    await tap('choice.consequence.disqualify')
    await type('reasons', '演示：核查属实')
    await tap('org.objections.sheet.send')
    expect(server.of('results.proposeRuling')[0]!.input).toEqual({
      ...{ ...target, outcome: 'upheld', consequence: 'disqualify', reasons: '演示：核查属实' },
    })
    expect(at('org.objections.sheet').textContent).toContain('现在的状态不能做这一步')
  })

  test('the second person reads exactly what is proposed, and that a place stays empty (T-18)', async () => {
    const ruling: CaseView['ruling'] = {
      ...{ outcome: 'upheld', outcomeText: '异议成立', reasons: '演示：核查属实', consequence: 'disqualify' },
      ...{
        consequenceText: '取消参赛资格，名额空缺',
        clause: null,
        document: null,
        proposedBy: '演示经办人',
        members: null,
      },
    }
    const server = await open('approver', {
      shown: view({ state: 'proposed', ruling, may: { ...none, decide: true } }),
    })
    await tap(`org.objections.case.${objection}`)
    await tap('org.objections.decide')
    expect(at('org.objections.sheet').textContent).toContain('不自动顺延')
    expect(at('org.objections.sheet.send').dataset.state).toBe('disabled')
    await tap('choice.agree.agree')
    await tap('org.objections.sheet.send')
    expect(server.of('results.ruleObjection')[0]!.input).toEqual({ ...target, agree: true })
  })

  test('the handler sees who objected after a tap that is noted', async () => {
    const server = await open('operator', { shown: view({ mayReveal: true }) })
    await tap(`org.objections.case.${objection}`)
    expect(server.of('results.revealObjector')).toHaveLength(0)
    await tap('org.objections.reveal')
    expect(at('org.objections.objector').textContent).toContain('欧阳演示鸿 13911127788')
  })

  test('the contractor has no such page', async () => {
    await fakeServer(['contractor'], {})
    render(<ObjectionsPage />)
    await screen.findByTestId('org.refused')
  })
})
