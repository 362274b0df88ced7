import { act, fireEvent, render, screen, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import DuplicatesPage from '../../../src/organize/duplicates/index'
import { journeys } from '../taro-api'
import { edition, fakeServer, openedWith, Refused, windowWidth } from './fake-server'

const side = (application: string, over: object = {}) => ({
  ...{ application, reached: true, subjectName: '演示公司', companyCode: '91140400MA00000001' },
  projectName: [
    { text: '井下巡检', shared: true },
    { text: application, shared: false },
  ],
  summary: [{ text: '履带巡检机器人', shared: true }],
  ...{ group: '企业组', county: '潞州区', state: '待审核', submittedAt: '2026-07-01T02:00:00.000Z' },
  numbers: [{ text: 'ZL202410000001.1', shared: true }],
  members: [],
  ...over,
})
const evidence = {
  ...{
    sameCompany: true,
    sharedMembers: 0,
    sameName: false,
    nameLikeness: 67,
    summaryLikeness: 61,
    copied: 45,
  },
  ...{ numbers: [], phrases: ['巡检机器人'] },
}
const found = (over: object = {}) => ({
  ...{ id: 'dup_0000000000000001', revision: 1, state: 'suspected', likeness: 82, evidence },
  ...{ foundAt: '2026-07-01T02:00:00.000Z', sides: [side('甲'), side('乙')], decision: null },
  ...{ may: { decide: true }, because: null },
  ...over,
})
const page = (cases: object[], more: object = {}) => ({
  ...{ counts: { suspected: cases.length, 'confirmed-same': 0, 'not-same': 4 }, cases, next: null },
  ...{ reading: { related: 50, copied: 40 } },
  clauses: [{ id: 'SX26-36', text: '同一企业的同一项目或相似项目不可重复报名参赛', source: '六（三）' }],
  ...more,
})
const at = (id: string) => screen.getByTestId(id)
const tap = (id: string) => act(async () => void fireEvent.click(at(id)))

beforeEach(() => {
  journeys.length = 0
  openedWith({})
  windowWidth(1280)
})
afterEach(() => vi.unstubAllGlobals())

test.each([1280, 375])(
  '%ipx: both records, what agrees marked, and the reading shown as ours',
  async width => {
    windowWidth(width)
    await fakeServer(['operator'], { 'screening.duplicates': () => page([found()]) })
    render(<DuplicatesPage />)
    const card = await screen.findByTestId('org.dup.case.dup_0000000000000001')
    expect(card.textContent).toContain('同一企业 · 名称相近 67% · 简介相近 61%')
    for (const application of ['甲', '乙']) {
      const value = at(`org.dup.sides.dup_0000000000000001.${application}.项目名称`)
      expect(within(value).getByText('井下巡检').className).toContain('case__shared')
      expect(within(value).getByText(application).className).not.toContain('case__shared')
    }
    const reading = at('org.dup.reading').textContent
    expect(reading).toContain('“同一企业的同一项目或相似项目不可重复报名参赛”')
    expect(reading).toContain('通知没有规定')
    expect(reading).toContain('相似 50 以上')
  },
)

test('a ruling needs a choice and a reason, and goes with the revision seen', async () => {
  const server = await fakeServer(['approver'], {
    'screening.duplicates': () => page([found()]),
    'screening.decideDuplicate': () => ({ case: 'x', state: 'confirmed-same', revision: 2 }),
  })
  render(<DuplicatesPage />)
  await screen.findByTestId('org.dup.rule.dup_0000000000000001')
  await tap('org.dup.rule.dup_0000000000000001')
  await tap('org.dup.sheet.send')
  expect(at('org.dup.sheet').textContent).toContain('请选择判断')
  await tap('choice.ruling.乙')
  await tap('org.dup.sheet.send')
  expect(at('org.dup.sheet').textContent).toContain('请写明理由')
  expect(server.of('screening.decideDuplicate')).toEqual([])
  await act(async () => void fireEvent.input(at('input.ruling-reason'), { target: { value: '同一台样机' } }))
  await tap('org.dup.sheet.send')
  const [sent] = server.of('screening.decideDuplicate')
  expect(sent!.input).toEqual({
    ...{ edition, case: 'dup_0000000000000001', ruling: 'confirmed-same', keep: '乙' },
    ...{ reason: '同一台样机', expectedRevision: 1 },
  })
  expect(at('org.dup.done').textContent).toContain('判断已记下')
  expect(screen.queryByTestId('org.dup.sheet')).toBeNull()
})

test('somebody was faster: the sheet says so and stays', async () => {
  await fakeServer(['operator'], {
    'screening.duplicates': () => page([found()]),
    'screening.decideDuplicate': () => new Refused('VERSION_CONFLICT', '内容刚刚有更新，请先看最新的再决定'),
  })
  render(<DuplicatesPage />)
  await screen.findByTestId('org.dup.rule.dup_0000000000000001')
  await tap('org.dup.rule.dup_0000000000000001')
  await tap('choice.ruling.not-same')
  await act(async () => void fireEvent.input(at('input.ruling-reason'), { target: { value: '两种设备' } }))
  await tap('org.dup.sheet.send')
  expect(at('org.dup.sheet').textContent).toContain('内容刚刚有更新')
})

test('decided cases show who, why and what stays, and can be taken back', async () => {
  const decision = { by: '王经办', at: '2026-07-02T02:00:00.000Z', reason: '同一台样机', kept: '甲' }
  const server = await fakeServer(['operator'], {
    'screening.duplicates': ({ state }) =>
      state === 'suspected' ? page([]) : page([found({ state: 'confirmed-same', decision })]),
  })
  render(<DuplicatesPage />)
  expect(await screen.findByText('没有待判断的项目')).toBeDefined()
  await tap('org.dup.state.confirmed-same')
  expect(server.of('screening.duplicates').at(-1)!.input).toEqual({ edition, state: 'confirmed-same' })
  const words = (await screen.findByTestId('org.dup.decision.dup_0000000000000001')).textContent
  expect(words).toContain('保留“井下巡检甲”')
  expect(words).toContain('王经办')
  await tap('org.dup.rule.dup_0000000000000001')
  expect(at('choice.ruling.suspected')).toBeDefined()
})

test('looking through the whole edition tells what was found', async () => {
  await fakeServer(['operator'], {
    'screening.duplicates': () => page([]),
    'screening.findDuplicates': () => ({ compared: 120, found: 2 }),
  })
  render(<DuplicatesPage />)
  await screen.findByText('没有待判断的项目')
  await tap('org.dup.find')
  expect(at('org.dup.done').textContent).toBe('比对了 120 份报名，新发现 2 对待判断的项目。')
})

test('a record out of reach shows nothing of itself, and cannot be ruled on', async () => {
  const hidden = side('乙', { reached: false, county: '上党区', projectName: [], summary: [], numbers: [] })
  const because = '另一份报名不在您负责的县区，请由市级经办人判断'
  await fakeServer(['operator'], {
    'screening.duplicates': () =>
      page([found({ sides: [side('甲'), hidden], may: { decide: false }, because })]),
  })
  render(<DuplicatesPage />)
  const card = await screen.findByTestId('org.dup.case.dup_0000000000000001')
  expect(card.textContent).toContain('另一份属上党区，内容不显示')
  expect(card.textContent).toContain(because)
  expect(screen.queryByTestId('org.dup.open.乙')).toBeNull()
  expect(screen.queryByTestId('org.dup.rule.dup_0000000000000001')).toBeNull()
})

test('an application is opened from its side; further pages come one after the other', async () => {
  const server = await fakeServer(['operator'], {
    'screening.duplicates': ({ after }) =>
      page([found()], { next: after ? null : '82|dup_0000000000000001' }),
  })
  render(<DuplicatesPage />)
  await screen.findByTestId('org.dup.open.甲')
  await tap('org.dup.open.甲')
  expect(decodeURI(journeys.at(-1)!.url)).toBe(`/organize/review/index?edition=${edition}&application=甲`)
  await tap('org.dup.more')
  expect(server.of('screening.duplicates').at(-1)!.input.after).toBe('82|dup_0000000000000001')
  await tap('org.dup.first')
  expect(server.of('screening.duplicates').at(-1)!.input.after).toBeUndefined()
})

test('a failure is shown with a way to try again', async () => {
  let broken = true
  await fakeServer(['operator'], {
    'screening.duplicates': () => (broken ? new Refused('INTERNAL', '刚才没有成功') : page([])),
  })
  render(<DuplicatesPage />)
  expect(await screen.findByText(/刚才没有成功/)).toBeDefined()
  broken = false
  await act(async () => void fireEvent.click(screen.getByText('重试')))
  expect(await screen.findByText('没有待判断的项目')).toBeDefined()
})

test('the page is for officers', async () => {
  const server = await fakeServer(['contractor'], {})
  render(<DuplicatesPage />)
  expect((await screen.findByTestId('org.refused')).textContent).toContain('这页只对经办人、负责人开放')
  expect(server.of('screening.duplicates')).toEqual([])
})
