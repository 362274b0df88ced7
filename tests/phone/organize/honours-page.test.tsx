import { act, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import HonoursPage from '../../../src/organize/honours/index'
import { edition, fakeServer, openedWith, Refused } from './fake-server'

const honour = '优秀组织单位奖'
const clause = {
  id: 'CZ26-28',
  source: '四(四)3',
  text: '同时设置优秀组织单位奖',
  inherited: false,
  link: '',
}
const line = { honour, kind: 'county', key: '140404', name: '上党区', reason: '组织到位' }
const view = (over: object = {}) => ({
  ...{ edition, honours: [{ name: honour, clause }], silence: '本届通知未规定评选办法。数字只供参考。' },
  kinds: [
    { id: 'county', name: '县区' },
    { id: 'other', name: '其他单位' },
  ],
  candidates: [
    {
      ...{ kind: 'county', key: '140404', name: '上党区' },
      figures: [
        { label: '报名', value: '6' },
        { label: '获奖', value: '3' },
      ],
    },
  ],
  ...{
    state: 'draft',
    stateName: '草稿',
    version: 3,
    lines: [],
    stagedBy: null,
    published: null,
    changes: [],
  },
  blocked: { edit: null, stage: null, publish: null },
  ...over,
})
const at = (id: string) => screen.getByTestId(id)
const tap = (id: string) => act(async () => void fireEvent.click(at(id)))
const type = (id: string, value: string) =>
  act(async () => void fireEvent.change(at(`input.${id}`), { target: { value } }))

async function open(over: object = {}, answers: Record<string, () => unknown> = {}) {
  const server = await fakeServer(['approver'], {
    'results.unitHonours': () => view(over),
    'results.saveUnitHonours': () => ({ version: 4, state: 'draft' }),
    'results.stageUnitHonours': () => ({ version: 4, state: 'staged' }),
    'results.publishUnitHonours': () => ({ list: 'lst_1', version: 1, hash: 'f'.repeat(64) }),
    ...answers,
  })
  render(<HonoursPage />)
  await screen.findByTestId('org.honours.rule')
  return server
}

beforeEach(() => openedWith({}))
afterEach(() => vi.unstubAllGlobals())

describe('O11 单位奖', () => {
  test('the figures stand beside the unit; it is proposed with an honour and a reason', async () => {
    const server = await open()
    expect(at('org.honours.rule').textContent).toContain('本届通知未规定评选办法')
    expect(at('org.honours.candidates').textContent).toContain('上党区63—')
    await act(async () => void fireEvent.click(screen.getByRole('button', { name: '提名上党区' })))
    expect(at('org.honours.add.reason').textContent).toBe('请选择奖项')
    await tap(`choice.honour.${honour}`)
    expect(at('org.honours.add.reason').textContent).toBe('请写明理由')
    await type('reason', '组织到位')
    await tap('org.honours.add')
    expect(server.of('results.saveUnitHonours')[0]!.input).toEqual({
      edition,
      expectedVersion: 3,
      lines: [line],
    })
  })

  test('somebody not on record is proposed by name', async () => {
    const server = await open()
    await tap('org.honours.kind.other')
    await tap('org.honours.other')
    await type('name', '演示职业学院')
    await tap(`choice.honour.${honour}`)
    await type('reason', '承办市赛')
    await tap('org.honours.add')
    expect(server.of('results.saveUnitHonours')[0]!.input).toMatchObject({
      lines: [{ kind: 'other', key: null, name: '演示职业学院' }],
    })
  })

  test('put forward by one, published by another; a refusal keeps the sheet open', async () => {
    const server = await open(
      { lines: [line], state: 'staged', stagedBy: '演示经办人' },
      {
        'results.publishUnitHonours': () => new Refused('SECOND_PERSON', '请换一位负责人'),
      },
    )
    expect(screen.queryByTestId('org.honours.stage')).toBeNull()
    await tap('org.honours.publish')
    await tap('org.honours.publish.confirm')
    expect(server.of('results.publishUnitHonours')[0]!.input).toEqual({
      edition,
      expectedVersion: 3,
      reason: null,
    })
    expect(at('org.honours.publish.sheet').textContent).toContain('请换一位负责人')
  })

  test('a correction shows before → after and asks why', async () => {
    const published = { list: 'lst_1', version: 1, publishedAt: '2026-07-20T02:00:00.000Z', hash: 'f' }
    const changes = [{ name: '上党区', before: '无', after: honour }]
    await open({ lines: [line], state: 'staged', stagedBy: '演示经办人', published, changes })
    await tap('org.honours.publish')
    expect(at('org.honours.publish.sheet').textContent).toContain(`上党区：无 → ${honour}`)
    expect(at('org.honours.publish.confirm').dataset.state).toBe('disabled')
    await type('publish-reason', '补列')
    expect(at('org.honours.publish.confirm').dataset.state).toBe('ready')
  })

  test('a supervisor reads and changes nothing', async () => {
    await open({ lines: [line], blocked: { edit: '由经办人或负责人办理', stage: '', publish: '' } })
    expect(screen.queryByTestId('org.honours.stage')).toBeNull()
    expect(screen.queryByRole('button', { name: '去掉上党区' })).toBeNull()
  })
})
