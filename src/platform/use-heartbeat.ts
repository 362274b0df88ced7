import { useEffect } from 'react'
import { callFunction } from './transport'

const everyMs = 8_000

/** Tells the host's desk that this judge's phone is there and what it is at. An unheard beat is simply the next one's turn. */
export function useHeartbeat(
  session: string,
  application: string | null,
  activity: 'seen' | 'scoring',
): void {
  useEffect(() => {
    const beat = () => void callFunction('judging', 'heartbeat', { session, application, activity })
    beat()
    const timer = setInterval(beat, everyMs)
    return () => clearInterval(timer)
  }, [session, application, activity])
}
