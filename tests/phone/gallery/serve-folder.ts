import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'

const types: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' }

/** Serves the files of a folder on a free loopback port; calls are answered with `answer`. */
export async function serveFolder(folder: string, answer: unknown): Promise<{ url: string; close(): void }> {
  const server = createServer(async (request, response) => {
    const address = request.url?.split('?')[0] ?? '/'
    if (address.startsWith('/call/')) {
      response.setHeader('Content-Type', 'application/json')
      return response.end(JSON.stringify(answer))
    }
    const name = address === '/' ? 'index.html' : path.basename(address)
    const file = await readFile(path.join(folder, name)).catch(() => null)
    response.statusCode = file ? 200 : 404
    response.setHeader('Content-Type', types[path.extname(name)] ?? 'text/plain')
    response.end(file ?? '')
  })
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  return { url: `http://127.0.0.1:${port}`, close: () => void server.close() }
}
