import Taro from '@tarojs/taro'

/** Random bytes from the device's secure source, as hex; throws when the device has none. */
export async function secureRandomHex(bytes: number): Promise<string> {
  const hex = (list: Uint8Array) => Array.from(list, byte => byte.toString(16).padStart(2, '0')).join('')
  if (process.env.TARO_ENV === 'h5') return hex(crypto.getRandomValues(new Uint8Array(bytes)))
  const { randomValues } = await Taro.getRandomValues({ length: bytes })
  return hex(new Uint8Array(randomValues))
}
