import { fireEvent, render, screen, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { NoticeView } from '../../../src/contract/views/catalog'
import NoticePage from '../../../src/pages/notice/index'
import { route } from '../taro-api'
import { rest, startServer } from './fake-server'

const contest = (name: string, site: string | null) => ({ name, place: '演示市', host: '演示局', site })
const lists: NonNullable<NoticeView['contests']>['lists'] = [
  {
    ...{ kind: 'thematic', heading: '专题赛（2场）', inheritedLabel: '依上级文件' },
    ...{ source: '演示〔2026〕1号 附件2', link: '' },
    contests: [contest('演示专题赛甲', 'https://example.org/a'), contest('演示专题赛乙', null)],
  },
]

const notice = (contests: NoticeView['contests']): NoticeView => ({
  edition: {
    ...{ slug: 'city', name: '演示赛事', sponsorTitle: null, documentNumber: '演示〔2026〕2号' },
    ...{ issuer: '演示局', year: 2026, level: 'city', takesApplications: false },
    ...{ phase: 'open', phaseName: '正在报名' },
  },
  ...{ parent: null, issuedOn: null, office: null, segments: [], sections: [], inherited: [], notStated: [] },
  deadline: { text: '2026年7月10日（周五）23:59', at: '2026-07-10T15:59:59.999Z', passed: false },
  supplement: null,
  contests,
})

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse('2026-07-01T02:12:00.000Z') })
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
  route.params = {}
})

async function open(contests: NoticeView['contests']) {
  route.params = { edition: 'city' }
  startServer({ 'catalog.notice': () => notice(contests) })
  render(<NoticePage />)
  await rest()
}

test('赛事名录 says how many, where from, and unfolds each contest as printed', async () => {
  await open({ counted: '专题赛2场', lists })
  expect(screen.getByTestId('notice.contests.counted').textContent).toBe('专题赛2场')
  const list = within(screen.getByTestId('notice.contests.thematic'))
  expect(list.getByText('依上级文件')).toBeTruthy()
  expect(list.queryByText(/演示专题赛甲/)).toBeNull()
  fireEvent.click(list.getByTestId('notice.contests.thematic.fold'))
  expect(list.getByText('1. 演示专题赛甲')).toBeTruthy()
  expect(list.getByText('2. 演示专题赛乙')).toBeTruthy()
  expect(list.getAllByText('地点：演示市')).toHaveLength(2)
  expect(list.getAllByText('主办单位：演示局')).toHaveLength(2)
  expect(list.getAllByText(/^报名网址：/).map(line => line.textContent)).toEqual([
    '报名网址：https://example.org/a',
  ])
})

test('without lists there is no such part and nothing leads to it', async () => {
  await open(null)
  expect(screen.queryByText('赛事名录')).toBeNull()
  expect(screen.getByTestId('notice.contents')).toBeTruthy()
})
