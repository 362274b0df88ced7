import type { Edition, TimetableKind } from './edition'

/** What one edition says on a topic, and the clause it rests on. */
export interface Said {
  text: string
  clause: string | null
}

/** A topic of editions: what one says, null where it is silent; and which of two is stricter where that can be told. */
export interface Topic {
  topic: string
  read: (edition: Edition) => Said | null
  /** Below zero: the first is stricter; above: looser; absent: cannot be told. */
  order?: (here: Edition, above: Edition) => number
  /** What the notice above says holds here too while this one is silent. */
  handedDown?: true
}

/** A topic that is a last day; the earlier one is stricter, unless the days are of different contests. */
export const dateTopic = (
  topic: string,
  date: (edition: Edition) => { by: string; clause: string } | null,
  comparable = true,
): Topic => ({
  topic,
  read: edition => {
    const found = date(edition)
    return found && { text: `${found.by} 前（含当日）`, clause: found.clause }
  },
  order: (here, above) => {
    const [own, upper] = [date(here)?.by, date(above)?.by]
    return comparable && own !== undefined && upper !== undefined ? own.localeCompare(upper) : 0
  },
})

/** The last day of a kind of the timetable. */
export const line = (kind: TimetableKind) => (edition: Edition) => {
  const entry = edition.timetable.find(one => one.kind === kind)
  return entry === undefined || entry.by === null ? null : { by: entry.by, clause: entry.clause }
}

/** A topic of a term that is an object or silent. */
export function term<T extends object>(
  topic: string,
  pick: (edition: Edition) => T | 'not-stated' | null,
  text: (value: T, edition: Edition) => string,
  clause: (value: T) => string | null,
): Topic {
  return {
    topic,
    read: edition => {
      const value = pick(edition)
      return value === 'not-stated' || value === null
        ? null
        : { text: text(value, edition), clause: clause(value) }
    },
  }
}

/** The name of a group, or its id where there is none. */
export function groupName(edition: Edition, id: string): string {
  return edition.groups.find(group => group.id === id)?.name ?? id
}

/** Names joined as in a sentence. */
export function names(items: readonly { name: string }[]): string {
  return items.map(item => item.name).join('、')
}

/** A list, null when there is nothing in it. */
export function filled<T>(items: readonly T[]): readonly T[] | null {
  return items.length === 0 ? null : items
}
