import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Role } from '../../../src/contract/roles'
import type { CrossCaseView, CrossSideView } from '../../../src/contract/views/cross'
import CrossPage from '../../../src/organize/cross/index'
import { edition, fakeServer, openedWith, Refused, windowWidth } from './fake-server'

const side = (application: string, over: Partial<CrossSideView> = {}): CrossSideView => ({
  ...{ application, sourceName: '长治市', subjectName: '演示团队', companyCode: '', groupName: '创业组' },
  projectName: [{ text: '井下巡检机器人', shared: false }],
  ...{ summary: [{ text: '履带巡检', shared: false }], numbers: [], stateName: '审核通过', here: true },
  members: [
    { text: '演示队员1', shared: false },
    { text: '演示队员2', shared: true },
  ],
  ...{ statements: [], out: false, seat: null, ...over },
})
const none = { dismiss: null, reopen: null, ask: null, propose: null, confirm: null }
const found = (over: Partial<CrossCaseView> = {}): CrossCaseView => ({
  ...{ case: 'crs_0000000000000001', version: 3, state: 'found', stateName: '待处理', likeness: 100 },
  kinds: [{ id: 'person', name: '同一核心成员' }],
  ...{ hints: ['核心成员有1人相同，同一人只能在一个创客团队。'], compared: [], question: '', dueOn: null },
  sides: [side('app_0000000000000001'), side('app_0000000000000002', { sourceName: '晋中市', here: false })],
  ...{ note: '', foundAt: '2026-08-06T02:00:00.000Z', rulings: [], blocked: none },
  ...over,
})
const clause = {
  ...{ id: 'SX26-32', source: '六（二）1(2)', text: '同一人员不得作为多个团队核心成员参赛' },
  ...{ inherited: false, link: '/pages/notice/index' },
}
const page = (cases: CrossCaseView[]) => ({
  ...{ edition, counts: { open: cases.length, ruled: 0, dismissed: 0 }, cases, next: null, projects: 24 },
  bare: 0,
  ...{ clauses: [clause], silences: ['本届通知未规定空出的名额可否补报，由省里决定并留依据。'] },
})
const at = (id: string) => screen.getByTestId(id)
const tap = (id: string) => act(async () => void fireEvent.click(at(id)))
const type = (id: string, value: string) =>
  act(async () => void fireEvent.input(at(`input.${id}`), { target: { value } }))
const id = 'crs_0000000000000001'

async function open(of: CrossCaseView, role: Role = 'operator', answers: Record<string, () => unknown> = {}) {
  const server = await fakeServer([role], { 'recommendations.crossCases': () => page([of]), ...answers })
  render(<CrossPage />)
  await screen.findByTestId(`org.cross.case.${id}`)
  return server
}

beforeEach(() => {
  openedWith({})
  windowWidth(1280)
})
afterEach(() => vi.unstubAllGlobals())

