import { act, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, describe, expect, test, vi } from 'vitest'
import type { SheetView } from '../../../src/contract/views/judging'
import SheetPage from '../../../src/judge/sheet/index'
import { fakeServer, openedWith, Refused } from '../organize/fake-server'

const waiting: object[] = []
vi.mock('../../../src/platform/use-outbox', () => ({
  useOutbox: () => ({ outbox: null, items: waiting }),
}))
vi.mock('../../../src/platform/measure-element', () => ({
  measureElement: async () => ({ left: 0, top: 0, width: 500, height: 200 }),
}))
afterEach(() => {
  vi.unstubAllGlobals()
  waiting.splice(0)
  localStorage.clear()
})

const session = 'ses_0000000000000001'
const sheetHash = 'ab'.repeat(32)
const sheet = (over: Partial<SheetView> = {}): SheetView => ({
  ...{ session, seat: { number: 3, name: '评委丙' }, sheetHash, signedAt: null, problem: null },
  rows: [
    {
      ...{ application: 'app_0000000000000001', position: 1, projectName: '井下巡检机器人' },
      ...{ criteria: [{ name: '创新性', value: 4000 }], total: 8600, absent: null, dropped: 'high' },
    },
  ],
  ...over,
})
const at = (id: string) => screen.getByTestId(id)
const tap = (id: string) => act(async () => void fireEvent.click(at(id)))
const reason = () => at('judge.sheet.sign.reason').textContent

async function open(answers: Record<string, () => unknown> = {}, view = sheet()) {
  openedWith({ session })
  const server = await fakeServer(['judge'], {
    'judging.sheet': () => view,
    'judging.sign': () => ({ session, signedAt: '2026-07-28T04:00:00.000Z' }),
    'rounds.openArbitration': () => ({ arbitration: 'arb_0000000000000001', version: 1 }),
    ...answers,
  })
  render(<SheetPage />)
  await screen.findByTestId('judge.sheet.row')
  return server
}

async function writeName(way: readonly (readonly [number, number])[]) {
  const touches = ([x, y]: readonly [number, number]) => ({ touches: [{ clientX: x, clientY: y }] })
  const board = at('signature.board')
  await act(async () => void fireEvent.touchStart(board, touches(way[0]!)))
  for (const point of way.slice(1)) await act(async () => void fireEvent.touchMove(board, touches(point)))
  await act(async () => void fireEvent.touchEnd(board, { touches: [] }))
}

describe('J6 签名确认', () => {
  test('空白签名不可交；签名笔迹与内容哈希一起提交', async () => {
    const server = await open()
    expect(reason()).toBe('请先勾选已核对')
    await tap('judge.sheet.check')
    expect(reason()).toBe('请先在签名板上签名')
    await writeName([
      [10, 10],
      [12, 10],
    ])
    expect(reason()).toBe('签名太短，请写下您的姓名')
    await tap('signature.clear')
    await writeName([
      [50, 50],
      [250, 150],
      [400, 60],
    ])
    expect(at('signature').dataset.state).toBe('written')
    await tap('judge.sheet.sign')
    expect(server.of('judging.sign')[0]!.input).toEqual({
      ...{ session, sheetHash },
      signature: [
        [
          [100, 100],
          [500, 300],
          [800, 120],
        ],
      ],
    })
  })

  test('有 queued 分时不可签', async () => {
    waiting.push({ operation: 'seal', state: 'queued', input: { session } })
    waiting.push({ operation: 'seal', state: 'acked', input: { session } })
    waiting.push({ operation: 'seal', state: 'queued', input: { session: 'ses_0000000000000002' } })
    await open()
    await tap('judge.sheet.check')
    expect(reason()).toBe('还有 1 份评分待上传，上传后再签')
  })

  test('断网：签名存在本机，写明尚未提交', async () => {
    const down = () => new Refused('NETWORK', '网络断了，联网后会继续')
    await open({ 'judging.sign': down })
    await tap('judge.sheet.check')
    await writeName([
      [50, 50],
      [450, 150],
    ])
    await tap('judge.sheet.sign')
    expect(at('judge.sheet.kept').textContent).toContain('尚未提交')
    expect(Object.keys(localStorage).some(key => key.includes('signature:'))).toBe(true)
  })

  test('有异议：就一个项目申请仲裁，其余照签', async () => {
    const server = await open()
    await tap('judge.sheet.dispute')
    expect(at('judge.dispute.send.reason').textContent).toBe('请选择项目')
    await act(async () => void fireEvent.change(at('input.dispute'), { target: { value: 0 } }))
    await act(async () => void fireEvent.change(at('input.grounds'), { target: { value: '录错一项' } }))
    await tap('judge.dispute.send')
    expect(server.of('rounds.openArbitration')[0]!.input).toEqual({
      ...{ session, application: 'app_0000000000000001', seat: 3, grounds: '录错一项', source: 'judge' },
    })
    expect(screen.getByText('已申请仲裁，结果复核中')).toBeTruthy()
  })
})
