import type { FailureView } from '../contract/reply'
import type { PartTicket } from '../contract/views/files'
import type { UploadWorld } from './upload-world'

const atOnce = 10
const marginMs = 20_000

/** A ticket to send a part with, or why there is none; null: the store wants no such part, it must be asked. */
export type TicketAnswer = { ticket: PartTicket } | { failure: FailureView | null }

/** Keeps the tickets of one upload, asked for ten at a time and again before they expire. */
export function openTickets(upload: string, world: UploadWorld) {
  const held = new Map<number, PartTicket>()
  let asking: Promise<FailureView | null> | null = null

  const isFresh = (part: number) => {
    const ticket = held.get(part)
    return ticket !== undefined && Date.parse(ticket.expiresAt) - world.serverNow() > marginMs
  }
  const ask = async (parts: number[]): Promise<FailureView | null> => {
    const reply = await world.tickets(upload, parts)
    if (!reply.ok) return reply.failure
    for (const ticket of reply.data.tickets) held.set(ticket.part, ticket)
    return null
  }
  return {
    /** The ticket of `part`; `missing` are the parts that will need one soon. */
    async of(part: number, missing: readonly number[]): Promise<TicketAnswer> {
      if (asking) await asking
      if (!isFresh(part)) {
        const soon = missing.filter(each => each !== part && !isFresh(each))
        asking ??= ask([part, ...soon].slice(0, atOnce)).finally(() => {
          asking = null
        })
        const failure = await asking
        if (failure) return { failure }
      }
      const ticket = held.get(part)
      return ticket ? { ticket } : { failure: null }
    },
    /** The store does not take them any more. */
    drop: () => held.clear(),
  }
}
