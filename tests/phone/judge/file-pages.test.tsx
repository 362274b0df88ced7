import { act, fireEvent, render, screen, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { FilePages, JudgeFile } from '../../../src/contract/views/files'
import { JudgeFiles } from '../../../src/judge/material/judge-files'
import { forgetAllPapers, noteKept } from '../../../src/platform/kept-papers'
import { refreshSession } from '../../../src/platform/session'
import { type Answers, refuse, somebody, startServer } from '../apply/fake-server'

const held = vi.hoisted(() => ({
  /** Links that were fetched, in order; links that do not come; pictures given back; what a picture waits for. */
  fetched: [] as string[],
  gone: new Set<string>(),
  dropped: [] as string[],
  before: Promise.resolve(),
}))
vi.mock('../../../src/platform/fetch-picture', () => ({
  fetchPicture: async (url: string) => {
    held.fetched.push(url)
    await held.before
    return held.gone.has(url) ? null : `blob:${url}`
  },
  dropPicture: (place: string) => void held.dropped.push(place),
}))

const at = (id: string) => screen.getByTestId(`judge.material.${id}`)
const pdf: JudgeFile = {
  ...{ id: 'fil_1', name: '商业计划书.pdf', kind: 'PDF文档', bytes: 1_500_000 },
  ...{ openable: true, why: null, paged: true },
}
const pictures = (pages: number, drawn = Math.min(pages, 5)): FilePages => ({
  pages,
  pictures: Array.from({ length: drawn }, (_, i) => ({
    ...{ page: i + 1, width: 800, height: 1000, url: `/files/p${i + 1}` },
  })),
})
const start = async (answers: Answers = {}, files: JudgeFile[] = [pdf]) => {
  const server = startServer({ 'session.me': () => somebody, 'judging.files': () => ({ files }), ...answers })
  const page = render(<JudgeFiles session="ses_1" application="app_1" />)
  await act(async () => undefined)
  return { ...server, ...page }
}
const tap = (id: string) => act(async () => void fireEvent.click(at(id)))
const turn = () => tap('pages.fil_1.open')
const offline = () => vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false)

