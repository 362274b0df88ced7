// What it prints is what it is for: JSON lines, then a table.
// npm run accept [-- T1 T9 …] [--full] [--seed n] [--server "npm start"]: tries the product from outside; README.md.
import { randomInt } from 'node:crypto'
import { parseArgs } from 'node:util'
import type { Check, Context, Outcome } from './check'
import { checks } from './checks'
import { checkVectors } from './evidence/canonical'
import { startSeason } from './hall/season'
import { buildServer, Product } from './product/product'
import { randomOf } from './random'

interface Result extends Outcome {
  id: string
  claim: string
  seconds: number
  passed: boolean
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    full: { type: 'boolean', default: false },
    seed: { type: 'string' },
    server: { type: 'string' },
  },
})

function chosenChecks(): readonly Check[] {
  const unknown = positionals.filter(id => checks.every(check => check.id !== id))
  if (unknown.length > 0)
    throw new Error(`no check ${unknown.join(', ')}: ${checks.map(({ id }) => id).join(' ')}`)
  return positionals.length === 0 ? checks : checks.filter(({ id }) => positionals.includes(id))
}

async function runCheck(check: Check, context: Context): Promise<Result> {
  const from = performance.now()
  const { id, claim } = check
  const outcome = await check.run(context).catch((error: Error): Outcome => {
    return { bad: { broke: 1 }, figures: {}, note: error.stack ?? String(error) }
  })
  const passed = Object.values(outcome.bad).every(count => count === 0)
  return { id, claim, passed, seconds: Math.round((performance.now() - from) / 100) / 10, ...outcome }
}

const row = ({ id, passed, seconds, bad, figures }: Result) => {
  const list = (of: Record<string, number | string>) =>
    Object.entries(of)
      .map(([name, value]) => `${name} ${value}`)
      .join(', ')
  const faults = Object.fromEntries(Object.entries(bad).filter(([, count]) => count !== 0))
  return `${id.padEnd(4)} ${passed ? 'ok    ' : 'FAILED'} ${String(seconds).padStart(6)} s  ${list(faults)}${passed ? list(figures) : ` | ${list(figures)}`}`
}

async function main(): Promise<number> {
  checkVectors()
  const chosen = chosenChecks()
  const seed = Number(values.seed ?? randomInt(1, 2 ** 31))
  const options = { command: values.server ?? null, databaseUrl: process.env.DATABASE_URL || null }
  const database = options.databaseUrl ? 'external' : 'embedded'
  console.log(JSON.stringify({ seed, full: values.full, database, server: values.server ?? 'built server' }))
  if (!options.command) buildServer()
  const product = new Product(options)
  const results: Result[] = []
  try {
    const startMs = Math.round(await product.start())
    const projects = chosen.reduce((sum, check) => sum + check.projects(values.full), 0)
    const season = await startSeason(product, projects, async operator => {
      for (const check of chosen) await check.early?.(operator)
    })
    console.log(JSON.stringify({ startMs, projects }))
    for (const [n, check] of chosen.entries()) {
      const context = { season, random: randomOf(seed + n), full: values.full, options }
      const result = await runCheck(check, context)
      results.push(result)
      console.log(JSON.stringify(result))
    }
  } finally {
    await product.remove()
  }
  console.log(`\n${results.map(row).join('\n')}`)
  const failed = results.filter(({ passed }) => !passed)
  for (const { id, note } of failed) if (note) console.log(`\n${id}: ${note}`)
  if (failed.length > 0) console.log(`\nfailed: ${failed.map(({ id }) => id).join(' ')} (seed ${seed})`)
  return failed.length > 0 ? 1 : 0
}

process.exitCode = await main()
