import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import AppealPage from '../../../src/apply/appeal/index'
import AppealStatusPage from '../../../src/apply/appeal-status/index'
import type {
  ListStandingView,
  ObjectionFormView,
  OwnObjectionView,
} from '../../../src/contract/views/objections'
import { objectionFilesText } from '../../../src/core/objection-files'
import { ObjectionEntry } from '../../../src/platform/objection-entry'
import { refreshSession } from '../../../src/platform/session'
import { journeys, route } from '../taro-api'
import { nobody, refuse, rest, somebody, startServer } from './fake-server'

const edition = 'changzhi-2026'
const list = 'lst_0000000000000001'
const objection = 'obj_0000000000000001'
const office = { name: '演示工信局', phone: '0355-0000000' }

const standing = (over: Partial<ListStandingView> = {}): ListStandingView => ({
  ...{ list, kind: 'awards', title: '演示大赛获奖名单', version: 1, publishedAt: '2026-07-28T02:00:00.000Z' },
  ...{ state: 'open', stateText: '公示中', sentence: '8月4日24:00前可以提出异议，还剩5天。', daysLeft: 5 },
  ...{ publicity: null, open: true, closed: null },
  ...over,
})
const form = (over: Partial<ObjectionFormView> = {}): ObjectionFormView => ({
  ...{ edition, editionName: '演示大赛', lists: [standing()], office, silence: null },
  projects: [
    {
      list,
      projects: [
        {
          application: 'app_0000000000000001',
          projectName: '演示井下巡检机器人',
          subjectName: '长治演示机械有限公司',
        },
      ],
    },
  ],
  ...{ own: [], clauses: [{ id: 'CZ26-34', label: '五（四） 剽窃', text: '一经发现取消参赛资格' }] },
  ...{ signedIn: true, phoneKnown: true, papers: objectionFilesText },
  ...over,
})
const filed = {
  ...{ objection, number: 'YY-0012', version: 1, state: 'filed', merged: false },
  sentence: '已收到，编号 YY-0012。处理结果会告知您。',
}

const at = (id: string) => screen.getByTestId(id)
const has = (id: string) => screen.queryByTestId(id) !== null
const tap = async (id: string) => {
  fireEvent.click(at(id))
  await rest()
}
const fill = (name: string, value: string) => fireEvent.change(at(`input.${name}`), { target: { value } })

async function open(
  view: ObjectionFormView,
  answers: Record<string, (input: never) => unknown> = {},
  me = somebody as object,
) {
  route.params = { edition, list }
  const started = startServer({
    'session.me': () => me,
    'applications.objectionForm': () => view,
    'applications.myObjections': () => ({ objections: [] }),
    'applications.fileObjection': () => filed,
    ...answers,
  })
  await refreshSession()
  const shown = render(<AppealPage />)
  await rest()
  return { ...started, ...shown }
}

async function write() {
  await tap('choice.kind.list')
  await tap('appeal.next')
  fill('facts', '演示：名单第一名的企业名称与营业执照不一致。')
  fill('basis', '企业名称登记管理规定')
  await rest(500)
  await tap('appeal.next')
  fill('realName', '演示提出人')
  fill('contact', '13800000001')
  await rest(500)
}

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse('2026-07-29T02:12:00.000Z') })
  journeys.length = 0
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
  localStorage.clear()
  route.params = {}
})

