import Taro from '@tarojs/taro'

const saveFolder = () => Taro.env.USER_DATA_PATH ?? ''

function saveInBrowser(fileName: string, mediaType: string, base64: string): void {
  const bytes = Uint8Array.from(atob(base64), character => character.charCodeAt(0))
  const address = URL.createObjectURL(new Blob([bytes], { type: mediaType }))
  const link = document.createElement('a')
  link.href = address
  link.download = fileName
  document.body.append(link)
  link.click()
  link.remove()
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}

function writeOnPhone(filePath: string, base64: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const files = Taro.getFileSystemManager()
    files.writeFile({ filePath, data: base64, encoding: 'base64', success: () => resolve(), fail: reject })
  })
}

/**
 * Hands a file to the person: a download in the browser; in the mini-program it is written and opened, with the menu
 * to forward or save it. `base64` without a data: prefix. False when the device refused.
 */
export async function saveFile(fileName: string, mediaType: string, base64: string): Promise<boolean> {
  try {
    if (process.env.TARO_ENV === 'h5') saveInBrowser(fileName, mediaType, base64)
    else {
      const filePath = `${saveFolder()}/${fileName}`
      await writeOnPhone(filePath, base64)
      await Taro.openDocument({ filePath, showMenu: true })
    }
    return true
  } catch {
    return false
  }
}
