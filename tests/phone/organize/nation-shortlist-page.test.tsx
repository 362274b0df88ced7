import { act, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import ShortlistPage from '../../../src/organize/shortlist/index'
import { edition, fakeServer, openedWith, Refused, windowWidth } from './fake-server'

const warning = '49场赛事每场2个，最多98个，不足100个：须部属高校通道补足或如实公布，不从别的组调剂。'
const counts = (nominated: number, approved: number) => [
  { group: 'enterprise', groupName: '企业组', max: 11, nominated, approved, refused: 0 },
  { group: 'maker', groupName: '创客组', max: 2, nominated: 0, approved: 2, refused: 0 },
]
const list = (
  stage: string,
  group: string,
  groupName: string,
  endsOn: string,
  state: string,
  stateText: string,
) => ({
  ...{
    list: `lst_${group}`,
    kind: `advance-${stage}-${group}`,
    title: groupName,
    version: 1,
    groupName,
    state,
    stateText,
  },
  ...{
    publishedAt: '2024-10-21T02:00:00.000Z',
    sentence: `${endsOn}24:00前可以提出异议`,
    daysLeft: 3,
    open: true,
  },
  ...{ closed: null, stageName: '', count: group === 'maker' ? 98 : 500 },
  publicity: {
    startsOn: '',
    endsOn,
    length: 5,
    unit: 'working',
    days: [],
    clause: null,
    sentence: `公示期至${endsOn}`,
  },
})
const board = (more: object = {}) => ({
  ...{ edition, clauses: [], waiting: 1, silences: ['本届通知未规定推荐项目查出重复后能否补报。'] },
  deadline: { on: '2024-09-30', passed: false, sentence: '推荐最迟9月30日，含当日24:00前。' },
  channels: [
    {
      channel: 'regional-4',
      kind: 'contest',
      kindName: '区域赛',
      number: 4,
      name: '演示赛',
      counts: counts(10, 1),
    },
  ],
  pools: [
    {
      group: 'enterprise',
      groupName: '企业组',
      wanted: 500,
      most: 539,
      nominated: 11,
      pool: 1,
      warning: null,
    },
    { group: 'maker', groupName: '创客组', wanted: 100, most: 98, nominated: 2, pool: 2, warning },
  ],
  lists: [
    list('top-500', 'enterprise', '企业组', '2024-10-28', 'open', '公示中'),
    list('top-500', 'maker', '创客组', '2024-10-30', 'expired', '公示期满，待确认'),
  ],
  stages: [
    {
      ...{ id: 'top-500', name: '500强评审' },
      counts: [
        { groupName: '企业组', count: 500 },
        { groupName: '创客组', count: 100 },
      ],
    },
  ],
  awards: [{ groupName: '企业组', prizes: [5, 10, 15, 20].map((count, i) => ({ name: `奖${i}`, count })) }],
  may: { nominate: true, allowLate: false },
  ...more,
})
const nomination = (more: object = {}) => ({
  ...{ id: 'nom_0000000000000001', channel: 'regional-4', channelName: '演示赛', rank: 3, finalWinner: true },
  ...{
    application: 'app_0000000000000001',
    projectName: '演示项目',
    subjectName: '演示公司',
    group: 'enterprise',
  },
  ...{
    groupName: '企业组',
    officialNumber: 'CM1',
    reason: '',
    late: false,
    state: 'nominated',
    stateLabel: '待审定',
  },
  ...{ decision: '', version: 1, problem: null },
  ...more,
})
const project = {
  ...{
    application: 'app_0000000000000002',
    source: 'regional-4',
    sourceName: '演示赛',
    externalNumber: 'e12',
  },
  ...{
    officialNumber: 'CM2',
    group: 'enterprise',
    groupName: '企业组',
    projectName: '第十二个',
    subjectName: '演示公司',
  },
  ...{ stateLabel: '审核通过', nominated: null },
}
const answers = (more: object = {}) => ({
  'recommendations.nominationBoard': () => board(),
  'recommendations.nominations': () => ({ nominations: [nomination()] }),
  'recommendations.libraryProjects': () => ({ total: 1, page: 1, pages: 1, projects: [project] }),
  ...more,
})
const at = (id: string) => screen.getByTestId(id)
const tap = (id: string) => act(async () => void fireEvent.click(at(id)))

beforeEach(() => {
  openedWith({})
  windowWidth(375)
})
afterEach(() => vi.unstubAllGlobals())

describe('N3 500/100 与 50/10', () => {
  test('创客池不足 is said in full and nothing is moved between groups', async () => {
    await fakeServer(['operator'], answers())
    render(<ShortlistPage />)
    expect((await screen.findByTestId('nat.list.short.maker')).textContent).toBe(warning)
    expect(screen.queryByTestId('nat.list.short.enterprise')).toBeNull()
    expect(at('nat.list.pool.enterprise').textContent).toContain(
      '备选 1，已推荐 11，各赛事最多 539，名单 500',
    )
  })

  test('两份公示独立起止: each list with its own period and standing', async () => {
    await fakeServer(['operator'], answers())
    render(<ShortlistPage />)
    const enterprise = await screen.findByTestId('nat.list.of.top-500.企业组')
    expect(enterprise.textContent).toContain('公示期至2024-10-28')
    expect(enterprise.textContent).toContain('公示中')
    const maker = at('nat.list.of.top-500.创客组')
    expect(maker.textContent).toContain('98 个项目')
    expect(maker.textContent).toContain('公示期满，待确认')
    expect(at('nat.list.awards').textContent).toContain('奖0 5，奖1 10，奖2 15，奖3 20')
  })

  test('单赛第 12 个企业项目被拦, and the sentence stands at the choice', async () => {
    const message = '企业组最多推荐11个，已推荐11个，请先撤回一个'
    const refused = new Refused('INPUT_INVALID', message, { fields: [{ path: 'application', message }] })
    const server = await fakeServer(['operator'], answers({ 'recommendations.nominate': () => refused }))
    render(<ShortlistPage />)
    await screen.findByTestId('nat.list.channels')
    await tap('nat.list.channel.regional-4')
    await screen.findByTestId(`choice.nominate-project.${project.application}`)
    await tap(`choice.nominate-project.${project.application}`)
    expect(screen.getByText('请填写决赛组内名次')).toBeTruthy()
    fireEvent.input(at('input.nominate-rank'), { target: { value: '12' } })
    await tap('nat.list.send')
    expect(server.of('recommendations.nominate')[0]!.input).toMatchObject({
      ...{ channel: 'regional-4', application: project.application, rank: 12, finalWinner: true },
    })
    expect(screen.getByText(message)).toBeTruthy()
  })

  test('more wait than are listed: said so, and not when all of them are', async () => {
    let waiting = 501
    await fakeServer(['operator'], answers({ 'recommendations.nominationBoard': () => board({ waiting }) }))
    const { unmount } = render(<ShortlistPage />)
    expect((await screen.findByTestId('nat.list.further')).textContent).toBe(
      '这里先列 1 个，审定后接着列后面的。',
    )
    unmount()
    waiting = 1
    render(<ShortlistPage />)
    await screen.findByTestId('nat.list.waiting.app_0000000000000001')
    expect(screen.queryByTestId('nat.list.further')).toBeNull()
  })

  test('审定: what nothing stands in the way of is ticked in one tap; a refusal needs its reason', async () => {
    const server = await fakeServer(
      ['operator'],
      answers({
        'recommendations.nominations': () => ({
          nominations: [
            nomination(),
            nomination({
              id: 'nom_2',
              application: 'app_2',
              problem: '还有疑似重复没有判断，请先到查重处理',
            }),
          ],
        }),
        'recommendations.reviewNominations': () => ({ decided: 1 }),
      }),
    )
    render(<ShortlistPage />)
    await tap((await screen.findByTestId('nat.list.tick')).dataset.testid!)
    expect(at('nat.list.review').textContent).toContain('还有疑似重复没有判断')
    expect(screen.getByText('请写明不通过的理由')).toBeTruthy()
    await tap('nat.list.approve')
    expect(server.of('recommendations.reviewNominations')[0]!.input).toEqual({
      ...{ edition, decision: 'approve', reason: '' },
      nominations: [{ nomination: 'nom_0000000000000001', expectedVersion: 1 }],
    })
  })

  test('at a desk the counts are a table; a supervisor reads and changes nothing', async () => {
    windowWidth(1280)
    await fakeServer(
      ['supervisor'],
      answers({
        'recommendations.nominationBoard': () => board({ may: { nominate: false, allowLate: false } }),
      }),
    )
    render(<ShortlistPage />)
    expect((await screen.findByTestId('nat.list.table')).textContent).toContain('11/11（审定 1）')
    expect(screen.queryByTestId('nat.list.university')).toBeNull()
    expect(screen.queryByTestId('nat.list.approve')).toBeNull()
  })
})
