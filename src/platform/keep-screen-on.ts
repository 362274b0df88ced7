import Taro from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { followReturn } from './network'

/** Keeps the screen lit while the page is open; returns whether the device agreed. */
export function useScreenKeptOn(): boolean {
  const [kept, setKept] = useState(false)
  useEffect(() => {
    let lock: WakeLockSentinel | null = null
    let gone = false
    const ask = async () => {
      try {
        if (process.env.TARO_ENV === 'h5') lock = await navigator.wakeLock.request('screen')
        else await Taro.setKeepScreenOn({ keepScreenOn: true })
        if (gone) release()
        else setKept(true)
      } catch {
        setKept(false)
      }
    }
    const release = () => {
      if (process.env.TARO_ENV === 'h5') void lock?.release().catch(() => undefined)
      else void Taro.setKeepScreenOn({ keepScreenOn: false })
    }
    void ask()
    // a browser drops the lock whenever the page is hidden
    const stop = followReturn(() => void ask())
    return () => {
      gone = true
      stop()
      release()
    }
  }, [])
  return kept
}
