import { setTimeout as pause } from 'node:timers/promises'

/** Waits until the condition holds, looking twenty times a second; throws when it does not within `ms`. */
export async function until(condition: () => Promise<boolean>, ms = 180_000): Promise<void> {
  const end = Date.now() + ms
  while (!(await condition())) {
    if (Date.now() > end) throw new Error(`not within ${ms} ms: ${condition.toString()}`)
    await pause(50)
  }
}
