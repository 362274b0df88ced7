import Taro from '@tarojs/taro'

/** A file the person chose, as it travels in a call. */
export interface ChosenFile {
  name: string
  base64: string
}

/** Lets the person choose one file of these endings ('xlsx'); null when he changed his mind or it cannot be read. */
export async function chooseFile(endings: readonly string[]): Promise<ChosenFile | null> {
  try {
    return await (process.env.TARO_ENV === 'h5' ? chooseInBrowser(endings) : chooseOnPhone(endings))
  } catch {
    return null
  }
}

function chooseInBrowser(endings: readonly string[]): Promise<ChosenFile | null> {
  return new Promise(resolve => {
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = endings.map(ending => `.${ending}`).join(',')
    input.hidden = true
    input.dataset.testid = 'file-input'
    const settle = (file: ChosenFile | null) => {
      input.remove()
      resolve(file)
    }
    input.addEventListener('cancel', () => settle(null))
    input.addEventListener('change', () => {
      const [file] = input.files ?? []
      if (!file) return settle(null)
      const reader = new FileReader()
      reader.addEventListener('error', () => settle(null))
      reader.addEventListener('load', () =>
        settle({ name: file.name, base64: String(reader.result).split(',')[1] ?? '' }),
      )
      reader.readAsDataURL(file)
    })
    document.body.append(input)
    input.click()
  })
}

async function chooseOnPhone(endings: readonly string[]): Promise<ChosenFile | null> {
  const { tempFiles } = await Taro.chooseMessageFile({ count: 1, type: 'file', extension: [...endings] })
  const [file] = tempFiles
  if (!file) return null
  return new Promise(resolve => {
    Taro.getFileSystemManager().readFile({
      filePath: file.path,
      encoding: 'base64',
      success: ({ data }) => resolve({ name: file.name, base64: String(data) }),
      fail: () => resolve(null),
    })
  })
}

/** Typed or pasted text as a file, UTF-8. */
export function textFile(name: string, text: string): ChosenFile {
  // Half a sign of a pair has no bytes.
  const whole = text.replace(/[\uD800-\uDFFF]/gu, '')
  const bytes = encodeURIComponent(whole).replace(/%(..)/g, (_, hex) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  )
  if (process.env.TARO_ENV === 'h5') return { name, base64: btoa(bytes) }
  const buffer = Uint8Array.from(bytes, sign => sign.charCodeAt(0)).buffer
  return { name, base64: Taro.arrayBufferToBase64(buffer) }
}
