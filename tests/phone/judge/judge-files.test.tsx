import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, describe, expect, test, vi } from 'vitest'
import type { JudgeFile } from '../../../src/contract/views/files'
import { JudgeFiles } from '../../../src/judge/material/judge-files'
import { forgetAllPapers, forgetPapersBut } from '../../../src/platform/kept-papers'
import { refreshSession } from '../../../src/platform/session'
import { type Answers, refuse, somebody, startServer } from '../apply/fake-server'

const stored = new Map<string, string>()
vi.mock('../../../src/platform/paper-store', () => ({
  paperStore: {
    keep: async (key: string, address: string) => stored.set(key, address).has(key),
    place: async (key: string) => (stored.has(key) ? `blob:${key}` : null),
    drop: async (key: string) => void stored.delete(key),
  },
}))

const at = (id: string) => screen.getByTestId(id)
const file = (change: Partial<JudgeFile> = {}): JudgeFile => ({
  ...{ id: 'fil_1', name: '计划书.pdf', kind: '商业计划书', bytes: 1_500_000, openable: true, why: null },
  paged: false,
  ...change,
})
const open = async (files: JudgeFile[], answers: Answers = {}) => {
  const server = startServer({ 'session.me': () => somebody, 'judging.files': () => ({ files }), ...answers })
  await refreshSession()
  render(<JudgeFiles session="ses_1" application="app_1" />)
  await act(async () => undefined)
  return server
}

afterEach(async () => {
  await forgetAllPapers()
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

describe('J3 项目材料', () => {
  test('what opens says that it bears the reader’s name; what does not says why', async () => {
    const why = '这类文件加不了水印，请看现场大屏或向工作人员索取纸质材料'
    await open([file(), file({ id: 'fil_2', name: '路演.pptx', openable: false, why })])
    expect(at('judge.material.files').textContent).toContain('每页带您的姓名')
    expect(at('judge.material.file.fil_1').textContent).toContain('商业计划书 · 1.5MB')
    expect(at('judge.material.why.fil_2').textContent).toBe(why)
    expect(screen.queryByTestId('judge.material.open.fil_2')).toBeNull()
  })

  test('opening asks as the judge of this session and follows the link', async () => {
    const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined)
    const link = { url: '/files/t', name: '计划书.pdf', expiresAt: '2026-07-01T00:10:00.000Z' }
    const { asked } = await open([file()], { 'judging.openFile': () => link })
    await act(async () => void fireEvent.click(at('judge.material.open.fil_1')))
    expect(asked.at(-1)).toMatchObject({
      name: 'judging.openFile',
      input: { session: 'ses_1', application: 'app_1', file: 'fil_1' },
    })
    expect(click).toHaveBeenCalledOnce()
  })

  test('a refusal is told in words, the list stays', async () => {
    await open([file()], { 'judging.openFile': () => refuse('PROMISE_MISSING') })
    await act(async () => void fireEvent.click(at('judge.material.open.fil_1')))
    expect(at('judge.material.files').textContent).toContain('失败 PROMISE_MISSING')
    expect(at('judge.material.file.fil_1')).toBeTruthy()
  })

  test('without a network: the hall’s screen or paper', async () => {
    vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false)
    await open([file()])
    expect(at('judge.material.open.fil_1.reason').textContent).toBe('网络断了，请看现场大屏或纸质材料')
  })

  const link = { url: '/files/t', name: '计划书.pdf', expiresAt: '2026-07-01T00:10:00.000Z' }
  const clicked = () => {
    const opened: string[] = []
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      opened.push(this.href)
    })
    return opened
  }
  const openFirst = () => act(async () => void fireEvent.click(at('judge.material.open.fil_1')))
  const key = `paper:${somebody.person.id}:ses_1:fil_1`

  test('what was opened stays on the phone and says so; without a network it opens from there', async () => {
    const opened = clicked()
    await open([file()], { 'judging.openFile': () => link })
    expect(screen.queryByTestId('judge.material.kept.fil_1')).toBeNull()
    await openFirst()
    expect(at('judge.material.kept.fil_1').textContent).toContain('已存到手机')
    expect(stored.get(key)).toMatch(/\/files\/t$/)
    cleanup()
    vi.unstubAllGlobals()
    vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false)
    await open([file()], { 'judging.openFile': () => refuse('NETWORK') })
    await openFirst()
    expect(opened).toEqual([`blob:${key}`, `blob:${key}`])
    expect(screen.queryByText(/失败/)).toBeNull()
  })

  test('shut away since: the copy on the phone goes too', async () => {
    const opened = clicked()
    let shut = false
    await open([file()], { 'judging.openFile': () => (shut ? refuse('FILE_SHUT') : link) })
    await openFirst()
    shut = true
    await openFirst()
    expect(opened).toHaveLength(1)
    expect(stored.size).toBe(0)
    expect(screen.queryByTestId('judge.material.kept.fil_1')).toBeNull()
  })

  test('the papers of a session go when it is over, those of an open one stay', async () => {
    clicked()
    await open([file()], { 'judging.openFile': () => link })
    await openFirst()
    await forgetPapersBut(somebody.person.id, ['ses_1'])
    expect(stored.size).toBe(1)
    await forgetPapersBut(somebody.person.id, ['ses_2'])
    expect(stored.size).toBe(0)
  })

  test('no files: said so', async () => {
    await open([])
    expect(at('judge.material.files').textContent).toContain('请看现场大屏或纸质材料')
  })
})
