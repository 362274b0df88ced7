import { Failure } from '../failure'

/** How many may wait: a whole jury asking at once, and some. */
const PLACES = 24

let last: Promise<unknown> = Promise.resolve()
let waiting = 0

/** Does heavy work one after another in this process, so that many who ask at once do not fill the memory; BUSY when too many wait. */
export async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (waiting >= PLACES) throw new Failure('BUSY')
  waiting += 1
  const turn = last.then(work)
  last = turn.catch(() => undefined)
  return turn.finally(() => {
    waiting -= 1
  })
}
