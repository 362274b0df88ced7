import Taro from '@tarojs/taro'
import { linkRequest } from './link-request'

const pictures = ['jpg', 'jpeg', 'png']
const documents = ['pdf', 'doc', 'docx', 'ppt', 'pptx', 'xls', 'xlsx'] as const
type DocumentType = (typeof documents)[number]

const endingOf = (name: string) => name.split('.').at(-1)?.toLowerCase() ?? ''

function openInBrowser(address: string, name: string): void {
  const link = document.createElement('a')
  link.href = address
  link.target = '_blank'
  link.rel = 'noopener'
  // where the browser may choose, the file is kept under its own name
  link.download = name
  document.body.append(link)
  link.click()
  link.remove()
}

async function showOnPhone(filePath: string, name: string, mayForward: boolean): Promise<void> {
  const ending = endingOf(name)
  const fileType = documents.find(each => each === ending) as DocumentType | undefined
  if (pictures.includes(ending)) await Taro.previewImage({ urls: [filePath], showmenu: mayForward })
  else if (fileType) await Taro.openDocument({ filePath, fileType, showMenu: mayForward })
  else await Taro.previewMedia({ sources: [{ url: filePath, type: 'video' }], showmenu: mayForward })
}

async function openOnPhone(url: string, name: string, mayForward: boolean): Promise<void> {
  const { address, header } = linkRequest(url)
  const { tempFilePath, statusCode } = await Taro.downloadFile({ url: address, header })
  if (statusCode !== 200) throw new Error(`answered ${statusCode}`)
  await showOnPhone(tempFilePath, name, mayForward)
}

/** Shows a file this device has: a blob: address in the browser, a path in the mini-program. False when it cannot. */
export async function showFile(place: string, name: string, mayForward: boolean): Promise<boolean> {
  try {
    if (process.env.TARO_ENV === 'h5') openInBrowser(place, name)
    else await showOnPhone(place, name, mayForward)
    return true
  } catch {
    return false
  }
}

/**
 * Opens a file by its short-lived link: the browser downloads it; the mini-program fetches it as this person and
 * shows it. `mayForward` false: without the menu to pass it on. False when the device could not.
 */
export async function openFile(url: string, name: string, mayForward = true): Promise<boolean> {
  try {
    if (process.env.TARO_ENV === 'h5') openInBrowser(linkRequest(url).address, name)
    else await openOnPhone(url, name, mayForward)
    return true
  } catch {
    return false
  }
}
