import Taro from '@tarojs/taro'
import type { UploadFile } from './upload-file'

/** Where files may be chosen from: the device's own dialog in the browser; WeChat's three places on the phone. */
export type UploadSource = 'device' | 'chat' | 'album' | 'camera'

const pictures = ['jpg', 'jpeg', 'png']
const films = ['mp4']
const endingOf = (path: string) => path.split('.').at(-1)?.toLowerCase() ?? ''
const has = (endings: readonly string[], some: readonly string[]) => endings.some(each => some.includes(each))

/** The places to choose files of these endings ('pdf') from, on this device. */
export function uploadSources(endings: readonly string[]): UploadSource[] {
  if (process.env.TARO_ENV === 'h5') return ['device']
  return has(endings, [...pictures, ...films]) ? ['chat', 'album', 'camera'] : ['chat']
}

/** Lets the person choose up to `most` files of these endings; an empty list when the mind was changed. */
export async function chooseUploads(
  endings: readonly string[],
  most: number,
  source: UploadSource,
): Promise<UploadFile[]> {
  try {
    if (process.env.TARO_ENV === 'h5') return await chooseInBrowser(endings, most)
    else if (source === 'album' || source === 'camera') return await chooseMedia(endings, most, source)
    else return await chooseFromChat(endings, most)
  } catch {
    return []
  }
}

/** The files somebody dropped on the page. */
export function droppedFiles(files: ArrayLike<File> | undefined): UploadFile[] {
  return Array.from(files ?? [], browserFile)
}

function browserFile(file: File): UploadFile {
  const read = (start: number, end: number) =>
    new Promise<ArrayBuffer>((resolve, reject) => {
      const reader = new FileReader()
      reader.onload = () => resolve(reader.result as ArrayBuffer)
      reader.onerror = () => reject(reader.error)
      reader.readAsArrayBuffer(file.slice(start, end))
    })
  return { name: file.name, bytes: file.size, read }
}

function chooseInBrowser(endings: readonly string[], most: number): Promise<UploadFile[]> {
  return new Promise(resolve => {
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = endings.map(ending => `.${ending}`).join(',')
    input.multiple = most > 1
    input.hidden = true
    input.dataset.testid = 'upload-input'
    const settle = (files: UploadFile[]) => {
      input.remove()
      resolve(files)
    }
    input.addEventListener('cancel', () => settle([]))
    input.addEventListener('change', () => settle(droppedFiles(input.files ?? undefined)))
    document.body.append(input)
    input.click()
  })
}

function phoneFile(filePath: string, name: string, bytes: number): UploadFile {
  const read = (start: number, end: number) =>
    new Promise<ArrayBuffer>((resolve, reject) => {
      // WeChat refuses a length of nothing
      if (end <= start) return resolve(new ArrayBuffer(0))
      Taro.getFileSystemManager().readFile({
        filePath,
        position: start,
        length: end - start,
        success: ({ data }) => resolve(data as ArrayBuffer),
        fail: reject,
      })
    })
  return { name, bytes, read }
}

async function chooseFromChat(endings: readonly string[], most: number): Promise<UploadFile[]> {
  const { tempFiles } = await Taro.chooseMessageFile({
    count: most,
    // a picture sent in a chat is not a 'file' to WeChat
    type: has(endings, [...pictures, ...films]) ? 'all' : 'file',
    extension: [...endings],
  })
  return tempFiles.map(({ path, name, size }) => phoneFile(path, name, size))
}

/** Pictures of the album and the camera have no name of their own: they are named after the moment. */
async function chooseMedia(
  endings: readonly string[],
  most: number,
  source: 'album' | 'camera',
): Promise<UploadFile[]> {
  const wanted = [has(endings, pictures) && 'image', has(endings, films) && 'video']
  const { tempFiles } = await Taro.chooseMedia({
    count: Math.min(most, 9),
    mediaType: wanted.filter(each => each !== false) as ('image' | 'video')[],
    sourceType: [source],
    sizeType: ['original'],
  })
  const moment = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 19).replace(/\D/g, '')
  return tempFiles.map(({ tempFilePath, size }, at) => {
    const ending = endingOf(tempFilePath)
    const kind = films.includes(ending) ? '视频' : '照片'
    return phoneFile(tempFilePath, `${kind}${moment}-${at + 1}.${ending}`, size)
  })
}
