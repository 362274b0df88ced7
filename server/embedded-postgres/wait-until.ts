import { setTimeout as pause } from 'node:timers/promises'

/** Asks again every 20 ms until the answer is yes (true) or the milliseconds are over (false). */
export async function waitUntil(isDone: () => boolean, milliseconds: number): Promise<boolean> {
  const end = performance.now() + milliseconds
  while (!isDone()) {
    if (performance.now() > end) return false
    await pause(20)
  }
  return true
}
