import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { EditionVersionView } from '../../../src/contract/views/editions'
import type { EditionDocument } from '../../../src/core/edition-document'
import { CHANGZHI_2026_CLAUSES } from '../../../src/editions/changzhi-2026/clauses'
import { CHANGZHI_2026 } from '../../../src/editions/changzhi-2026/edition'
import EditionPage from '../../../src/organize/edition/index'
import { edition, fakeServer, openedWith, Refused, windowWidth } from './fake-server'

const clauses = CHANGZHI_2026_CLAUSES.slice(0, 3)
const document: EditionDocument = {
  ...{ format: 'csc-edition-1', edition: CHANGZHI_2026, clauses },
  notice: clauses.map(({ text }) => text).join('\n'),
}
const card = {
  version: 2,
  state: 'draft',
  stateName: '起草中',
  basis: '演示2号',
  draftedBy: '演示经办人',
  draftedAt: '',
}
const everything = { save: true, propose: true, publish: false, drop: true }
const view = (over: object = {}) =>
  ({
    ...card,
    ...{ slug: edition, revision: 4, documentHash: 'a'.repeat(64), document, problems: [], comparison: [] },
    ...{ parentName: null, clausesAbove: [], unfoundClauses: [], notStated: [], dates: [], changes: null },
    ...{ versions: [], may: everything, publishObstacle: null, ...over },
  }) as unknown as EditionVersionView
const cards = (open: object | null = card) => ({
  unitName: '长治市',
  editions: [
    { slug: edition, name: '长治赛', year: 2026, inForce: 1, open, may: { supplement: !open, copy: true } },
  ],
  parents: [{ slug: 'shanxi-2026', name: '山西赛' }],
  may: { create: true },
})
const verdict = (outcome: string, label: string) => ({ outcome, label, sentence: '' })
const effects = {
  ...{ judged: 3, applications: 1, verdicts: 1, effectsHash: 'b'.repeat(64) },
  rows: [
    {
      ...{ application: 'app_1', projectName: '演示项目', subjectName: '', stateLabel: '审核通过' },
      ...{ requirement: 'in-time', title: '按时提交' },
      ...{ before: verdict('pass', '通过'), after: verdict('fail', '不通过') },
    },
  ],
}
const moved = { slug: edition, version: 2, revision: 5, state: 'draft' }
const at = (id: string) => screen.getByTestId(id)
const tap = (id: string) => act(async () => void fireEvent.click(at(id)))
const type = (id: string, value: string) =>
  act(async () => void fireEvent.change(at(id), { target: { value } }))

type Answers = Parameters<typeof fakeServer>[1]

async function opened(over: object = {}, answers: Answers = {}, role: 'operator' | 'approver' = 'operator') {
  const server = await fakeServer([role], {
    'editions.list': () => cards(),
    'editions.read': () => view(over),
    'editions.effects': () => effects,
    'editions.saveDraft': () => moved,
    'editions.propose': () => ({ ...moved, state: 'proposed' }),
    'editions.publish': () => ({ ...moved, state: 'published', applications: 1, verdicts: 1 }),
    'editions.drop': () => ({ ...moved, state: 'dropped' }),
    ...answers,
  })
  render(<EditionPage />)
  await screen.findByTestId('ed.list')
  await tap(`ed.open.${edition}`)
  await screen.findByTestId('ed.editor')
  return server
}

beforeEach(() => openedWith({}))
afterEach(() => vi.unstubAllGlobals())

test('the list: what is in force, what is under way; new ones by parent, copy or empty', async () => {
  const server = await fakeServer(['operator'], {
    'editions.list': () => cards(null),
    'editions.startDraft': () => ({ ...moved, slug: 'changzhi-2027', version: 1 }),
    'editions.read': () => view(),
    'editions.effects': () => effects,
  })
  render(<EditionPage />)
  const list = await screen.findByTestId('ed.list')
  expect(list.textContent).toContain('已发布 第1版')
  await tap('ed.new.open')
  expect(at('ed.new.save').dataset.state).toBe('disabled')
  await tap('choice.from.preset')
  await type('input.slug', 'changzhi-2027')
  await type('input.year', '2027')
  await tap('ed.new.save')
  expect(server.of('editions.startDraft')[0]!.input).toEqual({
    ...{ edition, from: 'preset', slug: 'changzhi-2027', year: 2027 },
  })
  expect(await screen.findByTestId('ed.editor')).toBeTruthy()
})

test('an import that is refused names every place', async () => {
  await fakeServer(['operator'], {
    'editions.list': () => cards(),
    'editions.importDraft': () =>
      new Refused('INPUT_INVALID', '文件有1处不符合届次格式', {
        fields: [{ path: 'json', message: '整个文件：目前的届次格式不认识“bonus”' }],
      }),
  })
  render(<EditionPage />)
  await screen.findByTestId('ed.list')
  await tap('ed.import.open')
  await type('input.json', '{}')
  await tap('ed.import.save')
  expect(at('ed.import').textContent).toContain('不认识“bonus”')
})

