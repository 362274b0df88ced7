import { act, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import RecommendPage from '../../../src/organize/recommend/index'
import { edition, fakeServer, openedWith } from './fake-server'

const clause = { id: 'CZ26-29', source: '', text: '', inherited: false, link: '' }
const candidate = (application: string, rank: number, position: number | null) => ({
  ...{
    application,
    projectName: `项目${application}`,
    subjectName: '',
    group: 'enterprise',
    groupName: '企业组',
  },
  ...{ rank, score: '90.00', award: null, officialNumber: 'CM1', state: 'accepted', stateLabel: '审核通过' },
  ...{ position, reason: '', outOfRank: false, missing: [], duplicateOpen: false },
  cells: [{ column: '项目名称', value: `项目${application}` }],
})
const check = (over: object = {}) => ({
  ...{ ready: true, total: 1, startup: 0, seats: 5, shareSentence: '1个里创业组最多0个', late: false },
  ...{ problems: [], warnings: [] },
  ...over,
})
const candidates = (list: object = {}) => ({
  ...{ edition, unitName: '长治市', to: '省工信厅', quota: { seats: 5, version: 1, basis: '' } },
  deadline: { on: '2026-08-05', late: false, sentence: '请在8月5日24:00前报送' },
  list: {
    ...{ state: 'drafting', stateLabel: '起草中', version: 4, documentNumber: null, submittedAt: null },
    ...{ late: false, listHash: null, scan: null, returned: null },
    ...list,
  },
  groups: [
    {
      ...{ group: 'enterprise', groupName: '企业组', frozen: true, problem: null },
      candidates: [candidate('a', 1, 1), candidate('b', 2, null), candidate('c', 3, null)],
    },
  ],
  check: check(),
  form: { title: '推荐项目名单', unitLine: '推荐地市：长治市', columns: ['项目名称'], note: '', clause },
  legalPersonHint: '',
})
const quota = {
  ...{ edition, unit: '140400', unitName: '长治市', seats: 5, version: 1, basis: '8号' },
  ...{ shareSentence: null, silence: null, history: [], clauses: [] },
}
const missing = {
  ...{ code: 'REASON_MISSING', application: 'c', projectName: '项目c', column: null },
  ...{ message: '没有按名次推荐，请写明理由。', clause: null },
}
const at = (id: string) => screen.getByTestId(id)
const tap = (id: string) => act(async () => void fireEvent.click(at(id)))
const saves = (input: Record<string, unknown>) =>
  (input.items as { reason: string }[]).every(item => item.reason)

async function open(
  role: 'approver' | 'operator' | 'supervisor',
  list: object = {},
  more: Record<string, () => unknown> = {},
) {
  const server = await fakeServer([role], {
    'recommendations.candidates': () => candidates(list),
    'recommendations.quota': () => quota,
    'recommendations.check': input =>
      check({ ready: saves(input), problems: saves(input) ? [] : [missing], total: 2 }),
    'recommendations.save': () => ({ version: 5 }),
    'recommendations.submit': () => ({ version: 5, listHash: 'f'.repeat(64), late: false }),
    'recommendations.crossAsked': () => ({ edition, aboveName: '', waiting: 0, cases: [] }),
    'recommendations.export': () => ({ filename: '附件4.xlsx', mediaType: 'x', base64: '', draft: true }),
    ...more,
  })
  render(<RecommendPage />)
  await screen.findByTestId('org.recommend.candidates')
  return server
}

beforeEach(() => openedWith({}))
afterEach(() => vi.unstubAllGlobals())

test('a choice is checked as it stands, located, and saved with the version seen', async () => {
  const server = await open('operator')
  await tap('org.recommend.tick.c')
  expect(at('org.recommend.check').dataset.state).toBe('blocked')
  expect(at('org.recommend.problems').textContent).toContain('项目c没有按名次推荐，请写明理由。')
  await act(async () => void fireEvent.change(at('input.reason-c'), { target: { value: '第二名书面放弃' } }))
  await act(async () => void fireEvent.blur(at('input.reason-c')))
  await tap('org.recommend.save')
  expect(server.of('recommendations.save')[0]!.input).toEqual({
    ...{ edition, expectedVersion: 4 },
    items: [
      { application: 'a', reason: '' },
      { application: 'c', reason: '第二名书面放弃' },
    ],
  })
})

test('neither submitted nor exported while it is not saved', async () => {
  await open('approver')
  expect(at('org.recommend.submit').dataset.state).toBe('ready')
  await tap('org.recommend.tick.b')
  expect(at('org.recommend.submit.reason').textContent).toBe('名单有改动，请先保存')
  expect(at('org.recommend.export.xlsx').dataset.state).toBe('disabled')
  await tap('org.recommend.discard')
  expect(at('org.recommend.submit').dataset.state).toBe('ready')
  expect(at('org.recommend.export.xlsx').dataset.state).toBe('ready')
})

test('the approver submits with a document number, the operator cannot', async () => {
  const server = await open('approver')
  await tap('org.recommend.submit')
  expect(at('org.recommend.submit.confirm').dataset.state).toBe('disabled')
  await act(
    async () =>
      void fireEvent.change(at('input.documentNumber'), { target: { value: '长工信〔2026〕140号' } }),
  )
  await tap('org.recommend.submit.confirm')
  expect(server.of('recommendations.submit')[0]!.input).toEqual({
    ...{ edition, documentNumber: '长工信〔2026〕140号', expectedVersion: 4 },
  })
})

test('an operator reads that the approver submits', async () => {
  await open('operator')
  expect(at('org.recommend.submit.reason').textContent).toBe('由负责人报送')
})

test('a supervisor neither ticks nor exports', async () => {
  await open('supervisor')
  expect((at('org.recommend.tick.b') as HTMLButtonElement).disabled).toBe(true)
  expect(screen.queryByTestId('org.recommend.export.xlsx')).toBeNull()
  expect(screen.queryByTestId('org.recommend.quota.open')).toBeNull()
})

test('a submitted list cannot be changed', async () => {
  await open('approver', { state: 'submitted', stateLabel: '已报送', documentNumber: '140号' })
  expect((at('org.recommend.tick.b') as HTMLButtonElement).disabled).toBe(true)
  expect(screen.queryByTestId('org.recommend.submit')).toBeNull()
  expect(at('org.recommend.return.open')).toBeDefined()
})

test('接收后市侧只读: what the level above accepted can only be sent back from there', async () => {
  const received = { at: '2026-08-04T02:00:00.000Z' }
  await open('approver', { state: 'submitted', stateLabel: '已报送', documentNumber: '140号', received })
  expect(at('org.recommend.received').textContent).toContain('接收，名单不能再改')
  expect(screen.queryByTestId('org.recommend.return.open')).toBeNull()
})

const asked = (over: object = {}) => ({
  ...{ case: 'crs_0000000000000001', version: 3, state: 'hearing', stateName: '待市说明' },
  ...{ kinds: [{ id: 'person', name: '同一核心成员' }], compared: [], question: '请说明成员属于哪一队' },
  hints: ['核心成员有1人相同，同一人只能在一个创客团队。'],
  own: {
    ...{ application: 'app_0000000000000001', projectName: '井下巡检机器人', subjectName: '演示团队' },
    ...{ groupName: '创业组', members: [{ name: '演示队员2', shared: true }], out: false, seat: null },
  },
  other: { sourceName: '晋中市', groupName: '创业组', projectName: '果***', subjectName: '团***' },
  ...{ dueOn: '2026-08-12', late: false, statements: [], ruling: null },
  blocked: { state: null, appeal: '现在是“待市说明”，不能申诉。' },
  ...over,
})
const cross = (of: object) => ({
  'recommendations.crossAsked': () => ({ edition, aboveName: '省工信厅', waiting: 1, cases: [of] }),
  'recommendations.stateCross': () => ({ case: 'crs_0000000000000001', state: 'hearing', version: 4 }),
  'recommendations.appealCross': () => ({ case: 'crs_0000000000000001', state: 'appealed', version: 4 }),
})

test('P3 本市意见: own project and what agrees, the other masked; a stance and words are sent', async () => {
  const server = await open('operator', {}, cross(asked()))
  const part = await screen.findByTestId('org.recommend.cross')
  expect(part.textContent).toContain('与晋中市创业组项目“果***”相近')
  expect(part.textContent).toContain('本市成员：演示队员2')
  expect(part.textContent).toContain('请在 2026-08-12 前答复')
  expect(screen.queryByTestId('org.recommend.cross.appeal.crs_0000000000000001')).toBeNull()
  await tap('org.recommend.cross.state.crs_0000000000000001')
  await tap('org.recommend.cross.send')
  expect(at('org.recommend.cross.sheet').textContent).toContain('请选择市里的意见')
  await tap('choice.say-stance.keep')
  await act(async () => void fireEvent.input(at('input.say-text'), { target: { value: '成员一直在本队' } }))
  await tap('org.recommend.cross.send')
  expect(server.of('recommendations.stateCross')[0]!.input).toEqual({
    ...{ edition, case: 'crs_0000000000000001', application: 'app_0000000000000001', expectedVersion: 3 },
    ...{ stance: 'keep', text: '成员一直在本队' },
  })
})

test('P3 申诉: whose project was ruled out sees why, and may appeal once', async () => {
  const ruled = asked({
    ...{ state: 'ruled', stateName: '已裁定', blocked: { state: '已裁定', appeal: null } },
    ruling: {
      number: 1,
      sentence: '本市项目移出名单。',
      reason: '成员在另一队',
      at: '2026-08-14T02:00:00.000Z',
    },
  })
  const server = await open('operator', {}, cross(ruled))
  expect((await screen.findByTestId('org.recommend.cross')).textContent).toContain(
    '本市项目移出名单。成员在另一队',
  )
  await tap('org.recommend.cross.appeal.crs_0000000000000001')
  await act(async () => void fireEvent.input(at('input.say-text'), { target: { value: '已退出另一队' } }))
  await tap('org.recommend.cross.send')
  expect(server.of('recommendations.appealCross')[0]!.input).toMatchObject({ text: '已退出另一队' })
})

test('盖章件: what is there is shown; after the list went it is not exchanged, and who only reads hands nothing in', async () => {
  const scan = { name: '推荐函.pdf', bytes: 2048, uploadedAt: '2026-08-03T02:00:00.000Z', by: '演示经办人' }
  await open('operator', { state: 'submitted', stateLabel: '已报送', scan })
  expect(at('org.recommend.scan.name').textContent).toContain('推荐函.pdf')
  expect(at('org.recommend.scan.choose').dataset.state).toBe('disabled')
})
