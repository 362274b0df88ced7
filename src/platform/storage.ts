import Taro from '@tarojs/taro'

const prefix = 'csc:'

/** The value kept under a key on this device, or null when there is none or it cannot be read. */
export function readStored<T>(key: string): T | null {
  try {
    const text =
      process.env.TARO_ENV === 'h5'
        ? localStorage.getItem(prefix + key)
        : Taro.getStorageSync<string>(prefix + key)
    return text ? (JSON.parse(text) as T) : null
  } catch {
    return null
  }
}

/** Keeps a JSON value on this device; false when the device refused (full, private mode). */
export function writeStored(key: string, value: unknown): boolean {
  const text = JSON.stringify(value)
  try {
    if (process.env.TARO_ENV === 'h5') localStorage.setItem(prefix + key, text)
    else Taro.setStorageSync(prefix + key, text)
    return true
  } catch {
    return false
  }
}

/** Forgets a key; forgetting what is not there is fine. */
export function removeStored(key: string): void {
  try {
    if (process.env.TARO_ENV === 'h5') localStorage.removeItem(prefix + key)
    else Taro.removeStorageSync(prefix + key)
  } catch {
    // a device that cannot delete keeps an old value, which every reader tolerates
  }
}

/** All keys on this device that begin with `start`. */
export function storedKeys(start: string): string[] {
  try {
    const keys = process.env.TARO_ENV === 'h5' ? Object.keys(localStorage) : Taro.getStorageInfoSync().keys
    return keys.filter(key => key.startsWith(prefix + start)).map(key => key.slice(prefix.length))
  } catch {
    return []
  }
}