beforeEach(() => {
  held.fetched.length = 0
  held.dropped.length = 0
  held.gone.clear()
  held.before = Promise.resolve()
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

describe('J3 项目材料: 逐页图', () => {
  test('offered for PDFs only', async () => {
    const slides = { ...pdf, id: 'fil_2', name: '路演.pptx', openable: false, paged: false }
    await start({}, [pdf, slides])
    expect(at('pages.fil_1.open').textContent).toBe('先看前 5 页')
    expect(at('pages.fil_1.open').getAttribute('aria-label')).toBe('先看前 5 页：商业计划书.pdf')
    expect(screen.queryByTestId('judge.material.pages.fil_2')).toBeNull()
  })

  test('one tap asks once, and shows the pages in order, each with its name', async () => {
    const { asked } = await start({ 'judging.filePages': () => pictures(12) })
    await turn()
    expect(asked.filter(({ name }) => name === 'judging.filePages')).toMatchObject([
      { input: { session: 'ses_1', application: 'app_1', file: 'fil_1' } },
    ])
    expect(held.fetched).toEqual(['/files/p1', '/files/p2', '/files/p3', '/files/p4', '/files/p5'])
    const names = screen.getAllByRole('img').map(each => each.getAttribute('aria-label'))
    expect(names).toEqual([1, 2, 3, 4, 5].map(page => `商业计划书第${page}页，共12页`))
    expect(within(at('page.fil_1.1')).getByAltText('').getAttribute('src')).toBe('blob:/files/p1')
    expect(at('pages.fil_1.rest').textContent).toBe('共12页，其余请打开全文。')
  })

  test.each([
    [5, '看各页', '共5页。'],
    [6, '先看前 5 页', '共6页，其余请打开全文。'],
  ])('of %i pages, folded up and opened again without asking anew', async (pages, label, rest) => {
    const { asked } = await start({ 'judging.filePages': () => pictures(pages) })
    await turn()
    expect(at('pages.fil_1.rest').textContent).toBe(rest)
    expect(at('pages.fil_1.open').textContent).toBe('收起')
    await turn()
    expect(screen.queryByTestId('judge.material.page.fil_1.1')).toBeNull()
    expect(at('pages.fil_1.open').textContent).toBe(label)
    await turn()
    expect(screen.getAllByRole('img')).toHaveLength(5)
    expect(asked.filter(({ name }) => name === 'judging.filePages')).toHaveLength(1)
    expect(held.fetched).toHaveLength(5)
  })

  test('page after page; a page awaited keeps its place, as high as its picture', async () => {
    await start({ 'judging.filePages': () => pictures(2) })
    let come = () => {}
    held.before = new Promise(done => {
      come = done
    })
    await turn()
    expect(held.fetched).toEqual(['/files/p1'])
    const box = at('page.fil_1.1')
    expect((box.firstElementChild as HTMLElement).style.paddingTop).toBe('125%')
    expect(box.dataset.state).toBe('waiting')
    expect(box.textContent).toBe('商业计划书第1页，共2页，正在打开…')
    await act(async () => come())
    expect(box.dataset.state).toBe('shown')
    expect(held.fetched).toEqual(['/files/p1', '/files/p2'])
  })

  test('one that did not come says so; 重试 asks for new links and fetches only what is missing', async () => {
    held.gone.add('/files/p2')
    const { asked } = await start({ 'judging.filePages': () => pictures(3) })
    await turn()
    expect(at('page.fil_1.2').dataset.state).toBe('failed')
    expect(at('page.fil_1.2').textContent).toContain('第2页没有打开，请重试或打开全文')
    expect([at('page.fil_1.1'), at('page.fil_1.3')].map(each => each.dataset.state)).toEqual([
      'shown',
      'shown',
    ])
    held.gone.clear()
    held.fetched.length = 0
    await tap('page.fil_1.2.retry')
    expect(held.fetched).toEqual(['/files/p2'])
    expect(at('page.fil_1.2').dataset.state).toBe('shown')
    expect(asked.filter(({ name }) => name === 'judging.filePages')).toHaveLength(2)
  })

  test('without a network: the copy on the phone or the hall’s screen', async () => {
    offline()
    await start()
    expect(at('pages.fil_1.open.reason').textContent).toBe('网络断了，请看现场大屏或纸质材料')
  })

  test('without a network, the whole file on the phone: that is said', async () => {
    offline()
    startServer({ 'session.me': () => somebody })
    await refreshSession()
    noteKept({ owner: somebody.person.id, session: 'ses_1', file: 'fil_1' }, '商业计划书.pdf')
    await start()
    expect(at('pages.fil_1.open.reason').textContent).toBe('网络断了，请打开已存的全文或看现场大屏')
    await forgetAllPapers()
  })

  test('the network goes while the pages are open', async () => {
    held.gone.add('/files/p1')
    await start({ 'judging.filePages': () => pictures(1) })
    await turn()
    offline()
    await act(async () => void window.dispatchEvent(new Event('offline')))
    expect(at('page.fil_1.1').textContent).toContain('网络断了，请看现场大屏或纸质材料')
  })

  test('no answer: a sentence and 重试', async () => {
    let dead = true
    await start({ 'judging.filePages': () => (dead ? refuse('offline') : pictures(2)) })
    await turn()
    expect(at('pages.fil_1.failure').textContent).toContain('没有等到各页的图，请重试或打开全文')
    dead = false
    await tap('pages.fil_1.failure.retry')
    expect(screen.getAllByRole('img')).toHaveLength(2)
    expect(screen.queryByTestId('judge.material.pages.fil_1.failure')).toBeNull()
  })

  test('shut away since: nothing of it is seen any more', async () => {
    held.gone.add('/files/p2')
    let shut = false
    await start({ 'judging.filePages': () => (shut ? refuse('FILE_SHUT') : pictures(2)) })
    await turn()
    shut = true
    await tap('page.fil_1.2.retry')
    expect(at('pages.fil_1').textContent).toContain('失败 FILE_SHUT')
    expect(screen.queryAllByRole('img')).toEqual([])
    expect(held.dropped).toEqual(['blob:/files/p1'])
  })

  test.each([
    [{ pages: 0, pictures: [] }, '这份文件画不出各页，请打开全文。'],
    [pictures(9, 4), '共9页，有的画不出来，请打开全文。'],
    [pictures(3, 2), '共3页，有的画不出来，请打开全文。'],
  ])('pages that could not be drawn are told', async (found, said) => {
    await start({ 'judging.filePages': () => found })
    await turn()
    expect(at('pages.fil_1.rest').textContent).toBe(said)
  })

  test('the pictures are given back when the page is left', async () => {
    const { unmount } = await start({ 'judging.filePages': () => pictures(2) })
    await turn()
    unmount()
    expect(held.dropped).toEqual(['blob:/files/p1', 'blob:/files/p2'])
  })
})
