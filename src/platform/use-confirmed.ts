import { useRef, useState } from 'react'
import type { Reply } from '../contract/reply'

/**
 * Runs an act that may ask who one is: on CONFIRM_NEEDED the sheet opens, and once the code was right the act goes on.
 */
export function useConfirmed() {
  const waiting = useRef<(() => void) | null>(null)
  const [open, setOpen] = useState(false)
  const attempt = async <T>(act: () => Promise<Reply<T>>, onDone: (data: T) => void): Promise<void> => {
    const reply = await act()
    if (reply.ok) onDone(reply.data)
    else if (reply.failure.code === 'CONFIRM_NEEDED') {
      waiting.current = () => void attempt(act, onDone)
      setOpen(true)
    }
  }
  const confirmed = () => {
    setOpen(false)
    const next = waiting.current
    waiting.current = null
    next?.()
  }
  const close = () => {
    waiting.current = null
    setOpen(false)
  }
  return { attempt, open, confirmed, close }
}
