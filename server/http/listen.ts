import { createServer, type Server } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import type { Hono } from 'hono'
import { StartFailure } from '../start-failure'

/** A listening web server. `close` stops accepting, lets calls finish for `patience` ms, then cuts what is left. */
export interface Listening {
  port: number
  close(patience: number): Promise<void>
}

function portFailure(error: NodeJS.ErrnoException, port: number): StartFailure {
  if (error.code === 'EADDRINUSE') {
    return new StartFailure(
      'portTaken',
      `端口 ${port} 已被别的程序占用，请关掉那个程序，或换一个端口启动，例如：PORT=${port + 1} npm start`,
    )
  }
  if (error.code === 'EACCES') {
    return new StartFailure(
      'notPermitted',
      `没有权限使用端口 ${port}，请换一个 1024 以上的端口，例如：PORT=8080 npm start`,
    )
  }
  return new StartFailure(
    'portTaken',
    `端口 ${port} 打不开，请换一个端口启动，例如：PORT=8080 npm start`,
    String(error),
  )
}

/** A connection kept alive by its browser counts as open, so idle ones are cut again and again until none is left. */
function closing(server: Server): (patience: number) => Promise<void> {
  return patience =>
    new Promise(resolve => {
      const sweep = setInterval(() => server.closeIdleConnections(), 50)
      const cut = setTimeout(() => server.closeAllConnections(), patience)
      server.close(() => {
        clearInterval(sweep)
        clearTimeout(cut)
        resolve()
      })
    })
}

/**
 * Opens the port first and answers `standby` until `use` gives it the app, so that a taken port is known before
 * the database is touched. StartFailure when the port cannot be had. Headers ≤ 16 KB within 10 s; each
 * door bounds its body itself, and a part of a file may take two minutes on a weak network.
 */
export function listen(port: number, hostname?: string): Promise<Listening & { use(app: Hono): void }> {
  let handle = getRequestListener(
    () => new Response('正在启动，请稍候', { status: 503, headers: { 'Retry-After': '2' } }),
  )
  const server = createServer(
    { maxHeaderSize: 16 * 1024, headersTimeout: 10_000, requestTimeout: 130_000, keepAliveTimeout: 65_000 },
    (incoming, outgoing) => void handle(incoming, outgoing),
  )
  return new Promise((resolve, reject) => {
    server.once('error', error => reject(portFailure(error, port)))
    server.listen(port, hostname, () => {
      const address = server.address()
      resolve({
        port: typeof address === 'object' && address ? address.port : port,
        use: app => {
          handle = getRequestListener(app.fetch)
        },
        close: closing(server),
      })
    })
  })
}
