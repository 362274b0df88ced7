import { useEffect, useState } from 'react'

interface Reading {
  offset: number
  roundTrip: number
  takenAt: number
}

const jumpMs = 5_000
const keepMs = 600_000
let best: Reading | null = null
const listeners = new Set<() => void>()

/**
 * Takes the server's clock from a reply. `sentAt` and `receivedAt` are this device's ms; the server's time is
 * taken as the middle of the two. The shortest round trip of ten minutes wins, a jump over 5 s is believed at once.
 */
export function noteServerTime(serverTime: string, sentAt: number, receivedAt: number): void {
  const server = Date.parse(serverTime)
  if (Number.isNaN(server)) return
  const reading = {
    offset: server - (sentAt + receivedAt) / 2,
    roundTrip: receivedAt - sentAt,
    takenAt: receivedAt,
  }
  const keepOld =
    best !== null &&
    Math.abs(best.offset - reading.offset) < jumpMs &&
    receivedAt - best.takenAt < keepMs &&
    best.roundTrip <= reading.roundTrip
  if (keepOld) return
  const jumped = best === null || Math.abs(best.offset - reading.offset) >= jumpMs
  best = reading
  if (jumped) for (const listener of listeners) listener()
}

/** The server's time in ms, or null while no reply has told it: then show dates, never a countdown. */
export function serverNow(): number | null {
  return best ? Date.now() + best.offset : null
}

/** How far this device's clock runs behind the server's, in ms; null while unknown. */
export function clockOffset(): number | null {
  return best ? best.offset : null
}

/** The server's time in ms, read again every `everyMs` and when it jumps; null while unknown. */
export function useServerNow(everyMs = 1000): number | null {
  const [now, setNow] = useState(serverNow)
  useEffect(() => {
    const read = () => setNow(serverNow())
    read()
    listeners.add(read)
    const timer = setInterval(read, everyMs)
    return () => {
      listeners.delete(read)
      clearInterval(timer)
    }
  }, [everyMs])
  return now
}
