import { act, fireEvent, render, screen, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { ReviewFindingView, ReviewView } from '../../../src/contract/views/screening'
import type { Outcome } from '../../../src/core/eligibility/criterion'
import ReviewPage from '../../../src/organize/review/index'
import { edition, fakeServer, openedWith, Refused, windowWidth } from './fake-server'

const finding = (requirement: string, outcome: Outcome, open: boolean): ReviewFindingView => ({
  finding: {
    ...{ requirement, title: `条件${requirement}`, hard: true, outcome, outcomeLabel: outcome, sentence: '' },
    clause: { id: 'CZ26-20', source: '', text: '原文', inherited: false, link: '' },
    compared: [{ label: '权利人', value: '张某', against: '演示公司' }],
    nextStep: { sentence: '请更换', step: null, field: 'properties' },
    ...{ notice: null, due: null },
  },
  ...{ decision: null, proposals: [], open, blocks: open },
})

const review = (over: Partial<ReviewView> = {}): ReviewView => ({
  ...{ application: 'a', version: 7, state: { id: 'submitted', name: '待审核' } },
  ...{ projectName: '演示项目', subjectName: '演示公司', group: { id: 'enterprise', name: '企业组' } },
  ...{ subtype: null, county: '潞州区', submittedAt: null, submissions: [], manualReviewReason: null },
  officialNumber: null,
  steps: [{ title: '材料', rows: [{ field: 'properties', label: '知识产权', value: '专利', before: null }] }],
  findings: [
    finding('ip', 'unknown', true),
    finding('credit', 'manual', true),
    finding('date', 'pass', false),
  ],
  progress: { decided: 1, of: 3 },
  contact: { name: '', phoneMasked: null },
  ...{ credit: [], amendment: null, correction: null, correctionChoices: [], timeline: [] },
  fields: [{ id: 'properties', name: '知识产权' }],
  may: {
    ...{ decide: true, propose: true, accept: false, return: true, reject: true, correct: false },
    ...{ setOfficialNumber: true, revealContact: true },
  },
  because: '还有2条没有判定或没有通过',
  ...over,
})
const at = (id: string) => screen.getByTestId(id)
const tap = (id: string) => act(async () => void fireEvent.click(at(id)))
const type = (id: string, value: string) =>
  act(async () => void fireEvent.change(at(id), { target: { value } }))
const moved = { application: 'a', state: 'submitted', version: 8 }

async function open(
  view: ReviewView,
  answers: Parameters<typeof fakeServer>[1] = {},
  role = 'operator' as const,
) {
  openedWith({ application: 'a' })
  const files = { application: 'a', files: [], opened: [], mayQuarantine: true }
  const server = await fakeServer([role], {
    'screening.read': () => view,
    'screening.files': () => files,
    ...answers,
  })
  render(<ReviewPage />)
  await screen.findByTestId('org.review.findings')
  return server
}

beforeEach(() => windowWidth(1280))
afterEach(() => vi.unstubAllGlobals())

test('accepting is held back and lists what is undecided, each with its place', async () => {
  await open(review())
  expect(at('org.review.accept').dataset.state).toBe('disabled')
  expect(at('org.review.accept.reason').textContent).toBe('还有2条没有判定或没有通过')
  expect(within(at('org.review.blocking')).getAllByRole('button')).toHaveLength(2)
  expect(at('org.review.blocking.ip').textContent).toContain('条件ip')
})

test('a judgement as the pre-check found needs no reason and is sent at once, with the version seen', async () => {
  const server = await open(review(), { 'screening.decide': () => moved })
  await tap('org.review.decide.credit.pass')
  expect(server.of('screening.decide')[0]!.input).toEqual({
    ...{ edition, application: 'a', expectedVersion: 7, requirement: 'credit', outcome: 'pass' },
  })
})

test('a judgement that differs waits for its reason', async () => {
  const server = await open(review(), { 'screening.decide': () => moved })
  await tap('org.review.decide.ip.pass')
  expect(server.of('screening.decide')).toEqual([])
  expect(at('org.review.save.ip').dataset.state).toBe('disabled')
  await type('input.reason-ip', '   ')
  expect(at('org.review.save.ip').dataset.state).toBe('disabled')
  await type('input.reason-ip', '已核对转让合同')
  await tap('org.review.save.ip')
  expect(server.of('screening.decide')[0]!.input).toMatchObject({ outcome: 'pass', reason: '已核对转让合同' })
})

test('what was settled is folded; a look at it brings clause and values', async () => {
  await open(review())
  expect(screen.queryByTestId('org.review.finding.date')).toBeNull()
  await tap('org.review.folded.date')
  expect(at('org.review.finding.date').textContent).toContain('张某，对照：演示公司')
})

test('a return names clause, field, words and a day, and nothing goes before the day is there', async () => {
  const server = await open(review(), {
    'screening.returnForAmendment': () => ({ ...moved, amendment: 'amd' }),
  })
  await tap('org.review.return.open')
  expect(at('org.review.return.send').dataset.state).toBe('disabled')
  await type('input.dueAt.year', '2026')
  await type('input.dueAt.month', '7')
  await type('input.dueAt.day', '13')
  await tap('org.review.return.send')
  expect(server.of('screening.returnForAmendment')[0]!.input).toEqual({
    ...{ edition, application: 'a', expectedVersion: 7, dueAt: '2026-07-13T10:00:00.000Z' },
    items: [{ requirement: 'ip', field: 'properties', what: '请更换', why: '通知要求“原文”。' }],
  })
  expect(at('org.review.done').textContent).toContain('已退回')
})

test('when the application changed meanwhile nothing is lost and the newest can be fetched', async () => {
  const server = await open(review({ may: { ...review().may, accept: true }, because: null }), {
    'screening.accept': () => new Refused('VERSION_CONFLICT', '内容刚刚有更新，请先看最新的再决定'),
  })
  await tap('org.review.accept')
  expect(at('error').textContent).toContain('内容刚刚有更新')
  await tap('error.retry')
  expect(server.of('screening.read')).toHaveLength(2)
  expect(screen.queryByTestId('error')).toBeNull()
})

test('the contractor writes an opinion, never a decision', async () => {
  const may = { ...review().may, decide: false, accept: false, return: false, reject: false }
  const view = review({ may, because: '您可以查看，审核由主办单位经办人作出' })
  const server = await open(view, { 'screening.propose': () => ({ done: true }) })
  expect(screen.queryByTestId('org.review.accept')).toBeNull()
  expect(screen.queryByTestId('org.review.reject.open')).toBeNull()
  await tap('org.review.decide.credit.pass')
  expect(server.of('screening.propose')).toEqual([])
  await type('input.reason-credit', '已看过查询截图')
  await tap('org.review.save.credit')
  expect(server.of('screening.propose')[0]!.input).toMatchObject({
    outcome: 'pass',
    reason: '已看过查询截图',
  })
})

test('an expired session asks to sign in on top of what was written', async () => {
  await open(review(), {
    'screening.decide': () => new Refused('SIGN_IN_REQUIRED', '请先登录，填写的内容不会丢'),
  })
  await tap('org.review.decide.ip.pass')
  await type('input.reason-ip', '不一致')
  expect(screen.queryByTestId('login.layer')).toBeNull()
  await tap('org.review.save.ip')
  expect(at('login.layer')).toBeDefined()
  await tap('login.layer.close')
  expect(screen.queryByTestId('login.layer')).toBeNull()
  expect((at('input.reason-ip') as HTMLTextAreaElement).value).toBe('不一致')
})
