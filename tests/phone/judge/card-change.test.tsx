import { act, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, describe, expect, test, vi } from 'vitest'
import type { Receipt } from '../../../src/contract/views/judging'
import type { OwnCardView } from '../../../src/contract/views/judging-card'
import { ReturnPart } from '../../../src/judge/shared/return-part'
import type { OutboxItem } from '../../../src/platform/outbox-state'
import { lostItems } from '../../../src/platform/use-receipt-check'
import { type Answers, startServer } from '../apply/fake-server'

const at = (id: string) => screen.getByTestId(id)
const own = (change: Partial<OwnCardView> = {}): OwnCardView => ({
  ...{ feed: 1, ask: null, mayAsk: true, problem: null },
  card: { version: 1, state: 'submitted', via: null, criteria: [['innovation', 4000]], total: 8600 },
  ...change,
})
const open = (view: OwnCardView, answers: Answers = {}, typed: number | null = 8600) => {
  const server = startServer(answers)
  const done = vi.fn(async () => undefined)
  render(<ReturnPart session="ses_1" application="app_1" own={view} typed={typed} onDone={done} />)
  return { ...server, done }
}

afterEach(() => {
  vi.unstubAllGlobals()
})

describe('J5 修改与作废规则', () => {
  test('asking needs a reason and is sent with the version seen', async () => {
    const { asked, done } = open(own(), { 'judging.askReturn': () => ({ ask: 'crt_1' }) })
    fireEvent.click(at('score.return'))
    expect(at('score.return.yes.reason').textContent).toBe('请先写原因')
    fireEvent.input(at('input.return-reason'), { target: { value: '打反了' } })
    await act(async () => void fireEvent.click(at('score.return.yes')))
    expect(asked.at(-1)).toMatchObject({
      name: 'judging.askReturn',
      input: { session: 'ses_1', application: 'app_1', version: 1, reason: '打反了' },
    })
    expect(done).toHaveBeenCalledOnce()
  })

  test('waiting for two persons: it can be taken back, not asked for again', async () => {
    const ask = { state: 'asked' as const, version: 1, reason: '打反了', answer: '', at: '' }
    const { asked } = open(own({ ask, mayAsk: false }), {
      'judging.withdrawReturn': () => ({ ask: 'crt_1' }),
    })
    expect(at('score.ask').textContent).toBe('已申请退回，等待两人同意')
    expect(screen.queryByTestId('score.return')).toBeNull()
    await act(async () => void fireEvent.click(at('score.withdraw')))
    expect(asked.at(-1)?.name).toBe('judging.withdrawReturn')
  })

  test('refused: with the reason', () => {
    const ask = { state: 'refused' as const, version: 1, reason: '打反了', answer: '已核对无误', at: '' }
    open(own({ ask }))
    expect(at('score.ask').textContent).toBe('没有同意退回。已核对无误')
  })

  test('sealed: the button is not there, the way is arbitration', () => {
    const problem = '已封存，不能退回。如确有误，请会后申请仲裁。'
    open(own({ mayAsk: false, problem, card: { ...own().card!, state: 'sealed' } }))
    expect(screen.queryByTestId('score.return')).toBeNull()
    expect(at('score.change').textContent).toContain(problem)
  })

  test('a card entered on paper is shown beside what was typed on the phone', () => {
    open(own({ card: { ...own().card!, via: 'paper' } }), {}, 9000)
    expect(at('score.paper').textContent).toBe('您的纸质评分表已入库：86分；本机填的是90分，没有计入')
  })
})

describe('回执核对', () => {
  const receipt = (version: number): Receipt => ({
    ...{ session: 'ses_1', application: 'app_1', version, commitment: 'c', seq: 1, hash: 'h' },
    ...{ short: 's', at: 'a', mac: 'm' },
  })
  const item = (version: number, operation = 'seal') =>
    ({
      functionName: 'judging',
      operation,
      state: 'acked',
      receipt: receipt(version),
      input: {},
    }) as OutboxItem

  test('what the server has, or has newer, is not lost; what it lacks or has older is', () => {
    expect(lostItems([item(1)], 'ses_1', [receipt(1)])).toEqual([])
    expect(lostItems([item(1)], 'ses_1', [receipt(2)])).toEqual([])
    expect(lostItems([item(2)], 'ses_1', [receipt(1)])).toHaveLength(1)
    expect(lostItems([item(2, 'restoreSeal')], 'ses_1', [])).toHaveLength(1)
    expect(lostItems([item(2)], 'ses_2', [])).toEqual([])
  })
})
