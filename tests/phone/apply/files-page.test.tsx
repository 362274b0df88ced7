import { act, fireEvent, render, screen, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import FilesPage from '../../../src/apply/files/index'
import type { FileSlot, FilesView, FileView } from '../../../src/contract/views/files'
import { droppedFiles } from '../../../src/platform/choose-upload'
import { fingerprintOf } from '../../../src/platform/fingerprint'
import { keepUpload } from '../../../src/platform/kept-uploads'
import { leaveSession, refreshSession } from '../../../src/platform/session'
import { allUploads, dropUploads } from '../../../src/platform/uploads'
import { journeys, route } from '../taro-api'
import { fileView as file } from '../upload-store'
import { type Answers, refuse, somebody, startServer } from './fake-server'
import { type PutEnd, startPartStore } from './part-store'

const application = 'app_0000000000000001'
const serverTime = '2026-07-01T02:12:00.000Z'
const partBytes = 10
const slot = (change: Partial<FileSlot> = {}): FileSlot => ({
  ...{ id: 'business-plan', name: '商业计划书', required: true, formats: ['pdf'], maxMegabytes: 100 },
  ...{ maxCount: 1, hint: '一个PDF；Word请先另存为PDF', clause: null, open: true },
  ...change,
})
const clause = { id: 'X', source: '演示通知 附件2', text: '营业执照复印件', inherited: false, link: '/x' }
const view = (change: Partial<FilesView> = {}): FilesView => ({
  application,
  slots: [slot(), slot({ id: 'licence', name: '营业执照', formats: ['pdf', 'jpg'], maxCount: 2, clause })],
  files: [],
  mayChange: true,
  lockedBecause: null,
  secrecy: { text: '本系统不是涉密系统。', version: '1', tickedAt: serverTime },
  ...{ maxFiles: 30, maxTotalMegabytes: 1024, usedBytes: 0, version: 1 },
  ...change,
})

const at = (id: string) => screen.getByTestId(id)
const tap = (id: string) => act(async () => void fireEvent.click(at(id)))
const pdf = (name = '计划书.pdf', bytes = 45) => new File(['a'.repeat(bytes)], name)
const large = (name: string, megabytes: number) =>
  Object.defineProperty(new File(['x'], name), 'size', { value: megabytes * 1024 * 1024 })
const picker = () => document.querySelector<HTMLInputElement>('[data-testid="upload-input"]')
async function pick(...files: File[]) {
  const input = picker()
  if (!input) throw new Error('nothing was opened to choose from')
  Object.defineProperty(input, 'files', { value: files })
  await act(async () => void input.dispatchEvent(new Event('change')))
}

/** A server whose store holds what arrived; `then` is what it lists once a file was finished. */
function serve(first: FilesView, answers: Answers = {}, ends: PutEnd[] = []) {
  const store = startPartStore(ends)
  const held = { view: first, begun: 0 }
  const numbers = (bytes: number) => Array.from({ length: Math.ceil(bytes / partBytes) }, (_, i) => i + 1)
  const has = (part: number) => store.stored.has(`/upload/${part}`)
  let asked: { name: string; bytes: number; slot: string } = { name: '', bytes: 0, slot: '' }
  const started = startServer({
    'session.me': () => somebody,
    'applications.files': () => held.view,
    'applications.beginUpload': (input: typeof asked) => {
      asked = input
      held.begun += 1
      const parts = numbers(input.bytes)
      return { upload: 'fil_1', partBytes, parts: parts.length, received: parts.filter(has) }
    },
    'applications.partTickets': ({ parts }: { parts: number[] }) => ({
      tickets: parts.map(part => ({
        ...{ part, url: `/upload/${part}`, method: 'PUT', headers: { 'X-Part': String(part) } },
        expiresAt: new Date(Date.now() + 3_600_000_000).toISOString(),
      })),
    }),
    'applications.finishUpload': () => {
      const done = file({ id: 'fil_1', slot: asked.slot, name: asked.name, bytes: asked.bytes })
      held.view = { ...held.view, files: [...held.view.files.filter(({ id }) => id !== 'fil_1'), done] }
      return done
    },
    ...answers,
  })
  return {
    ...started,
    store,
    held,
    calls: (name: string) => started.asked.filter(each => each.name === name),
  }
}
const open = async () => {
  await act(async () => void (await refreshSession()))
  render(<FilesPage />)
  await screen.findByTestId('files.total')
}
const setOnline = (online: boolean) =>
  act(async () => {
    vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(online)
    window.dispatchEvent(new Event(online ? 'online' : 'offline'))
  })

beforeEach(() => {
  route.params = { application }
  journeys.length = 0
})
afterEach(() => {
  dropUploads(allUploads().map(({ key }) => key))
  document.body.replaceChildren()
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
  route.params = {}
})

describe('A7 材料上传', () => {
  test('one card for each purpose: formats, size, sample; the clause, or 本届通知未规定', async () => {
    serve(view())
    await open()
    const plan = at('files.slot.business-plan')
    expect(plan.textContent).toContain('PDF· 每个不超过 100MB')
    expect(plan.textContent).toContain('一个PDF；Word请先另存为PDF')
    expect(plan.textContent).toContain('本届通知未规定，按系统默认')
    expect(plan.textContent).toContain('必交，还没有')
    const licence = at('files.slot.licence')
    expect(licence.textContent).toContain('“营业执照复印件”')
    expect(licence.textContent).toContain('最多 2 个')
    expect(licence.textContent).not.toContain('本届通知未规定')
  })

  test('未勾涉密不能选文件', async () => {
    const server = serve(view({ secrecy: { text: '全文', version: '7', tickedAt: null } }), {
      'applications.tickSecrecy': () => ({ tickedAt: serverTime }),
    })
    await open()
    await tap('files.choose.business-plan')
    expect(picker()).toBeNull()
    expect(at('secrecy.tick').getAttribute('aria-checked')).toBe('false')
    expect(at('secrecy.confirm').dataset.state).toBe('disabled')
    await tap('secrecy.close')
    await tap('files.choose.business-plan')
    expect(picker()).toBeNull()
    await tap('secrecy.tick')
    await tap('secrecy.confirm')
    expect(server.calls('applications.tickSecrecy')[0]?.input).toEqual({ application, version: '7' })
    expect(picker()?.accept).toBe('.pdf')
  })

  test('a file dropped before the tick waits for it as well', async () => {
    const server = serve(view({ secrecy: { text: '全文', version: '7', tickedAt: null } }))
    await open()
    const files = { files: [pdf()] }
    await act(async () => void fireEvent.drop(at('files.slot.business-plan'), { dataTransfer: files }))
    expect(at('secrecy')).toBeTruthy()
    expect(server.held.begun).toBe(0)
  })

  test('默认可见性=仅评审; sent in parts with our mark and the ticket’s headers', async () => {
    const server = serve(view())
    await open()
    await tap('files.choose.business-plan')
    await pick(pdf())
    const line = await screen.findByTestId('files.file.fil_1')
    expect(line.textContent).toContain('仅评审可见')
    expect(line.textContent).toContain('未查毒')
    expect(server.calls('applications.beginUpload')[0]?.input).toMatchObject({
      ...{ application, slot: 'business-plan', name: '计划书.pdf', bytes: 45, visibility: 'review' },
    })
    expect(server.store.puts.map(({ bytes }) => bytes)).toEqual([10, 10, 10, 10, 5])
    expect(server.store.puts[0]?.headers).toEqual({ 'X-Part': '1', 'X-CSC': '1' })
    expect(within(at('files.slot.business-plan')).queryByTestId('files.choose.business-plan')).toBeNull()
  })

  test('中途离线再上线,总上传字节 ≤ 文件大小+1 分片', async () => {
    const server = serve(view(), {}, [200, 200, 'cut'])
    await open()
    await tap('files.choose.business-plan')
    await pick(pdf())
    const upload = await screen.findByText(/^网络断了，已传 \d+%，联网后继续$/)
    expect(upload).toBeTruthy()
    expect(at('files.hurry.business-plan').textContent).toBe('现在重试')
    await setOnline(false)
    expect(at('files.choose.licence.reason').textContent).toContain('联网后再选择')
    await setOnline(true)
    await screen.findByTestId('files.file.fil_1')
    expect(server.store.sent()).toBeLessThanOrEqual(45 + partBytes)
  })

  test('超限、格式错、空文件在上传前就拦，一个拦下不影响别的', async () => {
    const server = serve(view())
    await open()
    await tap('files.choose.business-plan')
    await pick(large('太大.pdf', 132))
    expect(at('files.turned.business-plan').textContent).toContain(
      '这个文件 132MB，上限 100MB。可压缩图片或另存为 PDF 后再传。',
    )
    await tap('files.choose.licence')
    await pick(pdf('程序.exe'), pdf('空.pdf', 0), large('照片.jpg', 11), pdf('执照.pdf'))
    const turned = screen.getAllByTestId('files.turned.licence').map(({ textContent }) => textContent)
    expect(turned[0]).toContain('营业执照只收PDF、JPG')
    expect(turned[1]).toContain('这个文件是空的')
    expect(turned[2]).toContain('这个文件 11MB，上限 10MB')
    await screen.findByTestId('files.file.fil_1')
    expect(server.held.begun).toBe(1)
  })

  test('exactly the limit is taken, a byte more is not; one file too many is not', async () => {
    serve(view({ files: [file({ id: 'fil_9', slot: 'licence', name: '旧.pdf' })] }))
    await open()
    await tap('files.choose.licence')
    await pick(pdf('一.pdf'), pdf('二.pdf'))
    expect(screen.getAllByTestId('files.turned.licence')).toHaveLength(1)
    expect(at('files.turned.licence').textContent).toContain('营业执照最多 2 个文件')
    await tap('files.choose.business-plan')
    const size = 100 * 1024 * 1024
    await pick(Object.defineProperty(new File(['x'], '大.pdf'), 'size', { value: size + 1 }))
    expect(at('files.turned.business-plan').textContent).toContain('上限 100MB')
  })

  test('刷新后重选同一文件从断点续', async () => {
    const chosen = pdf()
    const unfinished = file({
      id: 'fil_1',
      state: 'uploading',
      name: '计划书.pdf',
      bytes: 45,
      receivedBytes: 28,
    })
    const server = serve(view({ files: [unfinished] }))
    for (const part of [1, 2]) server.store.stored.add(`/upload/${part}`)
    const [known] = droppedFiles([chosen])
    const fingerprint = await fingerprintOf(known!)
    keepUpload({ owner: somebody.person.id, application }, 'fil_1', { bytes: 45, fingerprint })
    await open()
    expect(at('files.unfinished.business-plan').textContent).toContain('请重新选择同一文件，将从 62% 继续')
    await tap('files.again.business-plan')
    await pick(chosen)
    await screen.findByTestId('files.file.fil_1')
    expect(server.store.puts.map(({ url }) => url)).toEqual(['/upload/3', '/upload/4', '/upload/5'])
  })

  test('another file is told apart by size and by content, with both names; nothing is sent', async () => {
    const unfinished = file({
      id: 'fil_1',
      state: 'uploading',
      name: '计划书.pdf',
      bytes: 45,
      receivedBytes: 28,
    })
    const server = serve(view({ files: [unfinished] }))
    keepUpload({ owner: somebody.person.id, application }, 'fil_1', {
      bytes: 45,
      fingerprint: 'f'.repeat(64),
    })
    await open()
    for (const other of [pdf('别的.pdf', 44), pdf('别的.pdf', 45)]) {
      await tap('files.again.business-plan')
      await pick(other)
      const turned = await screen.findByTestId('files.turned.business-plan')
      expect(turned.textContent).toContain('这不是同一个文件：原来是“计划书.pdf”，现在选的是“别的.pdf”')
    }
    expect(server.held.begun).toBe(0)
    expect(server.store.puts).toEqual([])
  })

  test('exe 改名 pdf 被服务器拒且有文案', async () => {
    const refusal = '内容不是PDF，请用原来的软件另存后再传'
    const refused = file({ id: 'fil_1', state: 'refused', stateText: '没有收下', refusal })
    const server = serve(view(), {
      'applications.finishUpload': () => {
        server.held.view = view({ files: [refused] })
        return refused
      },
    })
    await open()
    await tap('files.choose.business-plan')
    await pick(pdf())
    const line = await screen.findByTestId('files.file.fil_1')
    expect(line.dataset.state).toBe('refused')
    expect(line.textContent).toContain(refusal)
    expect(at('files.choose.business-plan').dataset.state).toBe('ready')
  })

  test('同名换新版：替换原来那份，旧版留着看得见', async () => {
    const before = file({ id: 'fil_7', slot: 'licence', name: '执照.pdf', visibility: 'public' })
    const old = file({ id: 'fil_6', slot: 'licence', name: '执照.pdf', replaced: true, number: 1 })
    const server = serve(view({ files: [old, { ...before, number: 2 }] }))
    await open()
    expect(at('files.old.fil_6').textContent).toContain('旧版留存：执照.pdf · 第 1 版')
    await tap('files.choose.licence')
    await pick(pdf('执照.pdf'))
    await vi.waitFor(() => expect(server.held.begun).toBe(1))
    expect(server.calls('applications.beginUpload')[0]?.input).toMatchObject({
      replaces: 'fil_7',
      visibility: 'public',
    })
  })

  test('visibility is changed with the version seen; removing asks first', async () => {
    const there = file({ id: 'fil_7', version: 4 })
    const server = serve(view({ files: [there] }), {
      'applications.setFileVisibility': () => ({ ...there, visibility: 'public', version: 5 }),
      'applications.removeFile': () => ({ removed: 'fil_7' }),
    })
    await open()
    await tap('files.file.fil_7')
    await tap('choice.visibility.public')
    expect(server.calls('applications.setFileVisibility')[0]?.input).toEqual({
      ...{ file: 'fil_7', visibility: 'public', expectedVersion: 4 },
    })
    await tap('file.remove')
    expect(server.calls('applications.removeFile')).toEqual([])
    await tap('remove.confirm')
    expect(server.calls('applications.removeFile')[0]?.input).toEqual({ file: 'fil_7', expectedVersion: 4 })
    expect(screen.queryByTestId('remove')).toBeNull()
  })

  test('检查中: told so, asked about again, and the rest can be filled meanwhile', async () => {
    vi.useFakeTimers()
    const checking = file({ id: 'fil_7', state: 'checking', stateText: '检查中' })
    const server = serve(view({ files: [checking] }), {
      'applications.finishUpload': () => {
        server.held.view = view({ files: [file({ id: 'fil_7' })] })
        return file({ id: 'fil_7' })
      },
    })
    await act(async () => void (await refreshSession()))
    render(<FilesPage />)
    await act(() => vi.advanceTimersByTimeAsync(0))
    expect(at('files.file.fil_7').textContent).toContain('检查中，可先填别的')
    await act(() => vi.advanceTimersByTimeAsync(4_100))
    expect(at('files.file.fil_7').dataset.state).toBe('ready')
    vi.useRealTimers()
  })

  test('after submission: to be read with its versions; nothing can be chosen, changed or removed', async () => {
    const files: FileView[] = [file({ id: 'fil_7', number: 2 }), file({ id: 'fil_6', replaced: true })]
    serve(view({ files, mayChange: false, lockedBecause: '已提交，材料不能再改' }))
    await open()
    expect(at('files').dataset.state).toBe('locked')
    expect(at('files.locked').textContent).toBe('已提交，材料不能再改')
    expect(screen.queryByTestId('files.choose.business-plan')).toBeNull()
    expect(at('files.old.fil_6')).toBeTruthy()
    await tap('files.file.fil_7')
    expect(at('file.open')).toBeTruthy()
    expect(screen.queryByTestId('file.remove')).toBeNull()
    expect(screen.queryByTestId('file.replace')).toBeNull()
  })

  test('用电脑传: the address of this page, without anything personal, and a code to scan', async () => {
    serve(view())
    await open()
    await tap('files.other-device')
    const address = at('other-device.address').textContent ?? ''
    expect(address).toBe(`${location.origin}/#/apply/files/index?application=${application}`)
    const code = await screen.findByRole('img', { name: '这一页网址的二维码' })
    expect(code.getAttribute('src')).toMatch(/^data:image\/gif;base64,/)
  })

  test('临时文件失效: the row asks for the same file and goes on where it was', async () => {
    const server = serve(view(), {}, [200, 200])
    await open()
    await tap('files.choose.business-plan')
    const chosen = pdf()
    const slice = vi.spyOn(chosen, 'slice')
    const gone = () => Promise.reject(new Error('gone'))
    // the two ends for the fingerprint and the first two parts can be read, then the file is gone
    slice.mockImplementation(function (this: File, from, to) {
      if (slice.mock.calls.length > 4) throw gone
      return Blob.prototype.slice.call(this, from, to)
    })
    await pick(chosen)
    await screen.findByText('请重新选择同一文件，将从 44% 继续')
    slice.mockRestore()
    await tap('files.again.business-plan')
    await pick(chosen)
    await screen.findByTestId('files.file.fil_1')
    expect(server.store.sent()).toBe(45)
  })

  test('an upload of this device is removed on the server as well, whatever it had sent', async () => {
    const began = file({ id: 'fil_1', state: 'uploading', bytes: 45, receivedBytes: 20, version: 3 })
    const server = serve(view(), { 'applications.removeFile': () => ({ removed: 'fil_1' }) }, [
      200,
      200,
      'cut',
    ])
    await open()
    await tap('files.choose.business-plan')
    await pick(pdf())
    await screen.findByText(/^网络断了/)
    server.held.view = view({ files: [began] })
    await tap('files.remove.business-plan')
    expect(at('remove').textContent).toContain('以后要从头再传')
    await tap('remove.confirm')
    expect(server.calls('applications.removeFile')[0]?.input).toEqual({ file: 'fil_1', expectedVersion: 3 })
    expect(allUploads()).toEqual([])
  })

  test('signing out stops what is on its way', async () => {
    const server = serve(view(), {}, [200, 'cut'])
    await open()
    await tap('files.choose.business-plan')
    await pick(pdf())
    await screen.findByText(/^网络断了/)
    const before = server.store.puts.length
    await act(async () => void (await leaveSession()))
    expect(allUploads()).toEqual([])
    await setOnline(true)
    expect(server.store.puts).toHaveLength(before)
  })

  test('no session: the way to sign in instead of the files', async () => {
    serve(view(), { 'applications.files': () => refuse('SIGN_IN_REQUIRED') })
    render(<FilesPage />)
    expect(await screen.findByTestId('sign-in-needed')).toBeTruthy()
  })
})
