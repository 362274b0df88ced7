import { useDidHide, useDidShow } from '@tarojs/taro'
import { useCallback, useRef } from 'react'

/** Does `work` each time the person comes back to this page from another one; not when the page opens. */
export function useShownAgain(work: () => void): void {
  // whether a page that opens is told it is shown differs between hosts; that it was hidden, all of them tell
  const isHidden = useRef(false)
  const newest = useRef(work)
  newest.current = work
  useDidHide(
    useCallback(() => {
      isHidden.current = true
    }, []),
  )
  useDidShow(
    useCallback(() => {
      if (isHidden.current) newest.current()
      isHidden.current = false
    }, []),
  )
}
