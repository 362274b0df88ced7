import { spawn } from 'node:child_process'
import { openSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { bundleServer } from '../host/bundle-server.mjs'

const root = join(import.meta.dirname, '../..')

/** Thirty-two bytes that only benchmarks use. */
export const masterKey = Buffer.from(Array.from({ length: 32 }, (_, index) => (index * 37 + 11) % 256))

const freePort = () =>
  new Promise<number>(resolve => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number }
      server.close(() => resolve(port))
    })
  })

/** The bundled server as its own process, on the database given; answers once it listens and is ready. */
export async function startBundledServer(folder: string, databaseUrl: string) {
  // Inside the installation: packages that are not bundled are looked for from where the bundle lies.
  const bundle = join(root, 'dist/bench-server.mjs')
  await bundleServer(root, bundle)
  const port = await freePort()
  const start = `import(${JSON.stringify(bundle)}).then(m => m.startFromEnvironment(${JSON.stringify(root)}, process.env))`
  const env = {
    ...process.env,
    ...{ NODE_ENV: 'production', PORT: String(port), HOST: '127.0.0.1', DATABASE_URL: databaseUrl },
    ...{ CSC_DATA_DIR: folder, CSC_MASTER_KEY: masterKey.toString('hex'), CSC_DEMO: '' },
  }
  const log = openSync(join(folder, 'server.log'), 'a')
  const child = spawn(process.execPath, ['-e', start], { env, stdio: ['ignore', log, log] })
  for (let tries = 0; tries < 200; tries++) {
    const ready = await fetch(`http://127.0.0.1:${port}/healthz`).then(
      reply => reply.ok,
      () => false,
    )
    if (ready)
      return {
        port,
        pid: child.pid!,
        stop: () => new Promise<void>(done => child.once('exit', () => done()).kill('SIGTERM')),
      }
    await new Promise(resolve => setTimeout(resolve, 100))
  }
  child.kill('SIGKILL')
  throw new Error('the server did not start')
}
