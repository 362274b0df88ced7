import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import RegistersPage from '../../../src/organize/registers/index'
import { edition, fakeServer, openedWith, Refused, windowWidth } from './fake-server'

const list = (id: string, more: object = {}) => ({
  ...{ id, kind: 'award', level: 'province', levelName: '省级', year: 2024, list: '演示省赛' },
  ...{ source: '演示·公布文件', rows: 42, complete: true, first: false, own: true, withdrawn: null },
  ...{ importedBy: '演示·王经办', importedAt: '2026-06-01T02:00:00.000Z' },
  ...more,
})
const year = (of: number, entered: string) => ({
  ...{
    kind: 'award',
    level: 'province',
    levelName: '省级',
    year: of,
    projects: entered === 'none' ? 0 : 42,
    entered,
  },
})
const view = (more: object = {}) => ({
  asked: [{ title: '近三年没有在省赛获奖', clause: 'CZ26-12', years: '2023、2024、2025年' }],
  years: [year(2025, 'none'), year(2024, 'whole'), year(2023, 'part')],
  lists: [list('reg_a')],
  headings: ['年份', '级别'],
  may: { import: true, withdraw: true },
  ...more,
})
const seen = (more: object = {}) => ({
  previewed: 'f'.repeat(64),
  counts: { good: 2, wrong: 0, duplicate: 1 },
  lists: [{ year: 2023, level: 'province', levelName: '省级', list: '演示省赛', good: 2, duplicate: 1 }],
  years: [{ year: 2023, level: 'province', levelName: '省级', complete: false }],
  wrong: [],
  duplicates: [{ line: 4, projectName: '演示项目', subjectName: '演示公司', because: '已经录过' }],
  ...more,
})
const at = (id: string) => screen.getByTestId(id)
const tap = (id: string) => act(async () => void fireEvent.click(at(id)))
const type = (id: string, value: string) => fireEvent.input(at(id), { target: { value } })

beforeEach(() => {
  openedWith({})
  windowWidth(1280)
})
afterEach(() => vi.unstubAllGlobals())

/** Chooses the kind, pastes rows and names the source. */
async function fillIn(): Promise<void> {
  await tap('org.reg.import')
  await tap('choice.kind.award')
  type('input.pasted', '年份\t级别\n2023\t省级')
  type('input.source', '演示·公布文件')
}

test('each year the notice asks about says how far it has been entered', async () => {
  await fakeServer(['operator'], { 'screening.registers': () => view() })
  render(<RegistersPage />)
  expect((await screen.findByTestId('org.reg.year.award.province.2024')).textContent).toContain('已录全')
  expect(at('org.reg.year.award.province.2023').textContent).toContain('录了一部分')
  expect(at('org.reg.year.award.province.2025').textContent).toContain('还没有录')
  expect(at('org.reg.years').textContent).toContain('近三年没有在省赛获奖：2023、2024、2025年（CZ26-12）')
  expect(at('org.reg.table').textContent).toContain('演示·公布文件')
})

test('nothing entered says what happens until then; a failure can be tried again', async () => {
  const server = await fakeServer(['operator'], {
    'screening.registers': () => new Refused('INTERNAL', '刚才没有成功，内容没有改动，请再试一次'),
  })
  render(<RegistersPage />)
  const failure = await screen.findByTestId('error')
  expect(failure.textContent).toContain('刚才没有成功')
  server.all['screening.registers'] = () => view({ lists: [] })
  await tap('error.retry')
  expect((await screen.findByTestId('org.reg.empty')).textContent).toContain('人工核查')
})

test('pasted rows are previewed, then exactly that preview is imported with the years ticked', async () => {
  const rounds = [
    { changed: 3, left: 2 },
    { changed: 2, left: 0 },
  ]
  const server = await fakeServer(['operator'], {
    'screening.registers': () => view(),
    'screening.previewRegister': () => seen(),
    'screening.importRegister': () => ({ imports: ['reg_b'], added: 2, duplicate: 1, changed: 3, left: 5 }),
    'screening.recheckRegisters': () => rounds.shift(),
  })
  render(<RegistersPage />)
  await screen.findByTestId('org.reg.table')
  await fillIn()
  await tap('org.reg.preview')
  const { file } = server.of('screening.previewRegister')[0]!.input as { file: { base64: string } }
  expect(Buffer.from(file.base64, 'base64').toString()).toBe('年份\t级别\n2023\t省级')
  expect(at('org.reg.seen').textContent).toContain('可以录入 2 行，有问题 0 行，已有 1 行')
  expect(at('org.reg.duplicates').textContent).toContain('第4行 演示项目（演示公司）已经录过，不重复录入')
  await tap('org.reg.whole.2023.province')
  await tap('org.reg.confirm')
  expect(server.of('screening.importRegister')[0]!.input).toMatchObject({
    ...{ edition, kind: 'award', source: '演示·公布文件', previewed: 'f'.repeat(64), file },
    complete: [{ year: 2023, level: 'province', first: false }],
  })
  expect((await screen.findByTestId('org.reg.done')).textContent).toContain('录入 2 个项目，1 行已有')
  expect(at('org.reg.done').textContent).toContain('3 份报名的结论有变化，还有 5 份没有核对完')
  await tap('org.reg.recheck')
  await waitFor(() => expect(screen.queryByTestId('org.reg.recheck')).toBeNull())
  expect(server.of('screening.recheckRegisters').map(({ input }) => input)).toEqual([
    { edition },
    { edition },
  ])
})

