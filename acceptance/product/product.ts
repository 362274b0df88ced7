import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { Door } from './door'

const root = join(import.meta.dirname, '../..')
const bundle = join(root, 'dist/server/main.js')
const built = `import(${JSON.stringify(bundle)}).then(m => m.startFromEnvironment(${JSON.stringify(root)}, process.env))`

export interface ProductOptions {
  /** A shell line such as "npm start"; without it the built server alone. */
  command: string | null
  /** An empty PostgreSQL database; without it the embedded one in a fresh directory. */
  databaseUrl: string | null
}

/** Bundles the server of the present sources; a command of one's own does what it does by itself. */
export function buildServer(): void {
  const { status } = spawnSync(process.execPath, [join(root, 'scripts/build-server.mjs')], {
    stdio: 'inherit',
  })
  if (status !== 0) throw new Error('the server could not be built')
}

/** The product as its own processes on a directory of its own, in demo mode: started, killed, started again. */
export class Product {
  readonly folder = mkdtempSync(join(tmpdir(), 'csc-accept-'))
  readonly data = join(this.folder, 'data')
  readonly options: ProductOptions
  door!: Door
  #child: ChildProcess | null = null

  constructor(options: ProductOptions) {
    this.options = options
  }

  /** Starts it, on the same port as before if there was one; answers how many ms until it was ready. */
  async start(): Promise<number> {
    mkdirSync(this.data, { recursive: true })
    this.door ??= new Door(await freePort())
    const from = performance.now()
    this.launch()
    await this.ready(120_000)
    return performance.now() - from
  }

  /** Starts the process without waiting for it. */
  launch(): void {
    const log = openSync(join(this.folder, 'console.log'), 'a')
    const { command, databaseUrl } = this.options
    const env = {
      ...process.env,
      ...{ PORT: String(this.door.port), HOST: '127.0.0.1', CSC_DEMO: '1', NODE_ENV: '' },
      ...{ CSC_DATA_DIR: this.data, DATABASE_URL: databaseUrl ?? '' },
    }
    const [program, args] = command ? ['/bin/sh', ['-c', command]] : [process.execPath, ['-e', built]]
    // A group of its own, so that a kill reaches npm, its shell and the server at once.
    this.#child = spawn(program, args, { cwd: root, env, detached: true, stdio: ['ignore', log, log] })
  }

  /** Waits until /readyz says yes; throws with the console's last lines when it never does. */
  async ready(milliseconds: number): Promise<void> {
    const until = performance.now() + milliseconds
    while (performance.now() < until) {
      if ((await this.door.get('/readyz')).status === 200) return
      if (this.#child?.exitCode != null) break
      await pause(25)
    }
    throw new Error(`the product did not become ready:\n${this.console().slice(-2000)}`)
  }

  console(): string {
    return readFileSync(join(this.folder, 'console.log'), 'utf8')
  }

  /** The process started last has not ended. */
  isRunning(): boolean {
    return this.#child !== null && this.#child.exitCode === null && this.#child.signalCode === null
  }

  /** kill -9 of the server's processes; its database keeps running, orphaned. */
  async kill(): Promise<void> {
    const child = this.#child
    if (!child?.pid || child.exitCode !== null || child.signalCode !== null) return
    const gone = new Promise<void>(resolve => child.once('exit', () => resolve()))
    process.kill(-child.pid, 'SIGKILL')
    await gone
  }

  /** Stops in order, as Ctrl-C does. */
  async stop(): Promise<void> {
    const child = this.#child
    if (!child?.pid || child.exitCode !== null || child.signalCode !== null) return
    const gone = new Promise<void>(resolve => child.once('exit', () => resolve()))
    process.kill(-child.pid, 'SIGINT')
    await Promise.race([gone, pause(15_000, undefined, { ref: false })])
    await this.kill()
  }

  /** Stops everything, the embedded database included, and deletes the directory. */
  async remove(): Promise<void> {
    await this.stop()
    this.door.close()
    const pid = this.postmaster()
    if (pid) process.kill(pid, 'SIGQUIT')
    const base = this.#base()
    await pause(pid ? 500 : 0)
    for (const path of [base, this.folder]) rmSync(path, { recursive: true, force: true, maxRetries: 5 })
  }

  #base(): string {
    try {
      return (JSON.parse(readFileSync(join(this.data, 'postgres.json'), 'utf8')) as { base: string }).base
    } catch {
      return this.folder
    }
  }

  /** The embedded cluster's directory. */
  cluster(): string {
    return join(this.#base(), 'postgres')
  }

  /** Pid of the embedded postmaster while it runs, or null. */
  postmaster(): number | null {
    try {
      const pid = Number(readFileSync(join(this.cluster(), 'postmaster.pid'), 'utf8').split('\n')[0])
      process.kill(pid, 0)
      return pid
    } catch {
      return null
    }
  }

  /** A URL that may read every table: what an administrator with a dump would see. */
  databaseUrl(): string {
    if (this.options.databaseUrl) return this.options.databaseUrl
    const { port } = JSON.parse(readFileSync(join(this.data, 'postgres.json'), 'utf8')) as { port: number }
    const { admin } = JSON.parse(readFileSync(join(this.data, 'postgres.secret'), 'utf8')) as {
      admin: string
    }
    return `postgres://csc_admin:${admin}@127.0.0.1:${port}/csc`
  }
}

const freePort = () =>
  new Promise<number>(resolve => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number }
      server.close(() => resolve(port))
    })
  })
