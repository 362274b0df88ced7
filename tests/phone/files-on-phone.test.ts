// @vitest-environment node
import Taro from '@tarojs/taro'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { chooseUploads, uploadSources } from '../../src/platform/choose-upload'
import { dropPicture, fetchPicture } from '../../src/platform/fetch-picture'
import { fingerprintOf } from '../../src/platform/fingerprint'
import { openFile } from '../../src/platform/open-file'
import { partAnswer, putPart } from '../../src/platform/put-part'
import { webAddress } from '../../src/platform/web-address'

type Call = { name: string; options: Record<string, unknown> }
const disk: Record<string, Uint8Array> = {
  'wxfile://tmp/计划书': Uint8Array.from({ length: 30 }, (_, at) => at),
}
const calls: Call[] = []
const answers: Record<string, unknown> = {}
const says = (name: string) => async (options: Record<string, unknown>) => {
  calls.push({ name, options })
  const answer = answers[name]
  if (answer === 'fail') throw new Error('fail')
  return answer
}
interface Reading {
  filePath: string
  position: number
  length: number
  success: (read: { data: ArrayBuffer }) => void
  fail: (error: unknown) => void
}
const phone = {
  ...Object.fromEntries(
    [
      'chooseMessageFile',
      'chooseMedia',
      'request',
      'downloadFile',
      'openDocument',
      'previewImage',
      'previewMedia',
    ].map(name => [name, says(name)]),
  ),
  getStorageSync: (key: string) => (key === 'csc:session.token' ? '"token-1"' : ''),
  getFileSystemManager: () => ({
    readFile({ filePath, position, length, success, fail }: Reading) {
      const bytes = disk[filePath]
      if (!bytes || length === 0) return fail(new Error('readFile:fail'))
      success({ data: bytes.slice(position, position + length).buffer })
    },
  }),
}

const ticket = { part: 3, url: '/upload/t3', method: 'PUT' as const, headers: { 'X-A': 'b' }, expiresAt: '' }
const link = { tempFilePath: 'wxfile://tmp/shown', statusCode: 200 }

beforeEach(() => {
  vi.stubEnv('TARO_ENV', 'weapp')
  Object.assign(Taro, phone)
  calls.length = 0
  for (const name of Object.keys(answers)) delete answers[name]
})
afterEach(() => vi.unstubAllEnvs())

describe('files in the mini-program', () => {
  test('documents come from a chat; pictures from the album and the camera as well', () => {
    expect(uploadSources(['pdf'])).toEqual(['chat'])
    expect(uploadSources(['pdf', 'jpg'])).toEqual(['chat', 'album', 'camera'])
  })

  test('a chosen file is read in slices from the disk, and told by size, first and last MB', async () => {
    answers.chooseMessageFile = { tempFiles: [{ path: 'wxfile://tmp/计划书', name: '计划书.pdf', size: 30 }] }
    const [file] = await chooseUploads(['pdf'], 1, 'chat')
    expect(calls[0]?.options).toMatchObject({ count: 1, type: 'file', extension: ['pdf'] })
    expect(file).toMatchObject({ name: '计划书.pdf', bytes: 30 })
    expect([...new Uint8Array(await file!.read(28, 30))]).toEqual([28, 29])
    expect(await fingerprintOf(file!)).toMatch(/^[0-9a-f]{64}$/)
  })

  test('a file WeChat has thrown away is told as such, and an empty one does not fail', async () => {
    answers.chooseMessageFile = { tempFiles: [{ path: 'wxfile://tmp/gone', name: 'a.pdf', size: 30 }] }
    const [file] = await chooseUploads(['pdf'], 1, 'chat')
    await expect(file!.read(0, 10)).rejects.toThrow()
    expect((await file!.read(0, 0)).byteLength).toBe(0)
  })

  test('pictures keep their quality and are named after the moment; changing one’s mind chooses nothing', async () => {
    answers.chooseMedia = { tempFiles: [{ tempFilePath: 'wxfile://tmp/x.JPG', size: 9 }] }
    const [file] = await chooseUploads(['jpg', 'png'], 12, 'camera')
    expect(calls[0]?.options).toMatchObject({ count: 9, mediaType: ['image'], sourceType: ['camera'] })
    expect(calls[0]?.options).toMatchObject({ sizeType: ['original'] })
    expect(file?.name).toMatch(/^照片\d{14}-1\.jpg$/)
    answers.chooseMedia = 'fail'
    expect(await chooseUploads(['jpg'], 1, 'album')).toEqual([])
  })

  test('a part goes to our server as this person; to a cloud store without the session', async () => {
    answers.request = { statusCode: 200 }
    const body = new ArrayBuffer(4)
    expect(await putPart(ticket, body, () => undefined)).toBe('stored')
    expect(calls[0]?.options).toMatchObject({ url: '/upload/t3', method: 'PUT', data: body })
    expect(calls[0]?.options.header).toMatchObject({ Authorization: 'Bearer token-1', 'X-A': 'b' })
    await putPart({ ...ticket, url: 'https://store.example/k' }, body, () => undefined)
    expect(calls[1]?.options.header).not.toHaveProperty('Authorization')
    answers.request = 'fail'
    expect(await putPart(ticket, body, () => undefined)).toBe('lost')
  })

  test('what a status says of a part', () => {
    const said = [200, 204, 401, 403, 410, 0, 408, 429, 500, 503, 400, 404, 413].map(partAnswer)
    expect(said.slice(0, 2)).toEqual(['stored', 'stored'])
    expect(said.slice(2, 5)).toEqual(['ticket', 'ticket', 'ticket'])
    expect(said.slice(5, 10).every(each => each === 'lost')).toBe(true)
    expect(said.slice(10)).toEqual(['refused', 'refused', 'refused'])
  })

  test('a file is fetched as this person and shown; a judge’s without the menu to pass it on', async () => {
    answers.downloadFile = link
    expect(await openFile('/files/t', '计划书.PDF', false)).toBe(true)
    expect(calls[0]?.options).toMatchObject({ header: { Authorization: 'Bearer token-1' } })
    expect(calls[1]).toMatchObject({ name: 'openDocument', options: { fileType: 'pdf', showMenu: false } })
    await openFile('https://store.example/x', '照片.jpg')
    expect(calls[2]?.options.header).toEqual({})
    expect(calls[3]).toMatchObject({ name: 'previewImage', options: { showmenu: true } })
    await openFile('/files/t', '视频.mp4')
    expect(calls[5]).toMatchObject({ name: 'previewMedia' })
    answers.downloadFile = { ...link, statusCode: 404 }
    expect(await openFile('/files/t', '计划书.pdf')).toBe(false)
  })

  test('a picture of a page is fetched as this person to where it can be shown; what did not come is none', async () => {
    answers.downloadFile = link
    expect(await fetchPicture('/files/t')).toBe('wxfile://tmp/shown')
    expect(calls[0]?.options).toMatchObject({ url: '/files/t', header: { Authorization: 'Bearer token-1' } })
    await fetchPicture('https://store.example/x')
    expect(calls[1]?.options).toMatchObject({ url: 'https://store.example/x', header: {} })
    answers.downloadFile = { ...link, statusCode: 404 }
    expect(await fetchPicture('/files/t')).toBeNull()
    answers.downloadFile = 'fail'
    expect(await fetchPicture('/files/t')).toBeNull()
    dropPicture('wxfile://tmp/shown')
  })

  test('no web address where the installation has none', () => {
    expect(webAddress('apply/files/index', { application: 'a' })).toBeNull()
  })
})
