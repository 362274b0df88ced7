import Taro from '@tarojs/taro'

/** Whether this device can scan from inside the page: the mini-program; a browser's user has the phone's own camera. */
export function canScan(): boolean {
  return process.env.TARO_ENV !== 'h5'
}

/** Lets the person scan a code; its text, or null when he went back or the device refused. */
export async function scanCode(): Promise<string | null> {
  try {
    return (await Taro.scanCode({})).result
  } catch {
    return null
  }
}