test('leaving a section saves it on the server with the revision it began from', async () => {
  const server = await opened()
  await tap('ed.section.basics')
  await type('input.edition-name', '改过的名称')
  expect(at('ed.state').dataset.state).toBe('unsaved')
  await tap('ed.section.groups')
  const [saved] = server.of('editions.saveDraft')
  expect(saved!.input).toMatchObject({ edition, slug: edition, version: 2, expectedRevision: 4 })
  expect(JSON.parse(String(saved!.input.json)).edition.name).toBe('改过的名称')
  expect(at('ed.state').dataset.state).toBe('cloud')
})

test('going back to the list saves too, once', async () => {
  const server = await opened()
  await tap('ed.section.basics')
  await type('input.edition-name', '没有按保存')
  expect(server.of('editions.saveDraft')).toHaveLength(0)
  await tap('ed.close')
  expect(server.of('editions.saveDraft')).toHaveLength(1)
})

test('so does being taken away from it', async () => {
  const server = await opened()
  await tap('ed.section.basics')
  await type('input.edition-name', '被带走了')
  cleanup()
  await act(async () => undefined)
  expect(JSON.parse(String(server.of('editions.saveDraft')[0]!.input.json)).edition.name).toBe('被带走了')
})

test('somebody else saved meanwhile: the section stays open with what was typed', async () => {
  await opened(
    {},
    { 'editions.saveDraft': () => new Refused('VERSION_CONFLICT', '内容刚刚有更新', { current: 9 }) },
  )
  await tap('ed.section.basics')
  await type('input.edition-name', '我的改动')
  await tap('ed.section.groups')
  expect(at('ed.save.error').textContent).toContain('内容刚刚有更新')
  expect((at('input.edition-name') as HTMLInputElement).value).toBe('我的改动')
  await tap('ed.discard')
  expect((at('input.edition-name') as HTMLInputElement).value).toBe(CHANGZHI_2026.name)
})

test('a clause not in the notice is said beside its words, and no longer once it is', async () => {
  await opened()
  await tap('ed.section.notice')
  expect(at('ed.clauses').textContent).toContain('0条未在通知原文中找到')
  await tap(`clause.${clauses[0]!.id}`)
  await type('input.clauses-0-text', '通知里没有的话')
  expect(at('field.clauses-0-text').textContent).toContain('未在通知原文中找到')
  await type('input.clauses-0-text', clauses[0]!.text)
  expect(at('ed.clauses').textContent).toContain('0条未在通知原文中找到')
})

test('a silent term is ticked, spoken once the tick is taken off', async () => {
  const server = await opened()
  await tap('ed.section.scoring')
  expect(screen.queryByTestId('input.edition-publicity-days')).toBeNull()
  await tap('silent.edition-publicity')
  await type('input.edition-publicity-days', '5')
  await tap('ed.save')
  const json = JSON.parse(String(server.of('editions.saveDraft')[0]!.input.json))
  expect(json.edition.publicity).toEqual({ days: 5, unit: '', firstDay: '', clause: '' })
})

test('a requirement’s check is chosen in plain words and asks its own figures', async () => {
  const server = await opened()
  await tap('ed.section.requirements')
  await tap('item.edition-requirements.add')
  const index = CHANGZHI_2026.requirements.length
  const item = `edition-requirements-${index}`
  const select = at(`input.${item}-check-name`)
  const option = [...select.querySelectorAll('option')].find(each => each.textContent === '成立日期')!
  await act(async () => void fireEvent.change(select, { target: { value: option.value } }))
  expect(at(`field.${item}-check-params-underYears`).textContent).toContain('成立不满几年')
  await type(`input.${item}-check-params-underYears`, '2')
  await tap('ed.save')
  const added = JSON.parse(String(server.of('editions.saveDraft')[0]!.input.json))
  expect(added.edition.requirements[index].check).toEqual({
    ...{ name: 'founded-since', params: { since: '', underYears: 2, asOf: '2026-07-10' } },
  })
  await tap('item.edition-requirements-0')
  await tap('item.edition-requirements-0.remove')
  await tap('ed.save')
  const fewer = JSON.parse(String(server.of('editions.saveDraft')[1]!.input.json))
  expect(fewer.edition.requirements).toHaveLength(index - 1)
})

test('a problem leads to its section; errors keep it from being put forward', async () => {
  const problem = {
    path: 'edition.registration.deadline',
    place: '报名 › 截止日期',
    message: '早了',
    severity: 'error',
  }
  await opened({ problems: [problem] })
  expect(at('ed.propose').dataset.state).toBe('disabled')
  await tap('ed.problem.edition.registration.deadline')
  expect(at('field.edition-registration-deadline').textContent).toContain('早了')
})

