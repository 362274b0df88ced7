import { act, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { OpeningView, RankingView, SessionSummary } from '../../../src/contract/views/rounds-sessions'
import OpeningPage from '../../../src/organize/opening/index'
import RankingPage from '../../../src/organize/ranking/index'
import { Reveal } from '../../../src/screen/shared/reveal'
import { fakeServer, openedWith } from './fake-server'

const session: SessionSummary = {
  ...{ id: 'ses_0000000000000001', name: '企业组决赛', round: 'final', roundName: '市级决赛' },
  ...{ group: 'enterprise', groupName: '企业组', venue: '演示会场', startsAt: null, state: 'planned' },
  ...{ stateName: '筹备中', version: 4, finalists: 2, seats: 0, mode: 'live' },
  rubric: { id: 'rub_0000000000000001', name: '决赛评分标准', approved: true },
}
const [one, two] = ['app_0000000000000001', 'app_0000000000000002'] as const
const opening = (over: Partial<OpeningView> = {}): OpeningView => ({
  ...{ session, items: [], mayOpen: false, seats: [], turns: [], rubrics: [], earlier: [] },
  juries: [
    { id: 'expert', name: '专家评委', weight: '70%', minCards: 1 },
    { id: 'public', name: '大众评委', weight: '30%', minCards: 1 },
  ],
  ...over,
})
const row = (application: string, rank: number, projectName: string): RankingView['rows'][number] => ({
  ...{ rank, application, position: rank, projectName, subjectName: '演示单位', score: '85.00', tied: false },
  parts: [
    { stageName: '市级初赛', weight: '40%', score: '70.00' },
    { stageName: '市级决赛', weight: '60%', score: '95.00' },
  ],
  cards: [
    { number: 1, jury: '专家评委', total: 9000, dropped: null, absent: null },
    { number: 2, jury: '大众评委', total: 8000, dropped: null, absent: null },
    { number: 3, jury: '专家评委', total: 9500, dropped: null, absent: null },
  ],
  ...{ steps: [], tie: [] },
})
const ranking = (over: Partial<RankingView> = {}): RankingView => ({
  ...{ session: { ...session, state: 'open' }, complete: true, skipped: [], openTies: [], unsigned: [] },
  ...{ rows: [row(one, 1, '演示项目甲'), row(two, 2, '演示项目乙')], frozen: null, mayFreeze: false },
  ...{ problem: null, veto: null, arbitrations: { open: 0, all: 0 } },
  ...over,
})
const at = (id: string) => screen.getByTestId(id)
const tap = (id: string) => act(async () => void fireEvent.click(at(id)))
const type = (name: string, value: string) =>
  act(async () => void fireEvent.change(at(`input.${name}`), { target: { value } }))

async function openOpening(view: OpeningView) {
  const server = await fakeServer(['operator'], {
    'rounds.openingCheck': () => view,
    'rounds.judges': () => ({
      judges: ['甲', '乙'].map((name, i) => ({
        ...{ person: `per_000000000000000${i + 2}`, name: `演示评委${name}`, employer: '', problem: null },
      })),
    }),
    'rounds.setPanel': () => ({ session: session.id, version: 5 }),
    'rounds.setEarlier': () => ({ session: session.id, version: 5 }),
  })
  render(<OpeningPage />)
  await screen.findByTestId('opening.panel.save')
  return server
}
async function openRanking(view: RankingView) {
  const server = await fakeServer(['operator'], {
    'rounds.ranking': () => view,
    'rounds.veto': () => ({ session: session.id, version: 5, pending: true }),
    'rounds.dropVeto': () => ({ session: session.id, version: 5 }),
    'rounds.decideTie': () => ({ session: session.id, version: 5 }),
  })
  render(<RankingPage />)
  await screen.findByTestId('ranking.table')
  return server
}

beforeEach(() => openedWith({ session: session.id }))
afterEach(() => vi.unstubAllGlobals())

describe('M1 开场准备', () => {
  test('with several juries every judge is put into one before the panel is kept', async () => {
    const server = await openOpening(opening())
    for (const name of ['演示评委甲', '演示评委乙'])
      await act(async () => void fireEvent.click(await screen.findByText(name)))
    expect(at('opening.panel.save').dataset.state).toBe('disabled')
    await tap('choice.jury.1.expert')
    await tap('choice.jury.2.public')
    expect(at('opening.juries').textContent).toContain('专家评委1位（至少1位，占70%）')
    await tap('opening.panel.save')
    const { seats } = server.of('rounds.setPanel')[0]!.input as { seats: { jury?: string }[] }
    expect(seats.map(({ jury }) => jury)).toEqual(['expert', 'public'])
  })

  test('a score an earlier stage does not give is entered as decided, with its paper', async () => {
    const line = { application: one, stage: 'preliminary', stageName: '市级初赛', record: null }
    const server = await openOpening(
      opening({
        earlier: [
          { ...line, projectName: '演示项目甲', score: null },
          { ...line, application: two, projectName: '演示项目乙', score: '80.00' },
        ],
      }),
    )
    expect(at('opening.earlier-scores').textContent).toContain('没有成绩')
    expect(screen.getAllByTestId('opening.earlier.enter')).toHaveLength(1)
    await tap('opening.earlier.enter')
    await type('earlier.score', '82.5')
    expect(at('opening.earlier.save').dataset.state).toBe('disabled')
    await type('earlier.record', '组委会决定3号')
    await tap('opening.earlier.save')
    expect(server.of('rounds.setEarlier')[0]!.input).toEqual({
      ...{ session: session.id, expectedVersion: 4, application: one, stage: 'preliminary' },
      ...{ score: 8250, record: '组委会决定3号' },
    })
  })
})

describe('M6 名次冻结与确认', () => {
  test('a row says its seats by jury, and how the stages make up its score', async () => {
    await openRanking(ranking())
    expect(at('ranking.table').textContent).toContain('专家评委 90.00 95.00；大众评委 80.00')
    await act(async () => void fireEvent.click(screen.getAllByLabelText('第 1 名 演示项目甲 的计算过程')[0]!))
    expect(screen.getByText('市级初赛70.00分占40%，市级决赛95.00分占60%，合计85.00分。')).toBeTruthy()
  })

  test('without a veto in the notice there is none to enter', async () => {
    await openRanking(ranking())
    expect(screen.queryByTestId('ranking.veto')).toBeNull()
  })

  test('a veto is entered with reason and paper, and confirmed by another official as it was written', async () => {
    const entry = {
      ...{ application: two, projectName: '演示项目乙', reason: '材料不实', record: '否决书1号' },
      ...{ enteredByName: '演示经办', confirmed: false, mayConfirm: true, rankBefore: 2, score: '83.00' },
    }
    const server = await openRanking(ranking({ veto: { role: '组委会主任', may: true, entries: [entry] } }))
    expect(at('ranking.veto').textContent).toContain('原第 2 名，83.00 分。')
    await tap('ranking.veto.confirm')
    const place = { session: session.id, expectedVersion: 4 }
    expect(server.of('rounds.veto')[0]!.input).toEqual({
      ...{ ...place, application: two, reason: '材料不实', record: '否决书1号' },
    })
    await tap('ranking.veto.drop')
    expect(server.of('rounds.dropVeto')[0]!.input).toEqual({ ...place, application: two })
    await tap('ranking.veto.new')
    expect(at('ranking.veto.save').dataset.state).toBe('disabled')
  })

  test('a tie is decided in the way the rules name, and may stay a tie', async () => {
    const tie = { applications: [one, two], step: 'play-off', sentence: '评分标准规定加赛，请登记加赛结果' }
    const server = await openRanking(ranking({ openTies: [tie] }))
    const button = (name: string) => screen.getAllByText(name).at(-1)!
    await act(async () => void fireEvent.click(screen.getAllByText('演示项目乙')[0]!))
    await act(async () => void fireEvent.click(button('演示项目甲仍并列')))
    await type('record', '加赛记录1号')
    await tap('ranking.tie.decide')
    expect(server.of('rounds.decideTie')[0]!.input).toMatchObject({ step: 'play-off', tiers: [[two, one]] })
  })
})

test('B1 大屏: each jury’s mean and part stand beside the final score', () => {
  const titled = { edition: '', session: '', groupName: '', feed: 1, topic: '' }
  const stage = { position: 1, of: 2, projectName: '演示项目甲', subjectName: '演示单位' }
  const juries = [
    { name: '专家评委', weight: '70%', score: '80.25' },
    { name: '大众评委', weight: '30%', score: '75.00' },
  ]
  const told = { seats: [], score: '78.68', sentence: '2个评审组分别取平均，再按权重合计', short: 'ABCD' }
  render(<Reveal view={{ scene: 'reveal', ...titled, stage, juries, ...told }} />)
  expect(at('screen.juries').textContent).toBe('专家评委 80.25（70%）　大众评委 75.00（30%）')
  expect(at('screen.score').textContent).toBe('78.68')
})
