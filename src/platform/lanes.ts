/** A few lanes shared by whoever asks, first come first served: `enter` answers how to leave again. */
export function openLanes(width: number): { enter: () => Promise<() => void> } {
  let free = width
  const waiting: (() => void)[] = []
  const leave = () => {
    const next = waiting.shift()
    if (next) next()
    else free += 1
  }
  const once = () => {
    let left = false
    return () => {
      if (!left) leave()
      left = true
    }
  }
  return {
    async enter() {
      if (free > 0) free -= 1
      else await new Promise<void>(resolve => waiting.push(resolve))
      return once()
    },
  }
}
