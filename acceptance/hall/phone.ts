import { randomBytes } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { type Card, commitmentOf } from '../evidence/canonical'
import type { Caller } from '../product/caller'
import { type Answer, newRequestId, type Sent } from '../product/door'

/** The server's word that it holds a card. */
export interface Receipt {
  version: number
  commitment: string
  seq: number
  hash: string
  mac: string
}

/** One intent of the judge, written down before it is first sent. */
export interface Item {
  sent: Sent
  project: string
  card: Card
  nonce: string
  commitment: string
  state: 'queued' | 'sending' | 'acked' | 'refused' | 'superseded'
  attempts: number
  receipt: Receipt | null
  refusal: string
}

/**
 * A judge's phone with the outbox of trust.md §3.3: an intent has its request id before it is sent, resources are
 * strictly serial, the newest intent wins while the old one is queued, and an unanswered one is sent again with the
 * same id until its fate is known.
 */
export class Phone {
  readonly judge: Caller
  readonly session: string
  readonly items: Item[] = []
  /** ms from the first send to the receipt. */
  readonly times: number[] = []
  resends = 0
  #lanes = new Map<string, Promise<void>>()

  constructor(judge: Caller, session: string) {
    this.judge = judge
    this.session = session
  }

  /** Puts a card into the outbox; a queued older one of the same project is superseded, a sending one goes first. */
  submit(project: string, card: Card): Item {
    for (const item of this.items)
      if (item.project === project && item.state === 'queued') item.state = 'superseded'
    const nonce = randomBytes(32).toString('hex')
    const version = 1
    const commitment = commitmentOf({
      ...{ session: this.session, project, judge: this.judge.person, version, card, nonce },
    })
    const input = {
      ...{ session: this.session, application: project, version, card, nonce, commitment },
      ...{ supersedes: null, expectedVersion: 0 },
    }
    const sent = { name: 'judging.seal', input, token: this.judge.token, requestId: newRequestId() }
    const item: Item = {
      ...{ sent, project, card, nonce, commitment, state: 'queued', attempts: 0, receipt: null, refusal: '' },
    }
    this.items.push(item)
    return item
  }

  /** Sends what is queued for a project until its fate is known or `patience` ms are over. */
  flush(project: string, patience = 60_000): Promise<void> {
    const before = this.#lanes.get(project) ?? Promise.resolve()
    const lane = before.then(() => this.#deliver(project, performance.now() + patience))
    this.#lanes.set(project, lane)
    return lane
  }

  async #deliver(project: string, until: number): Promise<void> {
    const item = this.items.find(
      each => each.project === project && ['queued', 'sending'].includes(each.state),
    )
    if (!item) return
    item.state = 'sending'
    const from = performance.now()
    for (let wait = 50; performance.now() < until; wait = Math.min(wait * 2, 1_000)) {
      item.attempts += 1
      this.resends += item.attempts > 1 ? 1 : 0
      const answer = await this.judge.door.send<Receipt>(item.sent)
      if (this.settle(item, answer)) {
        if (item.receipt) this.times.push(performance.now() - from)
        return
      }
      await pause(wait * (0.5 + Math.random()))
    }
  }

  /** Takes an answer in; false when it says nothing yet (no answer, busy, a fault): the same item is sent again. */
  settle(item: Item, answer: Answer<Receipt>): boolean {
    if (answer.ok) {
      if (answer.data.commitment !== item.commitment) throw new Error('a receipt for something else')
      if (item.receipt && item.receipt.hash !== answer.data.hash)
        throw new Error('two receipts for one request')
      item.receipt = answer.data
      item.state = 'acked'
      return true
    }
    if (answer.status === 0 || answer.status >= 500 || answer.status === 429 || answer.status === 401)
      return false
    item.refusal = answer.code
    item.state = 'refused'
    return true
  }

  /** The receipts this phone holds. */
  acked(): Item[] {
    return this.items.filter(item => item.receipt !== null)
  }
}
