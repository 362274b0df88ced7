import { Agent, request } from 'node:http'

export interface Measured {
  /** Seals per second. */
  rate: number
  /** Milliseconds. */
  p50: number
  p99: number
}

/** Runs every caller's prepared calls one after the other, all callers at once, and measures what came through. */
export async function measure<C>(
  callers: C[][],
  send: (call: C, caller: number) => Promise<void>,
): Promise<Measured> {
  const times: number[] = []
  const started = performance.now()
  await Promise.all(
    callers.map(async (calls, caller) => {
      for (const call of calls) {
        const before = performance.now()
        await send(call, caller)
        times.push(performance.now() - before)
      }
    }),
  )
  const seconds = (performance.now() - started) / 1000
  times.sort((a, b) => a - b)
  const at = (share: number) => Math.round(times[Math.floor(times.length * share)]! * 100) / 100
  return { rate: Math.round(times.length / seconds), p50: at(0.5), p99: at(0.99) }
}

/** Sends prepared bodies to the call door over kept connections, one per caller; throws on any other answer than 200. */
export function httpSender(port: number, callers: number) {
  const agents = Array.from({ length: callers }, () => new Agent({ keepAlive: true, maxSockets: 1 }))
  const send = (call: { body: Buffer; token: string }, caller: number) =>
    new Promise<void>((resolve, reject) => {
      const headers = {
        'content-type': 'application/json',
        'content-length': call.body.length,
        'x-csc': '1',
        authorization: `Bearer ${call.token}`,
      }
      const options = {
        agent: agents[caller]!,
        port,
        host: '127.0.0.1',
        method: 'POST',
        path: '/call/judging',
        headers,
      }
      const sent = request(options, response => {
        if (response.statusCode === 200) {
          response.on('end', resolve).resume()
          return
        }
        const parts: Buffer[] = []
        response.on('data', part => parts.push(part))
        response.on('end', () => reject(new Error(`${response.statusCode} ${Buffer.concat(parts)}`)))
      })
      sent.on('error', reject)
      sent.end(call.body)
    })
  const close = () => {
    for (const agent of agents) agent.destroy()
  }
  return { send, close }
}
