import Taro from '@tarojs/taro'
import { useEffect } from 'react'

/** Puts a page's title where the device shows it: the browser's tab, the mini-program's navigation bar. */
export function usePageTitle(title: string): void {
  useEffect(() => {
    if (process.env.TARO_ENV === 'h5') document.title = `${title} · 创赛通`
    else void Taro.setNavigationBarTitle({ title })
  }, [title])
}
