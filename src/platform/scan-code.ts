import Taro from '@tarojs/taro'

/** What newer browsers read codes with; missing in the others. */
interface Detector {
  detect(picture: ImageBitmap): Promise<{ rawValue: string }[]>
}
type DetectorMaker = new (options: { formats: string[] }) => Detector

function browserDetector(): Detector | null {
  const Maker = (globalThis as { BarcodeDetector?: DetectorMaker }).BarcodeDetector
  return Maker ? new Maker({ formats: ['qr_code'] }) : null
}

/** Lets the person take a photograph with the phone's camera, or choose one; null when he went back. */
function takePicture(): Promise<File | null> {
  return new Promise(resolve => {
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = 'image/*'
    input.setAttribute('capture', 'environment')
    input.addEventListener('change', () => resolve(input.files?.[0] ?? null))
    input.addEventListener('cancel', () => resolve(null))
    input.click()
  })
}

async function scanInBrowser(): Promise<string | null> {
  const detector = browserDetector()
  const picture = detector && (await takePicture())
  if (!detector || !picture) return null
  const [found] = await detector.detect(await createImageBitmap(picture))
  return found?.rawValue ?? null
}

/** Whether this device can scan from inside the page: the mini-program, and browsers that read codes in a photograph. */
export function canScan(): boolean {
  return process.env.TARO_ENV !== 'h5' || browserDetector() !== null
}

/** Lets the person scan a code; its text, or null when he went back, no code was seen or the device refused. */
export async function scanCode(): Promise<string | null> {
  try {
    if (process.env.TARO_ENV === 'h5') return await scanInBrowser()
    return (await Taro.scanCode({})).result
  } catch {
    return null
  }
}
