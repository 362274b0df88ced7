import { connect, createServer, type Server, type Socket } from 'node:net'
import type { Random } from '../random'

/** A TCP proxy before the product that loses requests, loses answers after they were made, and delays both. */
export interface UnreliableProxy {
  port: number
  lostRequests: number
  lostAnswers: number
  close(): void
}

interface Faults {
  /** Share of requests that never arrive. */
  loseRequest: number
  /** Share of answers dropped after the product had committed. */
  loseAnswer: number
  /** Longest delay of anything, ms: requests overtake one another. */
  delay: number
}

/** Starts a proxy to `target` on 127.0.0.1. Connections are closed with what they lose, as a dead radio would. */
export async function unreliableProxy(
  target: number,
  random: Random,
  faults: Faults,
): Promise<UnreliableProxy> {
  const open = new Set<Socket>()
  const proxy: UnreliableProxy = {
    ...{ port: 0, lostRequests: 0, lostAnswers: 0 },
    close() {
      server.close()
      for (const socket of open) socket.destroy()
    },
  }
  const later = (work: () => void) => setTimeout(work, random.below(faults.delay + 1))
  const join = (client: Socket) => {
    const product = connect(target, '127.0.0.1')
    const end = () => {
      client.destroy()
      product.destroy()
    }
    for (const socket of [client, product]) {
      open.add(socket)
      socket.setNoDelay(true)
      socket.once('close', () => {
        open.delete(socket)
        end()
      })
      socket.on('error', end)
    }
    client.on('data', bytes => {
      if (random.chance(faults.loseRequest)) {
        proxy.lostRequests += 1
        return end()
      }
      later(() => product.writable && product.write(bytes))
    })
    product.on('data', bytes => {
      if (random.chance(faults.loseAnswer)) {
        proxy.lostAnswers += 1
        return end()
      }
      client.write(bytes)
    })
  }
  const server: Server = createServer(join)
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  proxy.port = (server.address() as { port: number }).port
  return proxy
}
