import Taro from '@tarojs/taro'
import { useEffect, useState } from 'react'

const wideFrom = 960

function isWide(): boolean {
  const width = process.env.TARO_ENV === 'h5' ? window.innerWidth : Taro.getWindowInfo().windowWidth
  return width >= wideFrom
}

/** Whether the window is as wide as a PC's (960 px): tables then, cards on a phone. */
export function useWide(): boolean {
  const [wide, setWide] = useState(isWide)
  useEffect(() => {
    if (process.env.TARO_ENV !== 'h5') return undefined
    const follow = () => setWide(isWide())
    follow()
    window.addEventListener('resize', follow)
    return () => window.removeEventListener('resize', follow)
  }, [])
  return wide
}
