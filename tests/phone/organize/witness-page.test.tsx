import { act, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, describe, expect, test, vi } from 'vitest'
import type { WitnessView } from '../../../src/contract/views/witnessing'
import WitnessPage from '../../../src/organize/witness/index'
import { edition, fakeServer, openedWith } from './fake-server'

vi.mock('../../../src/platform/live', () => ({
  followLive: ({ catchUp }: { catchUp: () => Promise<number> }) => {
    void catchUp()
    return () => undefined
  },
}))
const saved: string[] = []
vi.mock('../../../src/platform/download', () => ({ saveFile: async (name: string) => saved.push(name) > 0 }))
afterEach(() => {
  vi.unstubAllGlobals()
  saved.splice(0)
})

const session = 'ses_0000000000000001'
const hash = 'ab'.repeat(32)
const whole = { state: 'whole' as const, entries: 3 }
const turn = (over: object = {}): WitnessView['turns'][number] => ({
  ...{
    application: 'app_0000000000000001',
    position: 1,
    projectName: '井下巡检机器人',
    stageName: '打分开放',
  },
  ...{ sealed: 1, due: 6, aside: [{ number: 4, kind: 'recused' as const }], digest: null, reveal: null },
  commitments: [{ number: 1, version: 1, commitment: 'cd'.repeat(32), seq: 3 }],
  ...over,
})
const view = (over: Partial<WitnessView> = {}): WitnessView => ({
  session: {
    ...{ id: session, name: '企业组决赛', round: 'final', roundName: '市级决赛', group: 'enterprise' },
    ...{ groupName: '企业组', venue: '', startsAt: null, state: 'open', stateName: '进行中', version: 3 },
    ...{ finalists: 1, seats: 7, rubric: null, mode: 'live' },
  },
  ...{
    feed: 1,
    rules: { name: '决赛评分标准', hash, signatures: 3 },
    panel: [{ number: 1, name: '评委甲' }],
  },
  draw: {
    ...{
      state: 'revealed',
      version: 3,
      sessionState: 'open',
      draw: 'drw',
      attempt: 1,
      pool: [],
      poolHash: hash,
    },
    ...{
      seedCommit: hash,
      short: 'TS6H-PQZN',
      entropySource: '',
      entropy: '482913',
      order: [],
      problem: null,
    },
    ...{ reason: '', redraw: null, mayRedraw: false, earlier: [] },
  },
  turns: [turn()],
  check: whole,
  head: { seq: 3, hash, short: 'TS6H-PQZN', anchor: `CSC1:${session}:3:${hash}` },
  signable: { seq: 3, hash, short: 'TS6H-PQZN' },
  ...{ signatures: [], anchors: [], locked: false, may: { sign: true, anchor: false, exportBundle: false } },
  ...over,
})
const answers = (shown: WitnessView) => ({
  'witnessing.session': () => shown,
  'witnessing.journal': () => ({ check: shown.check, entries: [] }),
  'witnessing.sign': () => ({ session, seq: 4, short: 'AAAA-BBBB' }),
  'rounds.exportBundle': () => ({
    fileName: '核验未通过.zip',
    base64: '',
    sha256: '',
    anchor: '',
    check: shown.check,
  }),
})
const tap = (id: string) => act(async () => void fireEvent.click(screen.getByTestId(id)))

describe('O15 公证见证', () => {
  test('公证员只读，封存前看不到分值：份数、承诺值和校验码可见', async () => {
    openedWith({ session })
    const server = await fakeServer(['notary'], answers(view()))
    render(<WitnessPage />)
    const shown = await screen.findByTestId('witness.turn')
    expect(shown.textContent).toContain('已交 1 / 应交 6')
    expect(shown.textContent).toContain('4 号回避')
    expect(shown.textContent).not.toContain('得分')
    expect(screen.getByTestId('witness.head').textContent).toContain('TS6H-PQZN')
    expect(screen.getByTestId('witness.head').textContent).toContain(`CSC1:${session}:3:${hash}`)
    expect(screen.getByTestId('chain').dataset.state).toBe('whole')
    expect(screen.queryByTestId('witness.anchor')).toBeNull()
    expect(screen.getByTestId('witness.sign.send.reason').textContent).toBe('请填写公证书号')
    await act(
      async () =>
        void fireEvent.change(screen.getByTestId('input.certNo'), { target: { value: '（2026）晋证1号' } }),
    )
    await tap('witness.sign.send')
    expect(server.of('witnessing.sign')[0]!.input).toEqual({
      ...{ session, headSeq: 3, headHash: hash, certNo: '（2026）晋证1号' },
    })
  })

  test('链断→红条指明位置，导出不称已校验', async () => {
    openedWith({ session })
    const check = { state: 'broken' as const, seq: 17, problem: '第17条内容与摘要不符' }
    const may = { sign: false, anchor: false, exportBundle: true }
    await fakeServer(['supervisor'], answers(view({ check, may, locked: true })))
    render(<WitnessPage />)
    expect((await screen.findByTestId('chain.broken')).textContent).toContain('第17条内容与摘要不符')
    await tap('witness.bundle')
    expect(saved).toEqual(['核验未通过.zip'])
  })

  test('without a session: the sessions one is invited to; nobody else gets in', async () => {
    openedWith({})
    const rows = [{ id: session, name: '企业组决赛', roundName: '市级决赛', groupName: '企业组', venue: '' }]
    const list = { sessions: rows.map(row => ({ ...row, startsAt: null, stateName: '进行中' })) }
    const server = await fakeServer(['notary'], { 'witnessing.sessions': () => list })
    const { unmount } = render(<WitnessPage />)
    expect((await screen.findByTestId('witness.session')).textContent).toContain('企业组决赛')
    expect(server.of('witnessing.sessions')[0]!.input).toEqual({ edition })
    unmount()
    await fakeServer(['contractor'], {})
    render(<WitnessPage />)
    expect(await screen.findByTestId('org.refused')).toBeTruthy()
  })
})
