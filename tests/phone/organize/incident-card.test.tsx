import { act, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, describe, expect, test, vi } from 'vitest'
import type { IncidentsView } from '../../../src/contract/views/rounds-incidents'
import type { PaperSheetView, PaperView } from '../../../src/contract/views/rounds-paper'
import { SheetCard } from '../../../src/organize/paper/sheet-card'
import { IncidentCard } from '../../../src/organize/shared/hall/incidents/incident-card'
import { fakeServer, Refused } from './fake-server'

const at = (id: string) => screen.getByTestId(id)
const rest = () => act(async () => undefined)
const session = 'ses_0000000000000001'
const view = (change: Partial<IncidentsView> = {}): IncidentsView => ({
  session: { id: session, name: '企业组决赛' } as IncidentsView['session'],
  ...{ feed: 1, proposals: [], closed: [], asks: [], lost: [], recoveredAt: null, duty: null },
  seats: [{ number: 5, name: '演示评委', elsewhereSince: null }],
  projects: [
    {
      ...{ application: 'app_1', position: 3, projectName: '演示项目', stage: 'scoring', version: 4 },
      ...{ openSeats: [5], after: '有效评委4位，按评分标准继续；缺的席位不计，不是0分', postponed: false },
    },
  ],
  may: { propose: ['absent', 'give-up', 'take-over'] },
  ...change,
})
const waiting = {
  ...{
    id: 'prp_1',
    act: 'absent' as const,
    title: '记评委缺席',
    says: '5号席对3号“演示项目”记为缺席，不计分',
  },
  ...{ reason: '离场', byName: '承办', mine: false, mayConfirm: true, inputHash: 'a'.repeat(64) },
  expiresAt: '2026-07-28T01:15:00.000Z',
}
async function open(data: IncidentsView, answers = {}) {
  const server = await fakeServer(['operator'], { 'rounds.incidents': () => data, ...answers })
  render(<IncidentCard session={session} drive />)
  await rest()
  fireEvent.click(at('live.incident'))
  return server
}

afterEach(() => {
  vi.unstubAllGlobals()
  localStorage.clear()
})

describe('M4 异常处置', () => {
  test('a type is picked, its options follow, nothing goes out without a reason', async () => {
    const { of } = await open(view(), {
      'rounds.propose': () => ({ proposal: 'prp_1', inputHash: '', expiresAt: '' }),
    })
    expect(screen.queryByTestId('choice.incident.paper')).toBeNull()
    fireEvent.click(at('choice.incident.take-over'))
    expect(at('incident.propose.reason').textContent).toBe('请先写理由')
    fireEvent.input(at('input.incident-reason'), { target: { value: '主控离线' } })
    await act(async () => void fireEvent.click(at('incident.propose')))
    expect(of('rounds.propose')[0]!.input).toEqual({
      session,
      proposal: { act: 'take-over', reason: '主控离线' },
    })
  })

  test('where no rule says: the committee decides in writing, with the number', async () => {
    await open(view())
    fireEvent.click(at('choice.incident.give-up'))
    expect(at('incident.rule').textContent).toContain('评分规则未规定，请专家委员会现场书面决定')
    expect(at('incident.propose.reason').textContent).toBe('请选择项目')
    expect(at('input.incident-document')).toBeTruthy()
  })

  test('the second person is asked who he is, then exactly that proposal is confirmed', async () => {
    let fresh = false
    const { of } = await open(view({ proposals: [waiting] }), {
      'rounds.confirmProposal': () =>
        fresh ? { proposal: 'prp_1', outcome: '' } : new Refused('CONFIRM_NEEDED', '请再验证'),
      'session.sendOwnCode': () => ({ phoneMasked: '139****0000' }),
      'session.confirmMyself': () => {
        fresh = true
        return { confirmedAt: '2026-07-28T01:00:00.000Z' }
      },
    })
    await act(async () => void fireEvent.click(at('incident.confirm')))
    fireEvent.input(at('input.own-code'), { target: { value: '123456' } })
    await act(async () => void fireEvent.click(at('confirm.submit')))
    await rest()
    expect(of('rounds.confirmProposal').at(-1)!.input).toEqual({
      session,
      proposal: 'prp_1',
      inputHash: 'a'.repeat(64),
    })
    expect(of('rounds.confirmProposal')).toHaveLength(2)
  })

  test('its own proposer finds no button to confirm', async () => {
    await open(view({ proposals: [{ ...waiting, mine: true, mayConfirm: false }] }))
    expect(screen.queryByTestId('incident.confirm')).toBeNull()
    expect(at('incident.second').textContent).toContain('另一位确认')
  })

  test('a code scanned twice says so', async () => {
    const reply = {
      number: 1,
      application: 'app_1',
      projectName: '演示项目',
      short: 'TS6H-PQZN',
      replayed: true,
    }
    await open(view(), { 'rounds.handOverCard': () => reply })
    fireEvent.input(at('input.hand-over'), { target: { value: 'CSCH1.x' } })
    await act(async () => void fireEvent.click(at('incident.scan.take')))
    expect(at('incident.scan.done').textContent).toBe('这份分数已收到，无需重扫')
  })
})

describe('M5 纸质分双人录入', () => {
  const sheet: PaperSheetView = {
    ...{ sheetNo: 'K7QM-29DT', code: 'CSCP1:x', application: 'app_1', position: 3, projectName: '演示项目' },
    ...{ number: 5, state: 'open', stateName: '待录入', attempt: 2, entered: 0, enteredByMe: false },
    criteria: [{ id: 'innovation', name: '创新性', max: 4000 }],
    ...{ differing: ['第2项市场', '第4项财务'], photoAt: null },
    may: { enter: true, confirm: false, decide: false, attach: true, look: false },
  }
  const paper: PaperView = {
    session: { id: session, name: '企业组决赛', roundName: '决赛', groupName: '企业组', venue: '' },
    ...{
      feed: 1,
      step: 50,
      total: 10000,
      sheets: [sheet],
    },
  }

  test('differing lines are named without a value; an entry needs every line and the sum by hand', async () => {
    const { of } = await fakeServer(['operator'], {
      'rounds.enterPaper': () => ({
        sheetNo: sheet.sheetNo,
        state: 'open',
        attempt: 2,
        sentence: '已录入，等待另一位录入',
      }),
    })
    render(<SheetCard view={paper} sheet={sheet} onDone={async () => undefined} />)
    expect(at('paper.sheet').textContent).toContain(
      '与另一位录入不一致：第2项市场、第4项财务，请对照原表重录。',
    )
    fireEvent.click(at('paper.open'))
    expect(at('paper.enter.reason').textContent).toBe('请录入“创新性”')
    fireEvent.input(at('input.paper-innovation'), { target: { value: '35.5' } })
    expect(at('paper.enter.reason').textContent).toBe('请录入手写合计')
    fireEvent.input(at('input.paper-total'), { target: { value: '35.5' } })
    await act(async () => void fireEvent.click(at('paper.enter')))
    expect(of('rounds.enterPaper')[0]!.input).toMatchObject({ criteria: [['innovation', 3550]], total: 3550 })
    expect(at('paper.said').textContent).toBe('已录入，等待另一位录入')
  })
})
