import { apiBase } from './environment'
import { followNetwork, followReturn } from './network'

const pollMs = 2_000
const againMs = 300
const quietPollMs = 20_000
const reopenMs = 60_000

/** Something to follow: a session of a round, the sequence number already known, and how to fetch what is newer. */
export interface LiveSubject {
  session: string
  since: number
  /** Fetches by a call what came after `since`; returns the newest sequence number it then knows. */
  catchUp(since: number): Promise<number>
}

/**
 * Keeps a page up to date: a stream on H5 says only {topic, seq}, content always comes by `catchUp`. Where there is no
 * stream, or the server has no place for another one, it asks every 2 s; beside a stream every 20 s, in case one went
 * silent. Returns how to stop.
 */
export function followLive({ session, since, catchUp }: LiveSubject): () => void {
  let known = since
  let announced = since
  let asking = false
  let stopped = false
  let timer: ReturnType<typeof setTimeout> | undefined
  let reopening: ReturnType<typeof setTimeout> | undefined
  let source: EventSource | null = null

  const ask = async () => {
    if (asking || stopped) return
    asking = true
    clearTimeout(timer)
    const before = known
    const answered = await catchUp(known).catch(() => null)
    known = Math.max(known, answered ?? known)
    asking = false
    if (!stopped) timer = setTimeout(ask, pause(answered !== null, known > before))
  }
  const pause = (succeeded: boolean, progressed: boolean) => {
    if (!source || !succeeded) return pollMs
    if (announced > known) return progressed ? againMs : pollMs
    return quietPollMs
  }
  const hear = (message: MessageEvent<string>) => {
    const { seq } = JSON.parse(message.data) as { seq: number }
    announced = Math.max(announced, seq)
    if (announced > known) void ask()
  }

  const open = () => {
    if (process.env.TARO_ENV !== 'h5' || typeof EventSource === 'undefined') return
    const opened = new EventSource(`${apiBase}/live/${encodeURIComponent(session)}`)
    source = opened
    opened.addEventListener('message', hear)
    opened.addEventListener('error', () => {
      // A stream that broke off opens itself again; one that was refused never does.
      if (opened.readyState !== EventSource.CLOSED || source !== opened) return
      source = null
      reopening = setTimeout(open, reopenMs)
      void ask()
    })
  }
  open()
  const stops = [followNetwork(online => online && void ask()), followReturn(() => void ask())]
  void ask()
  return () => {
    stopped = true
    clearTimeout(timer)
    clearTimeout(reopening)
    source?.close()
    source = null
    for (const stop of stops) stop()
  }
}
