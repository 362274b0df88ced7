import { useEffect, useState } from 'react'
import { callFunction } from './transport'

const everyMs = 8_000

/**
 * Tells the host's desk that this judge's phone is there and what it is at; answers whether another of the judge's
 * phones holds the seat. An unheard beat is simply the next one's turn.
 */
export function useHeartbeat(
  session: string,
  application: string | null,
  activity: 'seen' | 'scoring',
): boolean {
  const [elsewhere, setElsewhere] = useState(false)
  useEffect(() => {
    const beat = async () => {
      const reply = await callFunction('judging', 'heartbeat', { session, application, activity })
      if (reply.ok) setElsewhere(reply.data.elsewhere)
    }
    void beat()
    const timer = setInterval(() => void beat(), everyMs)
    return () => clearInterval(timer)
  }, [session, application, activity])
  return elsewhere
}
