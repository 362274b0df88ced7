import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { DrawView } from '../../../src/contract/views/rounds-sessions'
import { DrawCard } from '../../../src/organize/shared/hall/draw-card'
import { fakeServer, openedWith, windowWidth } from './fake-server'

const session = 'ses_0000000000000001'
const draw = 'drw_0000000000000001'
const view = (over: Partial<DrawView> = {}): DrawView => ({
  ...{ state: 'revealed', version: 4, sessionState: 'drawn', draw, attempt: 1, pool: [], poolHash: 'ab' },
  ...{ seedCommit: 'cd', short: '7F3A', entropySource: '现场摇出的6位数字', entropy: '482913' },
  order: [{ position: 1, application: 'app_1', projectName: '演示井下巡检机器人' }],
  ...{ problem: '出场顺序已经抽定', reason: '', redraw: null, mayRedraw: true, earlier: [] },
  ...over,
})
const at = (id: string) => screen.getByTestId(id)
const has = (id: string) => screen.queryByTestId(id) !== null
const tap = (id: string) => act(async () => void fireEvent.click(at(id)))

async function open(shown: DrawView) {
  const server = await fakeServer(['operator'], {
    'rounds.draw': () => shown,
    'rounds.redrawOrder': () => ({ session, version: 5, draw, pending: true }),
  })
  render(<DrawCard session={session} onDone={async () => undefined} />)
  await screen.findByTestId('draw.earlier')
  return server
}

beforeEach(() => {
  openedWith({})
  windowWidth(1280)
})
afterEach(() => vi.unstubAllGlobals())

describe('M2 抽签：重抽', () => {
  test('asks for a reason and sends it with the attempt it is about', async () => {
    const server = await open(view())
    await tap('draw.redraw')
    expect(at('reason.do').dataset.state).toBe('disabled')
    await act(async () => void fireEvent.change(at('input.reason'), { target: { value: '摇号机故障' } }))
    await tap('reason.do')
    expect(server.of('rounds.redrawOrder')[0]!.input).toEqual({ session, draw, reason: '摇号机故障' })
  })

  test('who asked waits for another person, who reads why and agrees', async () => {
    const asked = { by: '演示·李承办', reason: '摇号机故障' }
    await open(view({ redraw: { ...asked, own: true } }))
    expect(at('draw.redraw.asked').textContent).toContain('等待另一位同事同意')
    expect(has('draw.redraw')).toBe(false)
    cleanup()
    await open(view({ redraw: { ...asked, own: false } }))
    expect(at('draw.redraw.asked').textContent).toContain('演示·李承办申请重抽：摇号机故障')
    expect(at('draw.redraw').textContent).toContain('同意重抽')
  })

  test('the attempt before stays readable; after the opening nothing is drawn again', async () => {
    const before = { attempt: 1, short: '9B2C', entropy: '111111', order: ['演示项目甲'], reason: '' }
    await open(view({ attempt: 2, reason: '摇号机故障', earlier: [before], mayRedraw: false }))
    for (const text of [
      '第1次（已作废，留存）',
      '9B2C',
      '111111',
      '演示项目甲',
      '第2次抽签的理由：摇号机故障',
    ])
      expect(at('draw.earlier').textContent).toContain(text)
    expect(has('draw.redraw')).toBe(false)
  })
})
