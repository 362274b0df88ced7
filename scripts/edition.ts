// npm run edition -- check FILE [--supplement] [--json] | export SLUG | schema
import { readFileSync } from 'node:fs'
import { editionJsonSchema } from '../src/contract/schemas/edition/published'
import { checkText } from './edition/check-text'
import { reportLines } from './edition/print-report'
import { shippedDocument, shippedSlugs } from './edition/shipped'

const USAGE = `用法：
  npm run edition -- check 文件        检查一份届次文件；加 --json 输出给程序用，加 --supplement 按补充通知检查
  npm run edition -- export 代号       打印一届的届次文件（${shippedSlugs.join('、')}）
  npm run edition -- schema            打印届次文件的 JSON Schema`

const args = process.argv.slice(2).filter(arg => !arg.startsWith('--'))
const flags = process.argv.slice(2).filter(arg => arg.startsWith('--'))
process.exitCode = run(args[0], args[1])

function run(command: string | undefined, target: string | undefined): number {
  const unknown = flags.find(flag => flag !== '--json' && flag !== '--supplement')
  if (unknown !== undefined) return fail(`不认识 ${unknown}。\n${USAGE}`)
  if (command === 'check' && target !== undefined) return check(target)
  if (command === 'export' && target !== undefined) return print(shippedDocument(target), target)
  if (command === 'schema') return print(editionJsonSchema(), '')
  return fail(USAGE)
}

function check(file: string): number {
  const text = textOf(file)
  if (text === null) return fail(`打不开文件 ${file}，请核对文件名和位置。`)
  const report = checkText(text, flags.includes('--supplement'))
  if (flags.includes('--json')) print(report, file)
  else console.log(reportLines(report).join('\n'))
  return report.ok ? 0 : 1
}

function print(value: unknown, name: string): number {
  if (value === undefined) return fail(`没有代号为“${name}”的届次，现有：${shippedSlugs.join('、')}。`)
  console.log(JSON.stringify(value, null, 2))
  return 0
}

function textOf(file: string): string | null {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return null
  }
}

function fail(message: string): number {
  console.error(message)
  return 1
}