describe('A14 异议/申诉/举报', () => {
  test('three steps, looked at once more, then a number; nobody reads 已收到 before the server says so', async () => {
    const { asked, container } = await open(form())
    await write()
    expect(at('appeal.preview').textContent).toContain('名单第一名的企业名称与营业执照不一致')
    expect(container.textContent).not.toContain('已收到')
    await tap('appeal.submit')
    expect(asked.find(({ name }) => name === 'applications.fileObjection')?.input).toEqual({
      ...{ edition, kind: 'list', list, facts: '演示：名单第一名的企业名称与营业执照不一致。' },
      ...{ basis: '企业名称登记管理规定', realName: '演示提出人', contact: '13800000001' },
    })
    expect(at('appeal.filed').textContent).toContain('已收到，编号 YY-0012。处理结果会告知您。')
    await tap('appeal.filed.open')
    expect(journeys.at(-1)?.url).toContain(`apply/appeal-status/index?objection=${objection}`)
  })

  test('at most six fields on a step', async () => {
    const { container } = await open(form())
    for (const kind of ['list', 'eligibility', 'procedure', 'plagiarism']) {
      await tap(`choice.kind.${kind}`)
      expect(container.querySelectorAll('[data-field]').length).toBeLessThanOrEqual(6)
    }
  })

  test('a failure keeps the draft, which is there again when the page is opened anew', async () => {
    const first = await open(form(), { 'applications.fileObjection': () => refuse('offline') })
    await write()
    await tap('appeal.submit')
    expect(has('appeal.filed')).toBe(false)
    first.unmount()
    await open(form())
    await tap('appeal.next')
    expect((at('input.facts') as HTMLTextAreaElement).value).toContain('名单第一名')
  })

  test('after the period it says so with the office and its telephone, and takes a report of copied work only', async () => {
    const closed = '本次公示已于8月4日24:00结束，可向演示工信局反映'
    await open(form({ lists: [standing({ state: 'expired', open: false, closed })] }))
    await tap('choice.kind.list')
    expect(at('appeal.closed').textContent).toContain(closed)
    expect(at('appeal.closed.phone').textContent).toContain('0355-0000000')
    expect(at('appeal.next').dataset.state).toBe('disabled')
    await tap('choice.kind.plagiarism')
    expect(has('appeal.closed')).toBe(false)
  })

  test('a step of the judging has to be named; 要求加分 is none of them', async () => {
    await open(form())
    await tap('choice.kind.procedure')
    expect(at('field.kind').textContent).toContain('不受理要求加分')
    expect(at('appeal.next').dataset.state).toBe('disabled')
    expect(at('field.procedure').textContent).toContain('原始分不改')
  })

  test('without a period in the notice the word 公示 appears nowhere', async () => {
    const silence = '本届通知未规定提出异议的期限，名单公布后可随时提出。'
    const lists = [standing({ state: 'unlimited', stateText: '已公布', sentence: silence, daysLeft: null })]
    const { container } = await open(form({ lists, silence }))
    for (const kind of ['list', 'procedure', 'plagiarism']) await tap(`choice.kind.${kind}`)
    expect(container.textContent).toContain('本届通知未规定')
    expect(container.textContent).not.toContain('公示')
  })

  test('the public reads until when; writing asks to sign in, and a number that was checked', async () => {
    const shown = await open(form({ signedIn: false, phoneKnown: false }), {}, nobody)
    expect([has('appeal.lists'), has('sign-in-needed'), has('appeal.form')]).toEqual([true, true, false])
    shown.unmount()
    const { container } = await open(form({ phoneKnown: false }))
    expect(container.textContent).toContain('请先绑定手机号')
    expect(has('appeal.form')).toBe(false)
  })
})

const own = (over: Partial<OwnObjectionView> = {}): OwnObjectionView => ({
  ...{ objection, number: 'YY-0012', version: 3, state: 'investigating', edition, editionName: '演示大赛' },
  ...{ kind: 'plagiarism', kindText: '剽窃举报', stateText: '正在核查', about: '剽窃举报 · 演示项目' },
  ...{ filedAt: '2026-07-29T02:00:00.000Z', side: 'objector', facts: '演示事实', basis: null, clause: null },
  ...{ procedureText: null, answer: null, ruling: null, next: '正在办理，结果会告知您。', office },
  steps: [{ id: 'oev_1', title: '受理', at: '2026-07-29T03:00:00.000Z', note: null }],
  ...{ files: [], attach: null },
  may: { add: true, withdraw: true, answer: false, removeFiles: true },
  ...over,
})

async function openStatus(view: OwnObjectionView, answers: Record<string, (input: never) => unknown> = {}) {
  route.params = { objection }
  const started = startServer({
    'session.me': () => somebody,
    'applications.objection': () => view,
    'applications.withdrawObjection': () => ({ ...view, state: 'withdrawn' }),
    'applications.answerObjection': () => ({ ...view, version: 4 }),
    'applications.removeObjectionFile': () => ({ ...view, version: 4 }),
    ...answers,
  })
  render(<AppealStatusPage />)
  await rest()
  return started
}

describe('A14 受理时间轴', () => {
  test('withdrawing takes two steps and sends the version that was seen', async () => {
    const { asked } = await openStatus(own())
    expect(at('appeal-status.steps').textContent).toContain('受理')
    await tap('appeal-status.withdraw')
    expect(asked.some(({ name }) => name === 'applications.withdrawObjection')).toBe(false)
    await tap('appeal-status.withdraw.confirm')
    expect(asked.find(({ name }) => name === 'applications.withdrawObjection')?.input).toEqual({
      ...{ objection, expectedVersion: 3 },
    })
  })

  test('the other side reads what it is asked about and answers once', async () => {
    const { asked } = await openStatus(
      own({ side: 'other', may: { add: false, withdraw: false, answer: true, removeFiles: false } }),
    )
    expect(at('appeal-status.facts').textContent).toContain('异议反映的事实')
    expect(has('appeal-status.withdraw')).toBe(false)
    await tap('appeal-status.answer')
    fill('text', '演示：已取得许可')
    await rest()
    await tap('appeal-status.sheet.send')
    expect(asked.find(({ name }) => name === 'applications.answerObjection')?.input).toEqual({
      ...{ objection, text: '演示：已取得许可' },
    })
  })

  test('the ruling with its reasons and clause', async () => {
    const clause = {
      id: 'CZ26-34',
      source: '长工信 五（四）',
      text: '一经发现取消参赛资格',
      inherited: false,
      link: '',
    }
    await openStatus(
      own({
        state: 'upheld',
        ruling: {
          ...{
            outcome: 'upheld',
            outcomeText: '异议成立',
            reasons: '演示：核查属实',
            consequence: 'disqualify',
          },
          ...{ consequenceText: '取消参赛资格，名额空缺', clause, document: null },
        },
        may: { add: false, withdraw: false, answer: false, removeFiles: false },
      }),
    )
    for (const text of ['异议成立', '名额空缺', '演示：核查属实', '一经发现取消参赛资格'])
      expect(at('appeal-status.ruling').textContent).toContain(text)
  })
})

