import { act, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Role } from '../../../src/contract/roles'
import type { AdvanceGroup } from '../../../src/contract/views/advances'
import { noDecisions } from '../../../src/core/advance-list'
import AdvancePage from '../../../src/organize/advance/index'
import { edition, fakeServer, openedWith, Refused } from './fake-server'

const row = (n: number, over: Partial<AdvanceGroup['rows'][number]> = {}): AdvanceGroup['rows'][number] => ({
  ...{
    application: `app_000000000000000${n}`,
    projectName: `演示项目${n}`,
    subjectName: `演示单位${n}`,
    rank: n,
  },
  ...{
    score: `${90 - n}.00`,
    status: n < 3 ? 'goes-on' : 'stays',
    statusText: n < 3 ? '拟晋级' : '未进名额',
  },
  ...{ why: `第 ${n} 名`, room: null, problem: null, ...over },
})
const line = (n: number) => ({
  projectName: `演示项目${n}`,
  subjectName: `演示单位${n}`,
  countyName: '上党区',
})
const group = (over: Partial<AdvanceGroup> = {}): AdvanceGroup => ({
  ...{ group: 'enterprise', groupName: '企业组', rankingProblem: null, clause: null, stagedBy: null },
  session: { id: 'ses_0000000000000001', name: '初赛网评', frozenAt: '2026-07-20T02:00:00.000Z' },
  ...{ rule: '数量由组委会综合考量确定。', silences: ['本届通知未规定晋级的具体数量。'], places: 2 },
  ...{
    rooms: [],
    asks: { places: true, unfilled: false, direct: [], rooms: false, reserves: false },
    state: 'draft',
    stateName: '草稿',
    version: 1,
  },
  ...{
    decided: noDecisions,
    rows: [row(1), row(2), row(3)],
    others: [],
    problems: [],
    published: null,
    changes: [],
  },
  preview: { title: '晋级名单', sentence: '2个项目进入市级决赛。', lines: [line(1), line(2)], reserves: [] },
  blocked: { edit: null, stage: null, lock: '名单提交后才能锁定', publish: '未锁定的名单不能发布' },
  ...over,
})
const at = (id: string) => screen.getByTestId(id)
const tap = (id: string) => act(async () => void fireEvent.click(at(id)))
const type = (id: string, value: string) =>
  act(async () => void fireEvent.change(at(`input.${id}`), { target: { value } }))

async function open(
  view: AdvanceGroup,
  role: Role = 'operator',
  answers: Record<string, () => unknown> = {},
) {
  const server = await fakeServer([role], {
    'results.advance': () => ({
      ...{ edition, stage: 'preliminary', groups: [view] },
      stages: [{ id: 'preliminary', name: '市级初赛', next: '市级决赛' }],
    }),
    'results.saveAdvance': () => ({ version: 2, state: 'draft' }),
    ...answers,
  })
  render(<AdvancePage />)
  await screen.findByTestId('org.advance.list')
  return server
}

beforeEach(() => openedWith({}))
afterEach(() => vi.unstubAllGlobals())

describe('O9 晋级名单', () => {
  test('增删无理由不可存', async () => {
    const server = await open(group())
    await act(async () => void fireEvent.click(screen.getByLabelText('调整 演示项目3')))
    expect(at('org.advance.change.keep').dataset.state).toBe('disabled')
    await type('reason', '   ')
    expect(at('org.advance.change.keep').dataset.state).toBe('disabled')
    expect(server.of('results.saveAdvance')).toHaveLength(0)
    await type('reason', '纪要3号')
    await tap('org.advance.change.keep')
    expect(server.of('results.saveAdvance')[0]!.input).toMatchObject({
      ...{ stage: 'preliminary', group: 'enterprise', expectedVersion: 1 },
      decided: { added: [{ project: row(3).application, reason: '纪要3号' }] },
    })
  })

  test('综合考量: the number is not kept without its basis', async () => {
    const server = await open(group({ places: null }))
    await tap('org.advance.places')
    await type('places', '12')
    expect(at('org.advance.places.keep').dataset.state).toBe('disabled')
    await type('ref', '组委会纪要〔2026〕3号')
    await tap('org.advance.places.keep')
    expect(server.of('results.saveAdvance')[0]!.input).toMatchObject({
      decided: { places: { places: 12, ref: '组委会纪要〔2026〕3号' } },
    })
  })

  test('公开稿只有名称和县区，没有名次和得分', async () => {
    await open(group())
    const text = at('org.advance.preview').textContent!
    expect(text).toContain('1. 演示项目1 · 演示单位1 · 上党区')
    expect(text).not.toMatch(/\d\d\.\d\d|1[3-9]\d{9}/)
  })

  test('未锁定不可发布; what stands in the way is named line by line', async () => {
    const problems = [{ message: '“演示项目1”没有官网报名号，请先补录', applications: [row(1).application] }]
    const blocked = { ...group().blocked, stage: '还有1件事没有处理' }
    await open(group({ problems, blocked, rows: [row(1, { problem: '没有官网报名号，请先补录' }), row(2)] }))
    expect(at('org.advance.problems').textContent).toContain('“演示项目1”没有官网报名号')
    expect(at('org.advance.publish').dataset.state).toBe('disabled')
    expect(at('org.advance').textContent).toContain('未锁定的名单不能发布')
    expect(at('org.advance.stage-list').dataset.state).toBe('disabled')
  })

  test('a correction shows before and after and asks for the reason', async () => {
    const changes = [{ projectName: '演示项目1', subjectName: '演示单位1', before: '晋级', after: '未晋级' }]
    const published = { version: 1, publishedAt: '2026-07-20T02:00:00.000Z', hash: 'a'.repeat(64) }
    const view = group({
      changes,
      published,
      state: 'locked',
      blocked: { edit: null, stage: null, lock: null, publish: null },
    })
    const server = await open(view, 'approver', {
      'results.publishAdvance': () => new Refused('STATE_REFUSED', '名单的依据有变化，请重新保存并核对'),
    })
    expect(at('org.advance.difference').textContent).toBe('演示项目1：晋级 → 未晋级')
    await tap('org.advance.publish')
    expect(at('org.advance.publish.confirm').dataset.state).toBe('disabled')
    await type('publish-reason', '项目退赛')
    await tap('org.advance.publish.confirm')
    expect(server.of('results.publishAdvance')[0]!.input).toMatchObject({ reason: '项目退赛' })
    expect(at('org.advance.publish.sheet').textContent).toContain('名单的依据有变化')
  })

  test('equal projects across the line: the order and the paper are both asked', async () => {
    const both = [row(2).application, row(3).application]
    const problems = [{ message: '并列第 2 名的 2 个项目跨过前 2 名', applications: both }]
    const server = await open(group({ problems }))
    for (const name of ['演示项目3', '演示项目2'])
      await act(async () => void fireEvent.click(screen.getByRole('radio', { name: new RegExp(`${name}$`) })))
    expect(at('org.advance.tie.keep').dataset.state).toBe('disabled')
    await type('tie-ref', '专委会裁定1号')
    await tap('org.advance.tie.keep')
    expect(server.of('results.saveAdvance')[0]!.input).toMatchObject({
      decided: { ties: [{ tiers: [[both[1]], [both[0]]], ref: '专委会裁定1号' }] },
    })
  })

  test('a contractor has no such page', async () => {
    await fakeServer(['contractor'], {})
    render(<AdvancePage />)
    expect(await screen.findByTestId('org.refused')).toBeTruthy()
  })
})
