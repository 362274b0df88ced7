/** Told each new version of a topic, and that there will be no more. */
export interface FeedListener {
  tell(seq: number): void
  end(): void
}

export interface LiveFeed {
  /** Hears the topic's present version at once and each newer one after; returns how to stop. */
  follow(topic: string, listener: FeedListener): () => void
  listeners(): number
  /** Something was written here: looks at once instead of at the end of the interval. */
  hint(): void
  stop(): void
}

/** Reads the version of each topic; a topic never touched is missing. */
export type ReadVersions = (topics: string[]) => Promise<Map<string, number>>

interface Followed {
  seq: number | null
  listeners: Set<FeedListener>
}

/** Least time between two looks, ms: a hall full of judges handing in is no reason to look at every card. */
const rest = 50

/**
 * Watches the versions of all followed topics with one query per `interval` ms, however many screens listen;
 * idle when nobody does. A failed read is passed over: the next one catches up, because versions only grow.
 */
export function liveFeed(readVersions: ReadVersions, interval: number): LiveFeed {
  const topics = new Map<string, Followed>()
  let timer: NodeJS.Timeout | null = null
  let isLooking = false
  let isHinted = false
  let lookedAt = Number.NEGATIVE_INFINITY
  let isStopped = false

  const tell = (asked: string[], versions: Map<string, number>) => {
    for (const topic of asked) {
      const followed = topics.get(topic)
      const seq = versions.get(topic) ?? 0
      if (!followed || (followed.seq !== null && seq <= followed.seq)) continue
      followed.seq = seq
      for (const listener of followed.listeners) listener.tell(seq)
    }
  }
  const look = async () => {
    timer = null
    isLooking = true
    isHinted = false
    lookedAt = performance.now()
    const asked = [...topics.keys()]
    const versions = await readVersions(asked).catch(() => null)
    if (versions) tell(asked, versions)
    isLooking = false
    if (topics.size > 0) lookIn(isHinted ? soonest() : interval)
  }
  const soonest = () => Math.max(0, lookedAt + rest - performance.now())
  const lookIn = (milliseconds: number) => {
    if (timer) clearTimeout(timer)
    timer = isStopped ? null : setTimeout(look, milliseconds)
  }
  const start = () => {
    if (!timer && !isLooking) lookIn(0)
  }
  return {
    follow(topic, listener) {
      const followed = topics.get(topic) ?? { seq: null, listeners: new Set() }
      topics.set(topic, followed)
      followed.listeners.add(listener)
      if (followed.seq !== null) listener.tell(followed.seq)
      start()
      return () => {
        followed.listeners.delete(listener)
        if (followed.listeners.size === 0) topics.delete(topic)
      }
    },
    hint() {
      if (topics.size === 0 || isHinted) return
      // A look under way may have read before the write: then there is another one after it.
      isHinted = true
      if (!isLooking) lookIn(soonest())
    },
    listeners: () => [...topics.values()].reduce((sum, followed) => sum + followed.listeners.size, 0),
    stop() {
      isStopped = true
      if (timer) clearTimeout(timer)
      for (const { listeners } of topics.values()) for (const listener of listeners) listener.end()
    },
  }
}