const attach = {
  ...{ left: 4, formats: ['pdf', 'jpg', 'png'], megabytes: 10, text: objectionFilesText },
  secrecy: { version: '2026-07-01', text: '请勿上传涉密或未公开的敏感内容。' },
}
const paper = {
  ...{ file: 'oef_0000000000000001', name: '演示合同.pdf', bytes: 2048 },
  takenAt: '2026-07-29T02:05:00.000Z',
}

describe('A14 附件', () => {
  test('what may be attached is said while writing, and once more after it was filed', async () => {
    await open(form())
    await write()
    await tap('appeal.submit')
    expect(at('appeal.filed').textContent).toContain('证据材料')
    expect(objectionFilesText).toContain('最多5个')
  })

  test('nothing is chosen before the reminder about state secrets was ticked', async () => {
    const { asked } = await openStatus(own({ attach }))
    expect(at('appeal-status.evidence').textContent).toContain('每个不超过10MB')
    await tap('appeal-status.attach')
    expect(at('appeal-status.attach.sheet').textContent).toContain('请勿上传涉密')
    expect(at('appeal-status.attach.device').dataset.state).toBe('disabled')
    await tap('appeal-status.attach.tick')
    expect(at('appeal-status.attach.device').dataset.state).not.toBe('disabled')
    expect(asked.some(({ name }) => name === 'applications.beginObjectionUpload')).toBe(false)
  })

  test('a chosen paper is sent with the version that was read, and a refusal is said beside it', async () => {
    const { asked } = await openStatus(own({ attach }), {
      'applications.beginObjectionUpload': () => refuse('STATE_REFUSED'),
    })
    await tap('appeal-status.attach')
    await tap('appeal-status.attach.tick')
    await tap('appeal-status.attach.device')
    const input = document.querySelector('[data-testid="upload-input"]') as HTMLInputElement
    expect(input.accept).toBe('.pdf,.jpg,.png')
    const file = new File(['%PDF-1.7 demo'], '演示证据.pdf')
    Object.defineProperty(input, 'files', { value: [file] })
    fireEvent(input, new Event('change'))
    for (let at = 0; at < 20; at++) await rest(50)
    expect(asked.find(({ name }) => name === 'applications.beginObjectionUpload')?.input).toMatchObject({
      ...{ objection, name: '演示证据.pdf', bytes: 13, secrecy: '2026-07-01' },
    })
    expect(at('appeal-status.attach.progress').textContent).toContain('STATE_REFUSED')
  })

  test('a paper can be taken back until the case is accepted, then only opened; five are the end', async () => {
    const { asked } = await openStatus(own({ files: [paper], attach }))
    await tap('appeal-status.file.remove')
    expect(asked.find(({ name }) => name === 'applications.removeObjectionFile')?.input).toEqual({
      ...{ objection, file: paper.file, expectedVersion: 3 },
    })
    cleanup()
    const may = { add: true, withdraw: true, answer: false, removeFiles: false }
    await openStatus(own({ files: [paper], attach: { ...attach, left: 0 }, may }))
    expect(has('appeal-status.file.remove')).toBe(false)
    expect(has('appeal-status.file.open')).toBe(true)
    expect(at('appeal-status.attach').dataset.state).toBe('disabled')
  })

  test('the other side sees nothing of it', async () => {
    await openStatus(own({ side: 'other' }))
    expect(has('appeal-status.evidence')).toBe(false)
  })
})

describe('the way to A14', () => {
  test('stands beside a list that is open, and not where nothing is published', async () => {
    const board = { edition, editionName: '', lists: [standing()], office, silence: null }
    startServer({ 'results.publicity': () => board })
    const shown = render(<ObjectionEntry edition={edition} list={list} />)
    await rest()
    expect(at('objection.entry').textContent).toContain('公示中')
    await tap('objection.entry.open')
    expect(journeys.at(-1)?.url).toBe(`/apply/appeal/index?edition=${edition}&list=${list}`)
    shown.unmount()
    startServer({ 'results.publicity': () => ({ ...board, lists: [] }) })
    render(<ObjectionEntry edition={edition} />)
    await rest()
    expect(has('objection.entry')).toBe(false)
  })
})
