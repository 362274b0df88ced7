import { describe, expect, test } from 'vitest'
import type { ApplicationCard } from '../../../src/contract/views/applications'
import type { HomeView } from '../../../src/contract/views/catalog'
import { entryState, foremost } from '../../../src/pages/home/entry-state'
import { noticeLines } from '../../../src/pages/notice/full-text'
import { desksOf } from '../../../src/platform/identity'
import { draftView } from './application'

const { deadline } = draftView()
const edge = Date.parse(deadline.at)
const edition = { takesApplications: true, phase: 'open' } as HomeView['edition']
const card = (action: ApplicationCard['next']['action'], id = String(action)) =>
  ({ id, next: { sentence: '', action } }) as ApplicationCard
const home = (change: Partial<Pick<HomeView, 'edition' | 'deadline' | 'mine'>> = {}) => ({
  edition,
  deadline,
  mine: [],
  ...change,
})

describe('what the home page offers', () => {
  test('the last millisecond still counts, the next one closes, without asking the server again', () => {
    expect(entryState(home(), edge).startClosed).toBeNull()
    expect(entryState(home(), edge + 1)).toMatchObject({ startLabel: '已截止' })
    expect(entryState(home(), edge + 1).startClosed).toContain('已提交的项目不受影响')
  })
  test('without the server’s time its last word counts', () => {
    expect(entryState(home(), null).startClosed).toBeNull()
    expect(entryState(home({ deadline: { ...deadline, passed: true } }), null).startClosed).toContain('截止')
  })
  test('before registration one can only try; a province takes no applications', () => {
    const early = home({ edition: { ...edition, phase: 'before-registration' } })
    expect(entryState(early, edge - 1).startClosed).toContain('先做资格自测')
    const province = home({ edition: { ...edition, takesApplications: false } })
    expect(entryState(province, edge - 1).startClosed).toContain('所在市')
  })
  test('what has to be done comes on top, the most pressing first', () => {
    expect(foremost([card(null), card('fill'), card('amend')])?.id).toBe('amend')
    expect(foremost([card(null, 'newest'), card(null, 'older')])?.id).toBe('newest')
    expect(foremost([card('contact-office'), card(null)])?.id).toBe('null')
    expect(entryState(home({ mine: [card('fill')] }), edge).main).toBe('todo')
  })
})

test('each desk is offered once, with all roles that open it', () => {
  const grant = (role: 'judge' | 'operator' | 'approver') => ({
    role,
    edition: '',
    unit: '',
    session: null,
    validTo: '',
  })
  expect(desksOf([grant('operator'), grant('judge'), grant('approver'), grant('judge')])).toEqual([
    { identity: 'judge', page: 'judge/home/index', title: '我的评审', roles: '评委' },
    { identity: 'staff', page: 'organize/home/index', title: '工作台', roles: '经办人、负责人' },
  ])
  expect(desksOf([])).toEqual([])
})

test('the whole notice is shown without its Markdown signs and without losing a word', () => {
  const segments = [
    { text: '# 标题\n\n1. 第一', clauses: [] },
    { text: '条，见<http://example.org>\n- （1）**粗**的\n', clauses: ['X-1'] },
    { text: '类型\t<input type="radio"/> 区域赛 <input type="radio"/> 专题赛\n', clauses: [] },
  ]
  expect(noticeLines(segments).map(({ text, heading }) => [text, heading])).toEqual([
    ['标题', true],
    ['1. 第一条，见http://example.org', false],
    ['（1）粗的', false],
    ['类型\t○ 区域赛 ○ 专题赛', false],
  ])
})