describe('P3 跨市查重', () => {
  test.each([1280, 375])(
    '%ipx: both units beside each other, what agrees marked, and that nobody is removed',
    async width => {
      windowWidth(width)
      await open(found())
      const card = at(`org.cross.case.${id}`).textContent
      expect(card).toContain('同一人只能在一个创客团队')
      expect(card).toContain('长治市')
      expect(card).toContain('晋中市')
      const members = at('org.cross.核心成员.app_0000000000000001')
      expect(members.querySelector('.case__shared')!.textContent).toBe('演示队员2')
      expect(at('org.cross').textContent).toContain('命中不会移出任何项目')
      expect(at('org.cross.reading').textContent).toContain('本届通知未规定空出的名额')
    },
  )

  test('what came without code or numbers is counted, and only then spoken of', async () => {
    await open(found())
    expect(screen.queryByTestId('org.cross.bare')).toBeNull()
    cleanup()
    await open(found(), 'operator', { 'recommendations.crossCases': () => ({ ...page([found()]), bare: 3 }) })
    expect(at('org.cross.bare').textContent).toContain('3 个项目没有信用代码')
  })

  test('looking through everything says how many were compared and found', async () => {
    await open(found(), 'operator', { 'recommendations.findCross': () => ({ compared: 24, found: 1 }) })
    await tap('org.cross.find')
    expect(at('org.cross.done').textContent).toBe('核对了 24 个项目，新发现 1 条。')
  })

  test('待市说明: the question and a day are asked for, and go with the version seen', async () => {
    const server = await open(found(), 'operator', {
      'recommendations.askCross': () => ({ case: id, state: 'hearing', version: 4 }),
    })
    await tap(`org.cross.ask.${id}`)
    await tap('org.cross.ask.send')
    expect(server.of('recommendations.askCross')).toEqual([])
    expect(at('org.cross.ask.sheet').textContent).toContain('请写要说明什么')
    await type('cross-question', '请说明成员属于哪一队')
    for (const [part, value] of [
      ['year', '2026'],
      ['month', '08'],
      ['day', '12'],
    ])
      await act(async () => {
        const input = at(`input.cross-due.${part}`)
        fireEvent.input(input, { target: { value } })
        fireEvent.change(input, { target: { value } })
      })
    await tap('org.cross.ask.send')
    expect(server.of('recommendations.askCross')[0]!.input).toEqual({
      ...{ edition, case: id, expectedVersion: 3, question: '请说明成员属于哪一队', dueOn: '2026-08-12' },
    })
    expect(at('org.cross.done').textContent).toBe('已记下。')
  })

  test('裁定: a project leaves by a clause and a reason; units that said nothing are named', async () => {
    const server = await open(found({ state: 'hearing', stateName: '待市说明' }), 'operator', {
      'recommendations.proposeCross': () => ({ case: id, state: 'proposed', version: 4 }),
    })
    await tap(`org.cross.propose.${id}`)
    expect(at('org.cross.propose.sheet').textContent).toContain('长治市、晋中市还没有说明')
    await tap('choice.cross-out.app_0000000000000002')
    await tap('org.cross.propose.send')
    expect(at('org.cross.propose.sheet').textContent).toContain('请选择依据的条款')
    await tap('choice.cross-out.none')
    await type('cross-why', '两人同名不同人')
    await tap('org.cross.propose.send')
    expect(at('org.cross.propose.sheet').textContent).toContain('请写明为什么不再等候')
    await type('cross-unheard', '两市电话答复')
    await tap('org.cross.propose.send')
    expect(server.of('recommendations.proposeCross')[0]!.input).toEqual({
      ...{ edition, case: id, expectedVersion: 3, out: [], reason: '两人同名不同人' },
      ...{ clause: null, unheard: '两市电话答复' },
    })
  })

  test('a second person reads what was proposed; who proposed it is told why he cannot confirm', async () => {
    const ruling = {
      ...{
        number: 1,
        state: 'proposed' as const,
        out: [],
        sentence: '不移出任何项目。',
        reason: '同名不同人',
      },
      ...{ clause: null, proposedBy: '演示省经办', proposedAt: '2026-08-13T02:00:00.000Z' },
      ...{ decidedBy: null, decidedAt: null, decidedNote: '' },
    }
    const server = await open(
      found({ state: 'proposed', stateName: '待另一人确认', rulings: [ruling] }),
      'approver',
      { 'recommendations.confirmCross': () => new Refused('SECOND_PERSON', '拟裁定的人不能自己确认') },
    )
    expect(at('org.cross.ruling.1').textContent).toContain('待确认')
    await tap(`org.cross.confirm.${id}`)
    await tap('org.cross.confirm.back')
    expect(server.of('recommendations.confirmCross')).toEqual([])
    await tap('org.cross.confirm.send')
    expect(at('org.cross.confirm.sheet').textContent).toContain('拟裁定的人不能自己确认')
  })

  test('a unit that does not work here is answered for by its letter', async () => {
    const server = await open(found({ state: 'hearing', stateName: '待市说明' }), 'operator', {
      'recommendations.enterCrossStatement': () => ({ case: id, state: 'hearing', version: 4 }),
    })
    expect(at('org.cross.letter.app_0000000000000002').textContent).toContain('该市不用本系统')
    await tap('org.cross.letter.app_0000000000000002')
    await tap('choice.cross-stance.withdraw')
    await type('cross-text', '同意退出')
    await tap('org.cross.letter.send')
    expect(at('org.cross.letter.sheet').textContent).toContain('请填写来函文号')
    await type('cross-ref', '市工信函〔2026〕9号')
    await tap('org.cross.letter.send')
    expect(server.of('recommendations.enterCrossStatement')[0]!.input).toMatchObject({
      ...{ application: 'app_0000000000000002', stance: 'withdraw', ref: '市工信函〔2026〕9号' },
    })
  })

  test('who only reads is told who acts; the city’s officer does not get in', async () => {
    const blocked = { ...none, ask: '由经办人或负责人办理', dismiss: '由经办人或负责人办理' }
    const server = await open(found({ blocked }), 'supervisor')
    expect(screen.queryByTestId('org.cross.find')).toBeNull()
    await tap(`org.cross.ask.${id}`)
    expect(screen.queryByTestId('org.cross.ask.sheet')).toBeNull()
    expect(server.asked.every(({ operation }) => !operation.startsWith('recommendations.ask'))).toBe(true)
  })
})
