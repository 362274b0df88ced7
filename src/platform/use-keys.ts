import { useDidHide, useDidShow } from '@tarojs/taro'
import { useCallback, useEffect, useRef } from 'react'

const typing = 'input,textarea,select,[contenteditable]'

/** Whether a key was meant for a field, a button or a layer, or for the browser itself. */
function isTaken(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return true
  if (document.querySelector('[aria-modal="true"]')) return true
  const target = event.target instanceof Element ? event.target : null
  return Boolean(target?.closest(typing)) || (event.key === 'Enter' && Boolean(target?.closest('button')))
}

/** Does something when a key ('j', 'k', 'Enter') is pressed on this page, outside of fields and layers. Browser only. */
export function useKeys(actions: Record<string, () => void>): void {
  const newest = useRef(actions)
  newest.current = actions
  const shown = useRef(true)
  useDidShow(
    useCallback(() => {
      shown.current = true
    }, []),
  )
  useDidHide(
    useCallback(() => {
      shown.current = false
    }, []),
  )
  useEffect(() => {
    if (process.env.TARO_ENV !== 'h5') return undefined
    const hear = (event: KeyboardEvent) => {
      const action = newest.current[event.key.length === 1 ? event.key.toLowerCase() : event.key]
      if (!action || !shown.current || isTaken(event)) return
      event.preventDefault()
      // the next Enter is meant for what the key reached, not for the button tapped before
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
      action()
    }
    document.addEventListener('keydown', hear)
    return () => document.removeEventListener('keydown', hear)
  }, [])
}
