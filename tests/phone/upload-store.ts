import type { Reply } from '../../src/contract/reply'
import type { FileView } from '../../src/contract/views/files'
import { openLanes } from '../../src/platform/lanes'
import type { UploadWorld } from '../../src/platform/upload-world'
import type { handClock } from './outbox-world'

/** What happens to one attempt: nothing wrong, lost on the way there, the answer lost, or a ticket that ran out. */
export type PutFate = 'fine' | 'lost' | 'answer-lost' | 'expired'
export type CallFate = 'fine' | 'lost' | 'answer-lost'

const serverTime = '2026-07-01T00:00:00.000Z'
const done = <T>(data: T): Reply<T> => ({ ok: true, data, serverTime })
/** The network is gone. */
export const noAnswer: Reply<never> = {
  ok: false,
  failure: { code: 'NETWORK', message: '网络断了，联网后会继续', traceId: '' },
  serverTime: '',
}

/** The file as the server shows it once it has looked at it. */
export function fileView(change: Partial<FileView> = {}): FileView {
  return {
    ...{ id: 'fil_0000000000000001', slot: 'business-plan', name: '演示计划书.pdf', bytes: 10 },
    ...{ state: 'ready', stateText: '已收到', receivedBytes: 10, visibility: 'review', version: 1 },
    ...{ number: 1, replaced: false, scanned: false, scanText: '未查毒', refusal: null, shutAway: false },
    uploadedAt: serverTime,
    ...change,
  }
}

/** A store as the contract promises it: parts are kept when whole, finishing needs all of them and is idempotent. */
export function modelStore(content: Uint8Array, partBytes: number) {
  const parts = new Map<number, Uint8Array>()
  const count = Math.ceil(content.length / partBytes)
  const seen = { bytes: 0, begun: 0, finished: 0, early: 0, most: 0, now: 0 }
  const whole = () => parts.size === count
  return {
    seen,
    parts,
    /** What the store holds, joined. */
    joined: () => Uint8Array.from([...parts].sort(([a], [b]) => a - b).flatMap(([, part]) => [...part])),
    begin() {
      seen.begun += 1
      return done({ upload: 'fil_1', partBytes, parts: count, received: [...parts.keys()] })
    },
    put(part: number, body: ArrayBuffer, fate: PutFate): boolean {
      seen.bytes += body.byteLength
      if (fate === 'fine' || fate === 'answer-lost') parts.set(part, new Uint8Array(body))
      return fate === 'fine'
    },
    finish(): Reply<FileView> {
      if (!whole()) {
        seen.early += 1
        const failure = { code: 'UPLOAD_INCOMPLETE' as const, message: '还没有传完', traceId: '' }
        return { ok: false, failure, serverTime }
      }
      seen.finished += 1
      return done(fileView({ bytes: content.length }))
    },
  }
}

interface Fates {
  puts?: PutFate[]
  calls?: CallFate[]
}

/** The world of one upload against a store, meeting fates in turn, then only good ones. */
export function uploadWorld(
  content: Uint8Array,
  store: ReturnType<typeof modelStore>,
  clock: ReturnType<typeof handClock>,
  { puts = [], calls = [] }: Fates = {},
  lanes = openLanes(2),
): UploadWorld & { interruptions: () => number } {
  let interruptions = 0
  const call = async <T>(work: () => Reply<T>): Promise<Reply<T>> => {
    await Promise.resolve()
    const fate = calls.shift() ?? 'fine'
    if (fate === 'lost') return noAnswer
    const reply = work()
    return fate === 'answer-lost' ? noAnswer : reply
  }
  return {
    interruptions: () => interruptions,
    begin: () => call(store.begin),
    tickets: (_, wanted) =>
      call(() => {
        const expiresAt = new Date(clock.now() + 600_000).toISOString()
        return done({
          tickets: wanted.map(part => ({
            ...{ part, url: `/upload/${part}`, method: 'PUT' as const, headers: {}, expiresAt },
          })),
        })
      }),
    async put({ part }, body, onSent) {
      store.seen.now += 1
      store.seen.most = Math.max(store.seen.most, store.seen.now)
      onSent(Math.floor(body.byteLength / 2))
      await Promise.resolve()
      const fate = puts.shift() ?? 'fine'
      store.seen.now -= 1
      if (fate !== 'fine') interruptions += 1
      if (store.put(part, body, fate)) return 'stored'
      return fate === 'expired' ? 'ticket' : 'lost'
    },
    read: async (start, end) => content.slice(start, end).buffer,
    finish: () => call(store.finish),
    lane: lanes.enter,
    now: clock.now,
    serverNow: clock.now,
    later: clock.later,
  }
}
