import type { EventCard } from '../../contract/views/services'

/** An event at the desk; `checkedIn` null where only the public list is read. */
export type ShownEvent = EventCard & { checkedIn: number | null; version: number }
