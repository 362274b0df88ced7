// Memory of the self-host server beside PostgreSQL, at rest and after 10,000, 20,000 and 40,000 calls over HTTP, ten callers at
// once: tsx --import ./scripts/host/text-files.mjs scripts/bench/memory.ts. Resident megabytes as Linux counts them. Prints JSON.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { migrate } from '../../cloudfunctions/shared/database/migrate'
import { startEmbeddedPostgres } from '../../server/embedded-postgres/start-embedded-postgres'
import { startBundledServer } from './bundled-server'

const root = join(import.meta.dirname, '../..')
const calls = [
  ['catalog', 'home', {}],
  ['catalog', 'selfCheckQuestions', { edition: 'changzhi-2026' }],
  ['session', 'me', {}],
] as const

function residentMegabytes(pid: number): number {
  const kilobytes = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
  return Math.round(Number(kilobytes) / 1024)
}

async function callMany(port: number, count: number): Promise<void> {
  let left = count
  const caller = async () => {
    while (left-- > 0) {
      const [name, operation, input] = calls[left % calls.length]!
      const reply = await fetch(`http://127.0.0.1:${port}/call/${name}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-csc': '1' },
        body: JSON.stringify({ operation, input }),
      })
      const body = await reply.text()
      if (reply.status !== 200) throw new Error(`${reply.status} ${body}`)
    }
  }
  await Promise.all(Array.from({ length: 10 }, caller))
}

const folder = mkdtempSync(join(tmpdir(), 'csc-bench-memory-'))
const postgres = await startEmbeddedPostgres({ dataFolder: folder })
try {
  await migrate(postgres.url, join(root, 'cloudfunctions/shared/database/migrations'))
  const server = await startBundledServer(folder, postgres.url)
  const memory = { restMb: residentMegabytes(server.pid), after10000Mb: 0, after20000Mb: 0, after40000Mb: 0 }
  await callMany(server.port, 10_000)
  memory.after10000Mb = residentMegabytes(server.pid)
  await callMany(server.port, 10_000)
  memory.after20000Mb = residentMegabytes(server.pid)
  await callMany(server.port, 20_000)
  memory.after40000Mb = residentMegabytes(server.pid)
  await server.stop()
  console.log(JSON.stringify({ memory }))
} finally {
  await postgres.stop()
  rmSync(folder, { recursive: true, force: true })
}
