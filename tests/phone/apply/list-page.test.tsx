import { render, screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import ListPage from '../../../src/apply/list/index'
import type { PublishedListPage } from '../../../src/contract/views/catalog'
import { route } from '../taro-api'
import { refuse, rest, startServer } from './fake-server'

const line = (projectName: string, countyName: string | null = '演示区') => ({
  ...{ projectName, subjectName: `${projectName}有限公司`, countyName },
})
const page = (over: Partial<PublishedListPage> = {}): PublishedListPage => ({
  ...{ id: 'lst_0000000000000001', edition: 'city', editionName: '演示赛事', version: 1, newer: null },
  ...{
    kind: 'advance-preliminary-enterprise',
    title: '演示赛事初赛晋级名单（企业组）',
    body: null,
    honours: null,
  },
  ...{ hash: 'a'.repeat(64), publishedAt: '2026-07-20T02:00:00.000Z' },
  advance: {
    text: {
      ...{ title: '演示赛事初赛晋级名单（企业组）', sentence: '2个项目进入市级决赛。' },
      lines: [line('演示项目甲'), line('演示项目乙', null)],
      reserves: [line('演示项目丙')],
    },
    correction: null,
  },
  ...over,
})

async function open(list: PublishedListPage) {
  route.params = { list: list.id }
  startServer({ 'catalog.publishedList': () => list })
  render(<ListPage />)
  await rest()
}
const text = (id: string) => screen.getByTestId(id).textContent

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse('2026-07-21T02:12:00.000Z') })
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
  route.params = {}
})

test('what is not there leads home; what may come is tried again', async () => {
  for (const [code, shown, missing] of [
    ['NOT_FOUND', 'error.home', 'error.retry'],
    ['BUSY', 'error.retry', 'error.home'],
  ] as const) {
    route.params = { list: 'lst_0000000000000009' }
    startServer({ 'catalog.publishedList': () => refuse(code) })
    const { unmount } = render(<ListPage />)
    await rest()
    expect(screen.getByTestId(shown)).toBeTruthy()
    expect(screen.queryByTestId(missing)).toBeNull()
    unmount()
  }
})

describe('晋级名单 for everybody', () => {
  test('names who goes on and the reserves in their order, and the code of the version', async () => {
    await open(page())
    expect(text('list.title')).toBe('演示赛事初赛晋级名单（企业组）')
    expect(text('list.advance')).toContain('2个项目进入市级决赛。')
    expect(text('list.advance.going')).toBe(
      '晋级项目1. 演示项目甲演示项目甲有限公司，演示区2. 演示项目乙演示项目乙有限公司',
    )
    expect(text('list.advance.reserves')).toContain('1. 演示项目丙')
    expect(screen.getByTestId('list').textContent).toContain('a'.repeat(64))
  })

  test('without reserves says nothing of them', async () => {
    const { advance } = page()
    await open(page({ advance: { ...advance!, text: { ...advance!.text, reserves: [] } } }))
    expect(screen.queryByTestId('list.advance.reserves')).toBeNull()
  })

  test('a corrected version says why and what changed; an older one leads to the newest', async () => {
    const changes = [{ projectName: '演示项目甲', subjectName: '演示公司', before: '晋级', after: '未晋级' }]
    await open(
      page({
        advance: { ...page().advance!, correction: { reason: '演示项目甲退赛', changes } },
        newer: { id: 'lst_0000000000000002', version: 3 },
      }),
    )
    expect(text('list.correction')).toContain('演示项目甲退赛')
    expect(text('list.correction')).toContain('演示公司：晋级 → 未晋级')
    expect(text('list.newer')).toContain('这份名单已有第 3 版')
  })

  test('a list of another kind is not guessed at', async () => {
    await open(page({ kind: 'recommendation', advance: null }))
    expect(screen.getByTestId('list').textContent).toContain('这种名单请到主办单位网站查看')
  })
})