test('a problem inside a list opens the item it stands in, and no other', async () => {
  const path = 'edition.timetable.1.by'
  await opened({ problems: [{ path, place: '时间安排 › 第2项', message: '晚了', severity: 'error' }] })
  await tap(`ed.problem.${path}`)
  expect(at('field.edition-timetable-1-by').textContent).toContain('晚了')
  expect(at('item.edition-timetable-1').getAttribute('aria-expanded')).toBe('true')
  expect(at('item.edition-timetable-0').getAttribute('aria-expanded')).toBe('false')
})

test('the other person publishes exactly what he read, after the list of changed verdicts', async () => {
  const may = { save: false, propose: false, publish: true, drop: true }
  const change = {
    path: 'edition.registration.deadline',
    place: '报名 › 截止日期',
    before: '2026-07-10',
    after: '2026-07-05',
  }
  const over = { state: 'proposed', stateName: '待负责人发布', may, changes: [change] }
  const server = await opened(over, {}, 'approver')
  expect((await screen.findByTestId('ed.effects')).textContent).toContain('1份的1项结论会改变')
  expect(at('ed.changes').textContent).toContain('原为：2026-07-10')
  await tap('ed.publish')
  await tap('ed.publish.sheet.confirm')
  expect(server.of('editions.publish')[0]!.input).toEqual({
    ...{ edition, slug: edition, version: 2, expectedRevision: 4 },
    ...{ documentHash: 'a'.repeat(64), effectsHash: 'b'.repeat(64) },
  })
  expect(await screen.findByTestId('ed.list')).toBeTruthy()
})

test('on a desk the changes are a table, on a phone cards', async () => {
  windowWidth(1280)
  await opened({ changes: [] })
  expect(await screen.findByTestId('ed.effects.table')).toBeTruthy()
  windowWidth(390)
  expect(screen.queryByTestId('ed.effects.table')).toBeNull()
  expect(at('ed.effects').textContent).toContain('演示项目（审核通过）')
})

test('dropping asks once more', async () => {
  const server = await opened()
  await tap('ed.drop')
  expect(server.of('editions.drop')).toHaveLength(0)
  await tap('ed.drop.sheet.confirm')
  expect(server.of('editions.drop')).toHaveLength(1)
})

test('a file takes the place of the draft on the page', async () => {
  const server = await opened({}, { 'editions.importDraft': () => moved })
  await tap('ed.replace')
  expect(screen.queryByTestId('input.basis')).toBeNull()
  await type('input.json', '{"format":"csc-edition-1"}')
  await tap('ed.import.save')
  expect(server.of('editions.importDraft')[0]!.input).toEqual({
    ...{ edition, json: '{"format":"csc-edition-1"}', replaces: { version: 2, expectedRevision: 4 } },
  })
  expect(screen.queryByTestId('ed.import')).toBeNull()
})

test('a term inside a silent one is not asked before that one speaks', async () => {
  const silent = { ...document, edition: { ...document.edition, recommendation: 'not-stated' } }
  await opened({ document: silent })
  await tap('ed.section.papers')
  expect(screen.queryByTestId('silent.edition-recommendation-form')).toBeNull()
  expect(at('ed.editor').textContent).toContain('先在“评分与推荐”里写明推荐')
})

test('nothing can be changed in a published version', async () => {
  const none = { save: false, propose: false, publish: false, drop: false }
  await opened({ state: 'published', stateName: '已发布', may: none })
  for (const id of ['ed.save', 'ed.propose', 'ed.publish', 'ed.drop', 'ed.replace'])
    expect(screen.queryByTestId(id)).toBeNull()
  await tap('ed.section.basics')
  expect((at('input.edition-name') as HTMLInputElement).disabled).toBe(true)
})

test('a version that could not be read says so, with a way to try again', async () => {
  const server = await fakeServer(['supervisor'], {
    'editions.list': () => cards(),
    'editions.read': () => new Refused('BUSY', '现在人多'),
  })
  render(<EditionPage />)
  await screen.findByTestId('ed.list')
  await tap(`ed.open.${edition}`)
  expect((await screen.findByTestId('error')).textContent).toContain('现在人多')
  server.all['editions.read'] = () => view()
  await tap('error.retry')
  expect(await screen.findByTestId('ed.editor')).toBeTruthy()
})

test('no edition yet: what to do first', async () => {
  await fakeServer(['operator'], { 'editions.list': () => ({ ...cards(), editions: [] }) })
  render(<EditionPage />)
  expect((await screen.findByTestId('ed.empty')).textContent).toContain('点“新建届次”')
})
