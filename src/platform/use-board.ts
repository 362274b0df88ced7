import { useCallback, useEffect, useRef, useState } from 'react'
import type { ScreenView } from '../contract/views/rounds-live'
import { followLive } from './live'
import { readStored, writeStored } from './storage'
import { callFunction } from './transport'

const secretKey = 'board-secret'
const pairingPollMs = 2_000

export interface Board {
  view: ScreenView | null
  /** The last question went unanswered: the picture stays, a corner says so. */
  lost: boolean
}

async function askPairing(): Promise<string | null> {
  const reply = await callFunction('rounds', 'requestPairing', {})
  if (!reply.ok) return null
  writeStored(secretKey, reply.data.secret)
  return reply.data.secret
}

/** The session's id; what a scene calls `session` is its name, for people. */
const sessionIn = (topic: string) => topic.replace(/^session:/, '')

/**
 * The big screen's eyes: asks for a pairing code, then follows the session it was paired with. A screen that
 * reloads finds its session again; an expired pairing begins anew.
 */
export function useBoard(): Board {
  const [board, setBoard] = useState<Board>({ view: null, lost: false })
  const paired = board.view && 'topic' in board.view ? sessionIn(board.view.topic) : null
  const feed = useRef(0)

  const look = useCallback(async (): Promise<number> => {
    const secret = readStored<string>(secretKey) ?? (await askPairing())
    const reply = secret ? await callFunction('rounds', 'screen', { secret }) : null
    if (!reply?.ok) {
      if (reply && reply.failure.code !== 'NETWORK') writeStored(secretKey, null)
      setBoard(now => ({ ...now, lost: true }))
      return feed.current
    }
    if (reply.data.scene === 'expired') writeStored(secretKey, null)
    setBoard({ view: reply.data, lost: false })
    feed.current = 'feed' in reply.data ? reply.data.feed : 0
    return feed.current
  }, [])

  useEffect(() => {
    if (paired) return followLive({ session: paired, since: feed.current, catchUp: look })
    void look()
    const timer = setInterval(() => void look(), pairingPollMs)
    return () => clearInterval(timer)
  }, [paired, look])
  return board
}
