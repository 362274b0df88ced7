import { Hono } from 'hono'

/** One thing that must be right before the server takes calls; `detail` is for the operator. */
export interface Probe {
  name: string
  isOk: boolean
  detail: string
}

/** `/healthz`: the process lives. `/readyz`: it may be given calls — 503 names the probes that failed. */
export function healthDoor(probe: () => Promise<Probe[]>): Hono {
  const door = new Hono()
  door.get('/healthz', c => c.json({ alive: true }))
  door.get('/readyz', async c => {
    const probes = await probe()
    const isReady = probes.every(({ isOk }) => isOk)
    c.header('Cache-Control', 'no-store')
    return c.json({ ready: isReady, probes }, isReady ? 200 : 503)
  })
  return door
}
