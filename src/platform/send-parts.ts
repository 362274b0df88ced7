import type { FailureView } from '../contract/reply'
import type { openTickets } from './part-tickets'
import {
  lostPart,
  missingParts,
  nextParts,
  rangeOf,
  sendingPart,
  storedPart,
  type UploadParts,
} from './upload-parts'
import type { UploadWorld } from './upload-world'

/** An upload the server knows of; `parts` moves on while it is sent. */
export interface BegunUpload {
  readonly upload: string
  readonly tickets: ReturnType<typeof openTickets>
  parts: UploadParts
}

/** What ended the sending of a part: lost, not taken, gone from the device, or what the server said to a question. */
export type Interruption = 'lost' | 'refused' | 'gone' | FailureView

interface Watch {
  /** False: no further part is begun. */
  isOpen(): boolean
  onStored(): void
  /** Some more bytes have left. */
  onSent(): void
}

async function sendPart(
  now: BegunUpload,
  part: number,
  world: UploadWorld,
  onSent: () => void,
): Promise<Interruption | null> {
  const answer = await now.tickets.of(part, missingParts(now.parts))
  if ('failure' in answer) return answer.failure ?? 'refused'
  const { start, end } = rangeOf(now.parts, part)
  const body = await world.read(start, end).catch(() => null)
  if (body === null || body.byteLength !== end - start) return 'gone'
  const fate = await world.put(answer.ticket, body, sent => {
    now.parts = sendingPart(now.parts, part, sent)
    onSent()
  })
  if (fate === 'stored') return null
  if (fate !== 'lost') now.tickets.drop()
  return fate === 'refused' ? 'refused' : 'lost'
}

/** Sends what is missing, two parts at once while the network is good; answers what interrupted it, null for nothing. */
export async function sendParts(
  now: BegunUpload,
  world: UploadWorld,
  watch: Watch,
): Promise<Interruption | null> {
  const found: Interruption[] = []
  const isOpen = () => found.length === 0 && watch.isOpen()
  /** One part, if there is one to begin. */
  const sendNext = async (): Promise<boolean> => {
    const [part] = isOpen() ? nextParts(now.parts) : []
    if (part === undefined) return false
    now.parts = sendingPart(now.parts, part)
    const interruption = await sendPart(now, part, world, watch.onSent)
    now.parts = interruption ? lostPart(now.parts, part) : storedPart(now.parts, part)
    if (interruption) found.push(interruption)
    else watch.onStored()
    return true
  }
  const inLane = async () => {
    let more = true
    while (more) {
      const leave = await world.lane()
      more = await sendNext()
      leave()
    }
  }
  await Promise.all([inLane(), inLane()])
  return found.find(each => each === 'gone') ?? found[0] ?? null
}
