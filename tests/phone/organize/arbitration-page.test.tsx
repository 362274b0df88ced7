import { act, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, describe, expect, test, vi } from 'vitest'
import type { ArbitrationsView, ArbitrationView } from '../../../src/contract/views/arbitrations'
import ArbitrationPage from '../../../src/organize/arbitration/index'
import { fakeServer, openedWith } from './fake-server'

afterEach(() => vi.unstubAllGlobals())

const session = 'ses_0000000000000001'
const people = ['甲', '乙', '丙', '丁'].map((name, i) => ({
  person: `per_000000000000000${i}`,
  name,
  problem: null,
}))
const none = { assign: false, sign: false, enterPaper: false, apply: false }
const one = (over: Partial<ArbitrationView> = {}): ArbitrationView => ({
  ...{ id: 'arb_0000000000000001', state: 'opened', stateName: '待指派委员', version: 1 },
  ...{
    application: 'app_0000000000000001',
    projectName: '井下巡检机器人',
    seat: 3,
    grounds: '三号席与标准不符',
  },
  ...{ sourceName: '评委', openedByName: '评委丙', openedAt: '2026-07-28T02:00:00.000Z', members: [] },
  ...{ decisionText: null, rulingHash: null, ruledAt: null, appliedAt: null, proposedByName: null },
  ...{ seats: [{ number: 3, name: '评委丙', total: 9900 }], may: none, ...over },
})
const view = (arbitration: ArbitrationView): ArbitrationsView => ({
  ...{ session: { id: session, name: '企业组决赛', stateName: '进行中' }, arbitrations: [arbitration] },
  ...{
    committee: [...people, { person: 'per_9', name: '戊', problem: '是本场评委，应当回避' }],
    projects: [],
  },
  mayOpen: false,
})
const tap = (id: string) => act(async () => void fireEvent.click(screen.getByTestId(id)))
const type = (id: string, value: string) =>
  act(async () => void fireEvent.change(screen.getByTestId(`input.${id}`), { target: { value } }))

async function open(role: 'operator' | 'committee', arbitration: ArbitrationView) {
  openedWith({ session })
  const server = await fakeServer([role], {
    'rounds.arbitrations': () => view(arbitration),
    'rounds.assignArbitration': () => ({ arbitration: arbitration.id, version: 2 }),
    'rounds.signRuling': () => ({ arbitration: arbitration.id, version: 3, state: 'assigned' }),
    'rounds.applyRuling': () => ({ arbitration: arbitration.id, version: 4, pending: true }),
  })
  render(<ArbitrationPage />)
  await screen.findByTestId('arbitration.case')
  return server
}

describe('仲裁', () => {
  test('三位以上委员才能指派；应回避的委员不可选并说明', async () => {
    const server = await open('operator', one({ may: { ...none, assign: true } }))
    expect(screen.getByText('戊是本场评委，应当回避')).toBeTruthy()
    expect(screen.queryByTestId('choice.members.per_9')).toBeNull()
    expect(screen.getByTestId('arbitration.assign.send.reason').textContent).toBe('还差 3 位委员')
    for (const { person } of people.slice(0, 3)) await tap(`choice.members.${person}`)
    await tap('arbitration.assign.send')
    expect(server.of('rounds.assignArbitration')[0]!.input).toMatchObject({
      members: people.slice(0, 3).map(each => each.person),
    })
  })

  test('委员签署须有结果和理由，作废须指明席位', async () => {
    const server = await open('committee', one({ state: 'assigned', may: { ...none, sign: true } }))
    const reason = () => screen.getByTestId('arbitration.sign.send.reason').textContent
    expect(reason()).toBe('请选择裁决结果')
    await tap('choice.outcome.void')
    expect(reason()).toBe('请选择作废哪一席')
    await tap('choice.seats.3')
    expect(reason()).toBe('请写明裁决理由')
    await type('reasons', '与评分标准第三项不符')
    await tap('arbitration.sign.send')
    expect(server.of('rounds.signRuling')[0]!.input).toEqual({
      ...{ session, arbitration: 'arb_0000000000000001', reasons: '与评分标准第三项不符' },
      decision: { outcome: 'void', seats: [3] },
    })
  })

  test('执行须两人：第一位提出后，页面说明须另一位确认', async () => {
    const ruled = one({ state: 'ruled', decisionText: '作废3号席的评分表', proposedByName: '王经办' })
    await open('operator', ruled)
    expect(screen.getByText(/王经办 已提出执行，须由另一位/)).toBeTruthy()
    expect(screen.queryByTestId('arbitration.apply')).toBeNull()
  })
})
