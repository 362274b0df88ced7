// npm run bench: every benchmark, one after the other, each a ratio or a size of the same run; prints one JSON object.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

const folder = import.meta.dirname
const parts = [
  ['seals', [join(folder, '../../node_modules/tsx/dist/cli.mjs'), join(folder, 'seals.ts')]],
  ['coldStart', [join(folder, '../../node_modules/tsx/dist/cli.mjs'), join(folder, 'cold-start.ts')]],
  ['memory', [join(folder, '../../node_modules/tsx/dist/cli.mjs'), join(folder, 'memory.ts')]],
  ['sizes', [join(folder, '../sizes.mjs')]],
] as const

const figures: Record<string, unknown> = {}
for (const [name, args] of parts) {
  const { stdout, stderr, status } = spawnSync(process.execPath, args, { encoding: 'utf8' })
  if (status !== 0) throw new Error(`${name}: ${stderr}`)
  figures[name] = JSON.parse(stdout.slice(stdout.indexOf('{')))
}
console.log(JSON.stringify(figures, null, 2))
