import Taro from '@tarojs/taro'
import { saveFile } from './download'

/**
 * Hands a picture to the person: a download in the browser; in the mini-program it goes to the phone's album, which
 * WeChat asks leave for at this moment. `base64` without a data: prefix. False when the person or the device refused.
 */
export async function savePicture(fileName: string, mediaType: string, base64: string): Promise<boolean> {
  if (process.env.TARO_ENV === 'h5') return saveFile(fileName, mediaType, base64)
  try {
    const filePath = `${Taro.env.USER_DATA_PATH ?? ''}/${fileName}`
    const files = Taro.getFileSystemManager()
    await new Promise<void>((resolve, reject) => {
      files.writeFile({ filePath, data: base64, encoding: 'base64', success: () => resolve(), fail: reject })
    })
    await Taro.saveImageToPhotosAlbum({ filePath })
    return true
  } catch {
    return false
  }
}
