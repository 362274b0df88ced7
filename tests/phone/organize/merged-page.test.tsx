import { act, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Role } from '../../../src/contract/roles'
import type { MergedGroup } from '../../../src/contract/views/merged'
import MergedPage from '../../../src/organize/merged/index'
import { edition, fakeServer, openedWith } from './fake-server'

const row = (n: number, over: Partial<MergedGroup['rows'][number]> = {}): MergedGroup['rows'][number] => ({
  ...{ application: `app_000000000000000${n}`, sourceName: '长治市', projectName: `演示项目${n}` },
  ...{
    subjectName: `演示单位${n}`,
    officialNumber: `CM${n}`,
    mark: 'in',
    markText: '进入',
    why: '',
    ...over,
  },
})
const group = (over: Partial<MergedGroup> = {}): MergedGroup => ({
  ...{ group: 'enterprise', groupName: '企业组', state: 'draft', stateName: '草稿', version: 1, total: 2 },
  rows: [row(1), row(2), row(3, { mark: 'ruled-out', markText: '裁定移出', why: '跨市查重裁定' })],
  ...{ counts: [{ sourceName: '长治市', count: 2 }], problems: [], published: null, changes: [] },
  ...{ preview: { title: '名单', sentence: '2个项目进入省级决赛。' }, stagedBy: null },
  blocked: { edit: null, stage: null, lock: '名单提交后才能锁定', publish: '未锁定的名单不能发布' },
  ...over,
})
const at = (id: string) => screen.getByTestId(id)
const tap = (id: string) => act(async () => void fireEvent.click(at(id)))

async function open(view: MergedGroup, role: Role = 'operator', answers: Record<string, () => unknown> = {}) {
  const server = await fakeServer([role], {
    'recommendations.merged': () => ({ edition, stageName: '省级决赛', groups: [view] }),
    'recommendations.saveMerged': () => ({ version: 2, state: 'draft' }),
    ...answers,
  })
  render(<MergedPage />)
  await screen.findByTestId('org.merged')
  return server
}

beforeEach(() => openedWith({}))
afterEach(() => vi.unstubAllGlobals())

describe('汇总名单', () => {
  test('says how many of each unit, who was ruled out, and what is in the way', async () => {
    await open(group({ problems: ['2个项目的跨市查重还没有裁定'] }))
    const list = await screen.findByTestId('org.merged.list')
    expect(list.textContent).toContain('2个项目进入省级决赛。')
    expect(list.textContent).toContain('长治市2个')
    expect(list.textContent).toContain('裁定移出')
    expect(at('org.merged.problems').textContent).toContain('锁定前还有 1 件事')
  })

  test('on a phone each project is a card, with the same acts', async () => {
    vi.stubGlobal('innerWidth', 375)
    await open(group())
    const list = await screen.findByTestId('org.merged.table')
    expect(at('org.merged.card.app_0000000000000001').textContent).toContain('演示项目1')
    expect(list.querySelector('[role="table"]')).toBeNull()
    // what a ruling took out stays out
    expect(screen.getAllByRole('button', { name: /^移出 / })).toHaveLength(2)
  })

  test('somebody is taken off only with a reason, and it goes with the version seen', async () => {
    const server = await open(group())
    await screen.findByTestId('org.merged.list')
    await act(async () => void fireEvent.click(screen.getByRole('button', { name: /移出 演示项目1/ })))
    await tap('reason.do')
    expect(server.of('recommendations.saveMerged')).toEqual([])
    await act(async () => void fireEvent.change(at('input.reason'), { target: { value: '市里来函撤回' } }))
    await act(async () => void fireEvent.input(at('input.reason'), { target: { value: '市里来函撤回' } }))
    await tap('reason.do')
    expect(server.of('recommendations.saveMerged')[0]!.input).toEqual({
      ...{ edition, group: 'enterprise', expectedVersion: 1 },
      removed: [{ project: 'app_0000000000000001', reason: '市里来函撤回' }],
    })
  })

  test('a correction is published with a reason', async () => {
    const server = await open(
      group({
        ...{ state: 'locked', stateName: '已锁定，待发布' },
        published: { version: 1, publishedAt: '2026-08-10T02:00:00.000Z', hash: 'f'.repeat(64) },
        blocked: { edit: null, stage: 'x', lock: 'x', publish: null },
      }),
      'approver',
      { 'recommendations.publishMerged': () => ({ list: 'lst_0000000000000001', version: 2, hash: '' }) },
    )
    await screen.findByTestId('org.merged.list')
    await tap('org.merged.publish')
    await tap('org.merged.publish.confirm')
    expect(server.of('recommendations.publishMerged')).toEqual([])
    await act(async () => void fireEvent.input(at('input.publish-reason'), { target: { value: '来函撤回' } }))
    await tap('org.merged.publish.confirm')
    expect(server.of('recommendations.publishMerged')[0]!.input).toMatchObject({ reason: '来函撤回' })
  })

  test('before anything came up it says what to do; who only reads has no exports', async () => {
    await open(group({ rows: [], total: 0 }), 'supervisor')
    expect(await screen.findByText('还没有可以汇总的项目')).toBeTruthy()
    expect(screen.queryByTestId('org.merged.export.xlsx')).toBeNull()
  })
})
