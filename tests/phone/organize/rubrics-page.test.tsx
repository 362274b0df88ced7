import { act, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { RubricsView, RubricView } from '../../../src/contract/views/rounds-rubrics'
import RubricsPage from '../../../src/organize/rubrics/index'
import { testRubric } from '../../setup/hall-rubric'
import { fakeServer, openedWith } from './fake-server'

const silence = '本届通知未规定评委人数、去极值、小数位和并列的处理。'
const version = (over: Partial<RubricView> = {}): RubricView => ({
  ...{ id: 'rub_0000000000000001', name: '决赛评分标准', state: 'pending', stateName: '待专家委员会签署' },
  ...{
    version: 2,
    body: testRubric(),
    summary: ['评分项：创新性40分。'],
    problems: [],
    bodyHash: 'a'.repeat(64),
  },
  ...{ signatures: [{ name: '演示委员甲', signedAt: '2026-07-20T02:00:00.000Z' }], signaturesNeeded: 2 },
  ...{ approvedAt: null, before: null, replaced: false, sessions: [] },
  may: { edit: false, submit: false, sign: false, copy: false },
  ...over,
})
const at = (id: string) => screen.getByTestId(id)
const tap = (id: string) => act(async () => void fireEvent.click(at(id)))
const type = (name: string, value: string) =>
  act(async () => void fireEvent.change(at(`input.${name}`), { target: { value } }))

async function open(role: 'operator' | 'committee', over: Partial<RubricsView> = {}) {
  const server = await fakeServer([role], {
    'rounds.rubrics': () => ({
      ...{ rubrics: [version()], notStated: [silence], printed: [], mayCreate: true },
      stages: [{ id: 'preliminary', name: '市级初赛' }],
      ...over,
    }),
    'rounds.trialRubric': () => ({
      ...{ problems: [], score: '85.40', counted: 5, totals: [] },
      steps: ['7位评委的总分：92、88、79、86、85、84、84。', '最终得分85.40分。'],
    }),
    'rounds.saveRubric': () => ({ rubric: 'rub_0000000000000002', version: 1, state: 'draft' }),
    'rounds.rubricExamples': () => ({
      examples: [
        {
          ...{
            id: 'x',
            contest: '演示其他赛事',
            criteria: [{ name: '创新性', max: 4000 }],
            total: 10000,
            panel: null,
          },
          ...{
            source: 'https://example.org',
            checked: '已看到来源网页里的表格',
            warning: '这是其他赛事公布的评分表，只供参考',
          },
        },
      ],
    }),
  })
  render(<RubricsPage />)
  await screen.findByTestId('rubric.card')
  return server
}

beforeEach(() => openedWith({}))
afterEach(() => vi.unstubAllGlobals())

describe('O8 评分规则审批', () => {
  test('what the notice leaves open is marked 本届通知未规定，由专家委员会决定', async () => {
    await open('operator')
    expect(at('rubric.silences').textContent).toContain('本届通知未规定，由专家委员会决定')
    expect(at('rubric.silences').textContent).toContain(silence)
    await tap('rubric.new')
    expect(at('rubric.unstated').textContent).toBe('本届通知未规定，由专家委员会决定')
  })

  test('the secretariat has no button to approve; a member has, and sees how far the signatures are', async () => {
    await open('operator')
    expect(screen.queryByTestId('rubric.sign')).toBeNull()
    expect(at('rubric.signatures').textContent).toContain('委员签名 1/2 · 演示委员甲')
  })

  test('a member signs exactly the text shown', async () => {
    const may = { edit: false, submit: false, sign: true, copy: false }
    const server = await open('committee', { rubrics: [version({ may })] })
    await tap('rubric.sign')
    expect(server.of('rounds.signRubric')[0]!.input).toEqual({
      ...{ rubric: 'rub_0000000000000001', expectedVersion: 2, bodyHash: 'a'.repeat(64) },
    })
  })

  test('a locked version says so, shows what differs from the last, and is saved anew instead', async () => {
    const may = { edit: false, submit: false, sign: false, copy: true }
    const before = { name: '决赛评分标准第1版', changes: ['最少有效评分表：3 → 5。'] }
    const sessions = [{ id: 'ses_0000000000000001', name: '企业组决赛' }]
    const server = await open('operator', {
      rubrics: [version({ state: 'approved', stateName: '已批准锁定', may, before, sessions })],
    })
    expect(at('rubric.changes').textContent).toContain('最少有效评分表：3 → 5。')
    expect(at('rubric.card').textContent).toContain('使用的场次：企业组决赛')
    expect(at('rubric.card').textContent).toContain('这一版不能再改')
    expect(screen.queryByTestId('rubric.edit')).toBeNull()
    await tap('rubric.copy')
    await tap('rubric.save')
    expect(server.of('rounds.saveRubric')[0]!.input).toMatchObject({
      ...{ rubric: null, basedOn: 'rub_0000000000000001', name: '决赛评分标准（新版本）' },
    })
  })

  test('weights that are not whole: 合计 95，还差 5; five judges without two leave three', async () => {
    const [first, ...others] = testRubric().criteria
    const body = { ...testRubric(), minCards: 5, criteria: [{ ...first!, max: 3500 }, ...others] }
    const may = { edit: true, submit: false, sign: false, copy: false }
    await open('operator', { rubrics: [version({ state: 'draft', body, may })] })
    await tap('rubric.edit')
    expect(at('rubric.sum').textContent).toBe('合计 95，还差 5')
    expect(screen.getByText('5位评委去极值后有效3人')).toBeTruthy()
    await type('criteria.0.max', '40')
    expect(at('rubric.sum').textContent).toBe('合计 100')
    await type('criteria.0.max', '45.5')
    expect(at('rubric.sum').textContent).toBe('合计 105.5，多出 5.5')
  })

  test('the trial takes seven totals and shows how the score comes about', async () => {
    const may = { edit: true, submit: true, sign: false, copy: false }
    const server = await open('operator', { rubrics: [version({ state: 'draft', may })] })
    await tap('rubric.edit')
    for (const [i, total] of ['92', '88', '79', '86', '85', '84', '84'].entries())
      await type(`trial.${i + 1}`, total)
    await tap('rubric.trial.run')
    expect(server.of('rounds.trialRubric')[0]!.input.totals).toEqual([
      9200, 8800, 7900, 8600, 8500, 8400, 8400,
    ])
    expect(at('rubric.trial.score').textContent).toBe('得分 85.40，有效 5 人')
    await type('trial.3', '七十九')
    expect(at('rubric.trial.run').dataset.state).toBe('disabled')
  })

  test('scaling strict and mild judges is offered as not stated, and nothing is scaled unless chosen', async () => {
    const may = { edit: true, submit: false, sign: false, copy: false }
    const server = await open('operator', { rubrics: [version({ state: 'draft', may })] })
    await tap('rubric.edit')
    expect(at('choice.normalise.none').getAttribute('aria-checked')).toBe('true')
    expect(at('choice.normalise.none').parentElement!.parentElement!.textContent).toContain('本届通知未规定')
    await tap('rubric.save')
    await tap('rubric.edit')
    await tap('choice.normalise.mean-ratio')
    await tap('rubric.save')
    const bodies = server.of('rounds.saveRubric').map(({ input }) => (input as { body: object }).body)
    expect(bodies[0]).not.toHaveProperty('normalise')
    expect(bodies[1]).toMatchObject({ normalise: 'mean-ratio' })
  })

  test('a jury may score by a list of its own, and go back to the common one', async () => {
    const may = { edit: true, submit: false, sign: false, copy: false }
    const server = await open('operator', { rubrics: [version({ state: 'draft', may })] })
    await tap('rubric.edit')
    await tap('rubric.jury.add')
    await tap('rubric.juries.1.own')
    await type('juries.1.criteria.0.name', '总体印象')
    expect(at('rubric.juries.1.sum').textContent).toBe('合计 100')
    await tap('rubric.save')
    await tap('rubric.edit')
    await tap('rubric.jury.add')
    await tap('rubric.juries.1.own')
    await tap('rubric.juries.1.common')
    await tap('rubric.save')
    const juries = server
      .of('rounds.saveRubric')
      .map(({ input }) => (input as { body: { juries: object[] } }).body.juries)
    expect(juries[0]![1]).toMatchObject({ criteria: [{ id: 'item-4', name: '总体印象', max: 10_000 }] })
    expect(juries[1]![1]).not.toHaveProperty('criteria')
  })

  test('several juries each have a part, and the trial asks for the totals of each', async () => {
    const jury = { trim: { high: 0, low: 0 }, minCards: 3 }
    const juries = [
      { ...jury, id: 'a', name: '专家组', weight: { num: 70, den: 100 } },
      { ...jury, id: 'b', name: '大众组', weight: { num: 25, den: 100 } },
    ]
    const body = { ...testRubric(), trim: { high: 0, low: 0 }, minCards: 6, juries }
    const may = { edit: true, submit: false, sign: false, copy: false }
    const server = await open('operator', { rubrics: [version({ state: 'draft', body, may })] })
    await tap('rubric.edit')
    expect(at('rubric.juries').textContent).toContain('权重合计 95，还差 5')
    await type('juries.1.weight', '30')
    expect(at('rubric.juries').textContent).toContain('权重合计 100')
    await type('trial.a.1', '90')
    await type('trial.b.1', '80')
    await tap('rubric.trial.run')
    expect(server.of('rounds.trialRubric')[0]!.input).toMatchObject({
      totals: [9000, 8000],
      juries: ['a', 'b'],
    })
    await tap('rubric.jury.add')
    expect(screen.getAllByTestId('rubric.jury')).toHaveLength(3)
  })

  test('examples are other contests’ and say so', async () => {
    await open('operator')
    await act(async () => void fireEvent.click(screen.getByText('看看其他赛事的公开样例')))
    expect(await screen.findByText('演示其他赛事')).toBeTruthy()
    expect(screen.getByText('这是其他赛事公布的评分表，只供参考')).toBeTruthy()
  })
})
