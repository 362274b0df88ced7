import { act, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, describe, expect, test, vi } from 'vitest'
import type { ReviewFile, ReviewFilesView } from '../../../src/contract/views/files'
import { FilesCard } from '../../../src/organize/review/files-card'
import { fileView } from '../upload-store'
import { edition, fakeServer, Refused } from './fake-server'

const at = (id: string) => screen.getByTestId(id)
const tap = (id: string) => act(async () => void fireEvent.click(at(id)))
const file = (change: Partial<ReviewFile> = {}): ReviewFile => ({
  ...fileView(),
  ...{ slotName: '商业计划书', submitted: true, quarantined: null, why: null },
  ...change,
})
const view = (files: ReviewFile[], change: Partial<ReviewFilesView> = {}): ReviewFilesView => ({
  ...{ application: 'a', files, opened: [], mayQuarantine: true },
  ...change,
})
const link = { url: '/files/token', name: '计划书.pdf', expiresAt: '2026-07-01T00:10:00.000Z' }
const shut = { at: '2026-07-01T02:00:00.000Z', by: '演示·王经办', reason: '第3页有密级标识' }

async function open(first: ReviewFilesView, answers: Parameters<typeof fakeServer>[1] = {}) {
  const held = { view: first }
  const server = await fakeServer(['operator'], { 'screening.files': () => held.view, ...answers })
  const target = { edition, application: 'a', expectedVersion: 1 }
  const review = { target } as Parameters<typeof FilesCard>[0]['review']
  render(<FilesCard review={review} />)
  await act(async () => undefined)
  return { ...server, held }
}

afterEach(() => vi.unstubAllGlobals())

describe('O3 材料', () => {
  test('files by what they are for, with versions, 未查毒 and who looked', async () => {
    const old = file({ id: 'fil_2', number: 1, replaced: true, submitted: false })
    const opened = [{ file: 'fil_1', name: '计划书.pdf', by: '演示·李经办', at: '2026-07-01T02:00:00.000Z' }]
    await open(view([file({ id: 'fil_1', number: 2 }), old], { opened }))
    expect(at('org.review.slot.business-plan').textContent).toContain('商业计划书')
    expect(at('org.review.file.fil_1').textContent).toContain('第 2 版 · 随最近一次提交')
    expect(at('org.review.file.fil_1').textContent).toContain('未查毒')
    expect(at('org.review.file.fil_2').textContent).toContain('已有新版')
    expect(at('org.review.files.opened').textContent).toContain('7月1日 10:00 演示·李经办 打开了 计划书.pdf')
  })

  test('opening asks for a link for this person and follows it', async () => {
    const followed: string[] = []
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      followed.push(`${this.getAttribute('href')} ${this.download} ${this.target} ${this.rel}`)
    })
    const server = await open(view([file({ id: 'fil_1' })]), { 'screening.openFile': () => link })
    await tap('org.review.file.open.fil_1')
    expect(server.of('screening.openFile')[0]?.input).toEqual({ edition, file: 'fil_1' })
    expect(followed).toEqual(['/files/token 计划书.pdf _blank noopener'])
    vi.restoreAllMocks()
  })

  test('what cannot be opened says why and offers no opening', async () => {
    await open(view([file({ id: 'fil_1', state: 'refused', refusal: '内容不是PDF', why: '没有收下' })]))
    expect(at('org.review.file.fil_1').textContent).toContain('内容不是PDF')
    expect(screen.queryByTestId('org.review.file.open.fil_1')).toBeNull()
  })

  test('报涉密 needs a reason; afterwards nobody opens it, and who shut it stands there', async () => {
    const server = await open(view([file({ id: 'fil_1' })]), {
      'screening.quarantineFile': () => {
        server.held.view = view([file({ id: 'fil_1', quarantined: shut, why: '已隔离' })])
        return { file: 'fil_1', quarantinedAt: shut.at }
      },
    })
    await tap('org.review.file.report.fil_1')
    expect(at('org.review.quarantine.send').dataset.state).toBe('disabled')
    await act(
      async () =>
        void fireEvent.change(at('input.quarantine-reason'), { target: { value: ' 第3页有密级标识 ' } }),
    )
    await tap('org.review.quarantine.send')
    expect(server.of('screening.quarantineFile')[0]?.input).toEqual({
      ...{ edition, file: 'fil_1', reason: '第3页有密级标识' },
    })
    const line = at('org.review.file.fil_1')
    expect(line.textContent).toContain('已隔离')
    expect(line.textContent).toContain('演示·王经办于7月1日 10:00报为涉密：第3页有密级标识')
    expect(screen.queryByTestId('org.review.file.open.fil_1')).toBeNull()
    expect(screen.queryByTestId('org.review.file.report.fil_1')).toBeNull()
  })

  test('without the right to shut away there is no such button; a refusal is told', async () => {
    await open(view([file({ id: 'fil_1' })], { mayQuarantine: false }), {
      'screening.openFile': () => new Refused('FILE_SHUT', '这个文件已隔离，任何人都不能打开'),
    })
    expect(screen.queryByTestId('org.review.file.report.fil_1')).toBeNull()
    await tap('org.review.file.open.fil_1')
    expect(at('org.review.files').textContent).toContain('这个文件已隔离，任何人都不能打开')
  })
})
