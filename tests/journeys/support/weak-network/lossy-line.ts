import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What becomes of the next calls: nothing, lost on the way there, lost on the way back (after the server has acted). */
export type Loss = 'none' | 'request' | 'answer'

/** One phone's line to the server. */
export interface LossyLine {
  base: string
  /** Loses the next `times` calls of an operation in this way. */
  lose(operation: string, loss: Exclude<Loss, 'none'>, times?: number): void
  close(): Promise<void>
}

/** A line to the server at `port` that loses calls when told to, and besides the share that `chance` decides. */
export async function lossyLine(port: number, chance: () => Loss): Promise<LossyLine> {
  const planned: { operation: string; loss: Loss }[] = []
  const lossOf = (operation: string): Loss => {
    const at = planned.findIndex(each => each.operation === operation)
    return at < 0 ? chance() : planned.splice(at, 1)[0]!.loss
  }
  const server = createServer(async (incoming, outgoing) => {
    const body = await bodyOf(incoming)
    if (!body) return
    const isCall = incoming.url?.startsWith('/call/') ?? false
    const loss = isCall ? lossOf(JSON.parse(body.toString()).operation) : 'none'
    if (loss === 'request') incoming.socket.destroy()
    else forward(port, { incoming, outgoing, body }, loss === 'answer')
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  return {
    base: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    lose: (operation, loss, times = 1) =>
      planned.push(...Array.from({ length: times }, () => ({ operation, loss }))),
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

/** The whole body; null when the phone gave up in the middle of it. */
async function bodyOf(incoming: IncomingMessage): Promise<Buffer | null> {
  const parts: Buffer[] = []
  try {
    for await (const part of incoming) parts.push(part as Buffer)
  } catch {
    return null
  }
  return Buffer.concat(parts)
}

interface Exchange {
  incoming: IncomingMessage
  outgoing: ServerResponse
  body: Buffer
}

function forward(port: number, { incoming, outgoing, body }: Exchange, lost: boolean): void {
  const { method, url, headers } = incoming
  const onward = request({ host: '127.0.0.1', port, method, path: url, headers }, answer => {
    // the server has done its work; the phone never hears of it
    if (lost) {
      answer.resume()
      answer.on('end', () => incoming.socket.destroy())
      return
    }
    // a browser silently sends again what failed on a connection it had used before
    outgoing.writeHead(answer.statusCode ?? 502, { ...answer.headers, connection: 'close' })
    answer.pipe(outgoing)
  })
  onward.on('error', () => incoming.socket.destroy())
  onward.end(body)
}
