import Taro from '@tarojs/taro'

/** Where an element of the page at hand lies on the screen, in px; null when it is not there. */
export function measureElement(
  id: string,
): Promise<{ left: number; top: number; width: number; height: number } | null> {
  if (process.env.TARO_ENV === 'h5') {
    const found = document.getElementById(id)?.getBoundingClientRect()
    return Promise.resolve(
      found ? { left: found.left, top: found.top, width: found.width, height: found.height } : null,
    )
  }
  return new Promise(resolve => {
    Taro.createSelectorQuery()
      .select(`#${id}`)
      .boundingClientRect(found => {
        const one = Array.isArray(found) ? found[0] : found
        resolve(one ? { left: one.left, top: one.top, width: one.width, height: one.height } : null)
      })
      .exec()
  })
}
