import type { FailureView } from '../contract/reply'
import { openTickets } from './part-tickets'
import { type BegunUpload, type Interruption, sendParts } from './send-parts'
import { type Pace, paced, secondsLeft } from './upload-pace'
import { backOff, bytesSent, heardOf, isWhole, partsOf } from './upload-parts'
import { freshUpload, isAtRest, type UploadState } from './upload-state'
import type { UploadWorld } from './upload-world'

const showEveryMs = 250
const mostRefusals = 3
const refusedSentence = '服务器没有收下这个文件，请重新选择后再传'
/** Nobody knows what became of the call, or it may work a little later: it is asked again. */
const passing = ['NETWORK', 'BUSY', 'INTERNAL', 'TOO_MANY', 'SIGN_IN_REQUIRED']

/** What the person can do with an upload under way. */
export interface UploadControl {
  pause(): void
  resume(): void
  /** The network is back, or the person came back: no more waiting. */
  hurry(): void
  /** Tries again after a refusal. */
  retry(): void
  /** Gives up; nothing more is sent. */
  stop(): void
}

type Step = 'go' | 'wait' | 'over'

/**
 * Sends a file of `bytes` to the store, part by part, until the server has looked at it. What the store has
 * acknowledged is never sent again: after every interruption it is asked what it holds. `onChange` hears every state.
 */
export function startUpload(
  bytes: number,
  world: UploadWorld,
  onChange: (state: UploadState) => void,
): UploadControl {
  let state: UploadState = freshUpload
  let begun: BegunUpload | null = null
  // the store must be asked what it holds before anything more is sent
  let unheard = true
  // in a row: interruptions of any kind, and parts the store did not want
  let failures = 0
  let refusals = 0
  let isPaused = false
  let isStopped = false
  let wake: () => void = () => undefined
  let pace: Pace = []
  let shownAt = 0

  const show = (change: Partial<UploadState>) => {
    state = { ...state, retryAt: null, sentence: null, ...change }
    shownAt = world.now()
    if (!isStopped) onChange(state)
  }
  const refuse = (sentence: string): Step => {
    show({ phase: 'refused', sentence, secondsLeft: null })
    return 'over'
  }
  const wait = (sentence: string | null): Step => {
    failures += 1
    const retryAt = world.now() + backOff(failures)
    if (!isPaused) show({ phase: 'waiting', secondsLeft: null, retryAt, sentence })
    return 'wait'
  }
  const failed = ({ code, message, details }: FailureView): Step => {
    if (!passing.includes(code)) return refuse(details?.fields?.[0]?.message ?? message)
    return wait(code === 'NETWORK' ? null : message)
  }
  const showSent = (now: BegunUpload) => {
    const sent = bytesSent(now.parts)
    pace = paced(pace, world.now(), sent)
    show({ phase: isPaused ? 'paused' : 'sending', sent, secondsLeft: secondsLeft(pace, bytes) })
  }

  async function hear(): Promise<Step> {
    const reply = await world.begin()
    if (!reply.ok) return failed(reply.failure)
    const { upload, partBytes, received } = reply.data
    const known = begun?.upload === upload && begun.parts.partBytes === partBytes ? begun : null
    begun = known ?? { upload, parts: partsOf(bytes, partBytes, []), tickets: openTickets(upload, world) }
    begun.parts = heardOf(begun.parts, received)
    unheard = false
    pace = []
    state = { ...state, upload }
    showSent(begun)
    return 'go'
  }

  function interrupted(cause: Interruption): Step {
    unheard = true
    if (cause === 'gone') {
      show({ phase: 'gone', secondsLeft: null })
      return 'over'
    }
    if (cause === 'lost') return wait(null)
    // an upload that is not there any more is begun anew, a few times
    const isUnwanted = cause === 'refused' || cause.code === 'NOT_FOUND'
    if (!isUnwanted) return failed(cause)
    refusals += 1
    return refusals < mostRefusals
      ? wait(null)
      : refuse(cause === 'refused' ? refusedSentence : cause.message)
  }

  async function send(now: BegunUpload): Promise<Step> {
    showSent(now)
    const cause = await sendParts(now, world, {
      isOpen: () => !isPaused && !isStopped,
      onStored() {
        failures = 0
        refusals = 0
        showSent(now)
      },
      onSent: () => world.now() - shownAt >= showEveryMs && showSent(now),
    })
    return cause ? interrupted(cause) : 'go'
  }

  async function finish({ upload }: BegunUpload): Promise<Step> {
    show({ phase: 'finishing', sent: bytes, secondsLeft: null })
    const reply = await world.finish(upload)
    if (!reply.ok && reply.failure.code === 'UPLOAD_INCOMPLETE') {
      unheard = true
      return wait(null)
    }
    if (!reply.ok) return failed(reply.failure)
    show({ phase: 'done', file: reply.data })
    return 'over'
  }

  const advance = (): Promise<Step> => {
    if (unheard || !begun) return hear()
    return isWhole(begun.parts) ? finish(begun) : send(begun)
  }
  const woken = (delayMs: number | null) =>
    new Promise<void>(resolve => {
      const cancel = delayMs === null ? () => undefined : world.later(delayMs, resolve)
      wake = () => {
        cancel()
        resolve()
      }
    })

  async function run(): Promise<void> {
    let step: Step = 'go'
    while (step !== 'over' && !isStopped) {
      if (isPaused) await woken(null)
      else if (step === 'wait') await woken(backOff(failures))
      step = isPaused || isStopped ? 'go' : await advance()
    }
  }

  void run()
  return {
    pause() {
      if (isPaused || isAtRest(state)) return
      isPaused = true
      show({ phase: 'paused', secondsLeft: null })
      wake()
    },
    resume() {
      if (!isPaused) return
      isPaused = false
      failures = 0
      pace = []
      show({ phase: 'sending' })
      wake()
    },
    hurry: () => void (isPaused || wake()),
    retry() {
      if (state.phase !== 'refused') return
      unheard = true
      refusals = 0
      show({ phase: 'sending' })
      void run()
    },
    stop() {
      isStopped = true
      wake()
    },
  }
}
