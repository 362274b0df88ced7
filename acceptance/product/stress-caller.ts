import { canonical } from '../evidence/canonical'
import { Caller } from './caller'
import { type Answer, newRequestId, type Sent } from './door'

/** Everything sent so far with its first answer, and what went wrong when it was sent again. */
export class Stress {
  readonly first: { sent: Sent; answer: Answer }[] = []
  readonly refused: { sent: Sent; code: string }[] = []
  readonly operations = new Set<string>()
  /** Operations that change something, by the product's own document. */
  readonly mutating: ReadonlySet<string>
  /** Operations that took a call for a version that did not exist yet. */
  readonly taken = new Set<string>()
  stranger: Caller | null = null
  replays = 0
  bad = {
    secondEffect: 0,
    otherReply: 0,
    otherBodyTaken: 0,
    strangerGotReply: 0,
    staleTaken: 0,
    refusalTurned: 0,
  }

  constructor(mutating: ReadonlySet<string>) {
    this.mutating = mutating
  }

  /** The same call once more: the first answer again, and never a second effect. */
  again(first: Answer, answer: Answer): void {
    this.replays += 1
    if (answer.status === 0 || answer.status === 503) return
    if (!answer.ok || canonical(dataOf(answer)) !== canonical(dataOf(first))) this.bad.otherReply += 1
    else if (!isReplayed(answer)) this.bad.secondEffect += 1
  }
}

/** An answer's data without what is allowed to differ at a replay. */
function dataOf({ data }: Answer): unknown {
  if (typeof data !== 'object' || data === null) return data ?? null
  const { replayed: _, current: __, ...rest } = data as Record<string, unknown>
  return rest
}

const isReplayed = ({ replayed, data }: Answer) =>
  replayed || (data as { replayed?: boolean } | null)?.replayed === true

/** A caller whose every change is sent ten times at once, then again with another body and by somebody else. */
export class StressCaller extends Caller {
  readonly #stress: Stress

  constructor(caller: Caller, stress: Stress) {
    super(caller.door, caller.person, caller.token)
    this.#stress = stress
  }

  override async get<T>(name: string, input: object): Promise<T> {
    if (!this.#stress.mutating.has(name)) return super.get<T>(name, input)
    const burnt = await this.#fromTheFuture(name, input)
    const sent: Sent = { name, input, token: this.token, requestId: newRequestId() }
    const answers = await Promise.all(Array.from({ length: 10 }, () => this.door.send(sent)))
    const fresh = answers.filter(answer => answer.ok && !isReplayed(answer))
    if (fresh.length > 1) this.#stress.bad.secondEffect += fresh.length - 1
    const first = fresh[0] ?? answers.find(({ ok }) => ok)
    if (!first) throw new Error(`${name}: ${answers[0]!.raw.slice(0, 600)}`)
    for (const answer of answers) if (answer !== first) this.#stress.again(first, answer)
    await this.#otherwise(sent)
    if (burnt) await this.stillRefused(burnt)
    this.#stress.first.push({ sent, answer: first })
    this.#stress.operations.add(name)
    return first.data as T
  }

  /** The same tap for a version that will only come to be: refused now, and for good. */
  async #fromTheFuture(name: string, input: object): Promise<{ sent: Sent; code: string } | null> {
    const { expectedVersion } = input as { expectedVersion?: number }
    if (expectedVersion === undefined) return null
    const later = { ...input, expectedVersion: expectedVersion + 1 }
    const sent: Sent = { name, input: later, token: this.token, requestId: newRequestId() }
    const answer = await this.door.send(sent)
    if (answer.ok) {
      this.#stress.bad.staleTaken += 1
      this.#stress.taken.add(name)
    }
    if (answer.code !== 'VERSION_CONFLICT') return null
    const burnt = { sent, code: answer.code }
    this.#stress.refused.push(burnt)
    return burnt
  }

  /** A refused id stays refused, whatever has become true meanwhile. */
  async stillRefused({ sent, code }: { sent: Sent; code: string }): Promise<void> {
    const answer = await this.door.send(sent)
    this.#stress.replays += 1
    if (answer.code !== code && answer.status !== 503) this.#stress.bad.refusalTurned += 1
  }

  async #otherwise(sent: Sent): Promise<void> {
    const other = alter(sent.input)
    const reused = other ? await this.door.send({ ...sent, input: other }) : null
    if (reused && (reused.ok || reused.replayed)) this.#stress.bad.otherBodyTaken += 1
    const { stranger } = this.#stress
    if (!stranger) return
    const theirs = await stranger.door.send({ ...sent, token: stranger.token })
    if (theirs.replayed) this.#stress.bad.strangerGotReply += 1
  }
}

/** The same input with one value changed, or null where nothing can be changed without making it invalid. */
function alter(input: object): object | null {
  for (const [key, value] of Object.entries(input)) {
    if (key === 'expectedVersion' && typeof value === 'number') return { ...input, [key]: value + 7 }
    if (key === 'reason' || key === 'name' || key === 'venue') return { ...input, [key]: `${value}改` }
  }
  const [first] =
    Object.entries(input).find(([, value]) => typeof value === 'string' && /^[a-z]{3}_/.test(value)) ?? []
  return first ? { ...input, [first]: 'app_0000000000000000' } : null
}
