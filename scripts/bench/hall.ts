// npm run bench hall: seals with 20 and 200 judges over HTTP against the raw transaction, reveal to the last screen,
// ranking, memory. Prints one JSON object.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

const root = join(import.meta.dirname, '../..')

function part(script: string, ...more: string[]): unknown {
  const tsx = [
    join(root, 'node_modules/tsx/dist/cli.mjs'),
    '--import',
    join(root, 'scripts/host/text-files.mjs'),
  ]
  const args = [...tsx, join(import.meta.dirname, script), ...more]
  const { stdout, stderr, status } = spawnSync(process.execPath, args, { encoding: 'utf8' })
  if (status !== 0) throw new Error(`${script}: ${stderr}`)
  return JSON.parse(stdout.slice(stdout.indexOf('{')))
}

const result = {
  judges20: part('seals.ts', '--judges', '20', '--halls', '4'),
  judges200: part('seals.ts', '--judges', '200', '--halls', '20'),
  reveal: part('hall-reveal.ts'),
  ranking: part('ranking.ts'),
  memory: part('memory.ts'),
}
console.log(JSON.stringify(result, null, 2))