test('a chosen file travels as it is', async () => {
  const server = await fakeServer(['operator'], {
    'screening.registers': () => view(),
    'screening.previewRegister': () => seen(),
  })
  render(<RegistersPage />)
  await screen.findByTestId('org.reg.table')
  await tap('org.reg.import')
  await tap('choice.kind.national-list')
  type('input.source', '演示')
  await tap('org.reg.choose')
  const input = document.querySelector<HTMLInputElement>('input[type=file]')!
  expect(input.accept).toBe('.xlsx,.csv')
  fireEvent.change(input, { target: { files: [new File([Uint8Array.of(80, 75, 3, 4)], '演示榜单.xlsx')] } })
  expect((await screen.findByTestId('org.reg.file')).textContent).toBe('已选：演示榜单.xlsx')
  await tap('org.reg.preview')
  expect(server.of('screening.previewRegister')[0]!.input).toMatchObject({
    kind: 'national-list',
    file: { name: '演示榜单.xlsx', base64: 'UEsDBA==' },
  })
})

test('wrong rows name line, column and reason; then no year can be called whole', async () => {
  await fakeServer(['operator'], {
    'screening.registers': () => view(),
    'screening.previewRegister': () =>
      seen({
        counts: { good: 0, wrong: 1, duplicate: 0 },
        wrong: [{ line: 7, column: '年份', reason: '请改正' }],
      }),
  })
  render(<RegistersPage />)
  await screen.findByTestId('org.reg.table')
  await fillIn()
  await tap('org.reg.preview')
  expect(at('org.reg.wrong').textContent).toContain('第7行 年份：请改正')
  expect(screen.queryByTestId('org.reg.whole')).toBeNull()
  expect(at('org.reg.confirm').dataset.state).toBe('disabled')
})

test('what is wrong with the whole file stands at the field; a changed register asks for a new look', async () => {
  const message = '缺少表头“级别”，请补上'
  const server = await fakeServer(['operator'], {
    'screening.registers': () => view(),
    'screening.previewRegister': () =>
      new Refused('INPUT_INVALID', message, { fields: [{ path: 'file', message }] }),
    'screening.importRegister': () => new Refused('VERSION_CONFLICT', '请重新预览后再导入'),
  })
  render(<RegistersPage />)
  await screen.findByTestId('org.reg.table')
  await fillIn()
  await tap('org.reg.preview')
  expect(within(at('field.pasted')).getByText(message)).toBeDefined()
  server.all['screening.previewRegister'] = () => seen()
  await tap('org.reg.preview')
  await tap('org.reg.confirm')
  await tap('error.retry')
  expect(server.of('screening.previewRegister')).toHaveLength(3)
})

test('only who may withdraws, with a reason, and only lists of this edition that stand', async () => {
  const gone = { by: '演示·赵负责', at: '2026-06-02T02:00:00.000Z' }
  const lists = [list('reg_a'), list('reg_b', { own: false }), list('reg_c', { withdrawn: gone })]
  const server = await fakeServer(['approver'], {
    'screening.registers': () => view({ lists }),
    'screening.withdrawRegister': () => ({ import: 'reg_a', changed: 0, left: 0 }),
  })
  render(<RegistersPage />)
  await screen.findByTestId('org.reg.table')
  expect(screen.queryByTestId('org.reg.withdraw.reg_b')).toBeNull()
  expect(screen.queryByTestId('org.reg.withdraw.reg_c')).toBeNull()
  expect(at('org.reg.table').textContent).toContain('已撤回（演示·赵负责')
  await tap('org.reg.withdraw.reg_a')
  expect(at('org.reg.withdraw.confirm').dataset.state).toBe('disabled')
  type('input.reason', '演示：录错了')
  await tap('org.reg.withdraw.confirm')
  expect(server.of('screening.withdrawRegister')[0]!.input).toEqual({
    ...{ edition, import: 'reg_a', reason: '演示：录错了' },
  })
  expect((await screen.findByTestId('org.reg.done')).textContent).toBe('名单已撤回。没有报名的结论因此改变。')
})

test('on a phone the lists are cards; a supervisor reads and does nothing', async () => {
  windowWidth(375)
  await fakeServer(['supervisor'], {
    'screening.registers': () => view({ may: { import: false, withdraw: false } }),
  })
  render(<RegistersPage />)
  expect((await screen.findByTestId('org.reg.card.reg_a')).textContent).toContain('演示省赛 · 42 个项目')
  expect(screen.queryByTestId('org.reg.table')).toBeNull()
  expect(screen.queryByTestId('org.reg.import')).toBeNull()
  expect(screen.queryByTestId('org.reg.withdraw.reg_a')).toBeNull()
})

test('who has no part in it reads whom the page is for', async () => {
  const server = await fakeServer(['liaison'], {})
  render(<RegistersPage />)
  expect((await screen.findByTestId('org.refused')).textContent).toContain(
    '这页只对经办人、负责人、监督员开放',
  )
  expect(server.of('screening.registers')).toEqual([])
})
