import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A request as it arrived: headers lower-case, body as text. */
export interface Arrived {
  path: string
  query: URLSearchParams
  headers: IncomingMessage['headers']
  body: string
}

/** What to answer: JSON with a status (`last`: and nobody is listening afterwards), or what to do instead. */
export type Answering = { status?: number; json: unknown; last?: true } | 'hang' | 'cut' | { text: string }

/** A local server standing for somebody else's; `answer` decides per request. Close it when done. */
export async function answeringServer(answer: (arrived: Arrived) => Answering | Promise<Answering>) {
  const arrived: Arrived[] = []
  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? '/', 'http://x')
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const seen: Arrived = {
      path: url.pathname,
      query: url.searchParams,
      headers: request.headers,
      body: Buffer.concat(chunks).toString('utf8'),
    }
    arrived.push(seen)
    const answering = await answer(seen)
    if (typeof answering === 'object' && 'last' in answering) {
      response.setHeader('connection', 'close')
      server.close()
    }
    reply(response, answering)
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    base: `http://127.0.0.1:${port}`,
    arrived,
    close: () =>
      new Promise<void>(resolve => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}

function reply(response: ServerResponse, answering: Answering): void {
  if (answering === 'hang') return
  if (answering === 'cut') {
    response.destroy()
    return
  }
  if ('text' in answering) {
    response.end(answering.text)
    return
  }
  response.statusCode = answering.status ?? 200
  response.setHeader('content-type', 'application/json')
  response.end(JSON.stringify(answering.json))
}
