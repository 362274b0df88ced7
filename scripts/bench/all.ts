// npm run bench [part …]: the benchmarks named (all without a name), one after the other, each a ratio or a size of the
// same run; prints one JSON object.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

const folder = import.meta.dirname
const tsx = (script: string) => [
  join(folder, '../../node_modules/tsx/dist/cli.mjs'),
  '--import',
  join(folder, '../host/text-files.mjs'),
  join(folder, script),
]
const parts = [
  ['hall', tsx('hall.ts')],
  ['coldStart', tsx('cold-start.ts')],
  ['memory', tsx('memory.ts')],
  ['rules', tsx('rules.ts')],
  ['lists', tsx('lists.ts')],
  ['phone', tsx('phone.ts')],
  ['sizes', [join(folder, '../sizes.mjs')]],
] as const

const asked = process.argv.slice(2)
const unknown = asked.filter(name => parts.every(([part]) => part !== name))
if (unknown.length > 0)
  throw new Error(`no benchmark ${unknown.join(', ')}; there are ${parts.map(([name]) => name).join(', ')}`)

const figures: Record<string, unknown> = {}
for (const [name, args] of parts) {
  if (asked.length > 0 && !asked.includes(name)) continue
  const { stdout, stderr, status } = spawnSync(process.execPath, args, { encoding: 'utf8' })
  if (status !== 0) throw new Error(`${name}: ${stderr}`)
  figures[name] = JSON.parse(stdout.slice(stdout.indexOf('{')))
}
console.log(JSON.stringify(figures, null, 2))
