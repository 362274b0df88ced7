import Taro from '@tarojs/taro'

const saveFolder = () => Taro.env.USER_DATA_PATH ?? ''

function saveInBrowser(fileName: string, mediaType: string, content: BlobPart): void {
  const address = URL.createObjectURL(new Blob([content], { type: mediaType }))
  const link = document.createElement('a')
  link.href = address
  link.download = fileName
  document.body.append(link)
  link.click()
  link.remove()
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}

function writeOnPhone(filePath: string, data: string, encoding: 'base64' | 'utf8'): Promise<void> {
  return new Promise((resolve, reject) => {
    const files = Taro.getFileSystemManager()
    files.writeFile({ filePath, data, encoding, success: () => resolve(), fail: reject })
  })
}

/** Forwards a file to a chat, the way WeChat lets one keep files it cannot open; only right on a tap. */
async function forwardOnPhone(fileName: string, text: string): Promise<void> {
  const filePath = `${saveFolder()}/${fileName}`
  await writeOnPhone(filePath, text, 'utf8')
  await Taro.shareFileMessage({ filePath, fileName })
}

/**
 * Hands a text file to the person, on a tap: a download in the browser, a file to forward (to oneself, to the computer)
 * in the mini-program. False when the device refused.
 */
export async function saveText(fileName: string, mediaType: string, text: string): Promise<boolean> {
  try {
    if (process.env.TARO_ENV === 'h5') saveInBrowser(fileName, `${mediaType};charset=utf-8`, text)
    else await forwardOnPhone(fileName, text)
    return true
  } catch {
    return false
  }
}

/**
 * Hands a file to the person: a download in the browser; in the mini-program it is written and opened, with the menu
 * to forward or save it. `base64` without a data: prefix. False when the device refused.
 */
export async function saveFile(fileName: string, mediaType: string, base64: string): Promise<boolean> {
  try {
    if (process.env.TARO_ENV === 'h5')
      saveInBrowser(
        fileName,
        mediaType,
        Uint8Array.from(atob(base64), character => character.charCodeAt(0)),
      )
    else {
      const filePath = `${saveFolder()}/${fileName}`
      await writeOnPhone(filePath, base64, 'base64')
      await Taro.openDocument({ filePath, showMenu: true })
    }
    return true
  } catch {
    return false
  }
}
