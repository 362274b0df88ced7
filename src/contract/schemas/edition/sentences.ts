import type * as z from 'zod'

/** One thing the schema refuses: where, and a sentence on what is wrong and what to do. */
export interface Refused {
  path: readonly PropertyKey[]
  message: string
}

type Issue = z.core.$ZodIssue

const KINDS: Readonly<Record<string, string>> = {
  string: '文字（写在引号里）',
  number: '数字（不加引号）',
  int: '整数',
  boolean: 'true（是）或 false（否）',
  array: '一组内容（写在方括号里）',
  object: '一段带名称的内容（写在花括号里）',
}

/** What a schema issue means to the person who filled in the document; an issue may stand for several. */
export function refusedBy(issue: Issue, input: unknown, before: readonly PropertyKey[] = []): Refused[] {
  const path = [...before, ...issue.path]
  const say = (message: string): Refused[] => [{ path, message }]
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map(key => ({
        path,
        message: `目前的届次格式不认识“${key}”，请核对拼写；格式里没有的规定，请删去这一项，把原文留在条款里由人工执行。`,
      }))
    case 'invalid_type':
      return say(wrongKind(issue.expected, valueAt(input, issue.path)))
    case 'invalid_value':
      return say(wrongValue(issue.values, valueAt(input, issue.path)))
    case 'invalid_union':
      return wrongChoice(issue, input, before)
    case 'too_big':
    case 'too_small':
      return say(beyondCounting(issue) ? '数字太大或太小，请核对。' : issue.message)
    case 'custom':
    case 'invalid_format':
      return say(issue.message)
    default:
      return say('这一项的写法不对，请对照填写说明修改。')
  }
}

/** A whole number too far from zero to be counted exactly: refused by the library in its own words. */
function beyondCounting(issue: Extract<Issue, { code: 'too_big' | 'too_small' }>): boolean {
  const limit = Number(issue.code === 'too_big' ? issue.maximum : issue.minimum)
  return Math.abs(limit) === Number.MAX_SAFE_INTEGER
}

function wrongKind(expected: string, value: unknown): string {
  if (value === undefined) return '缺少这一项，请补上；通知没有写的事项，格式允许时填 "not-stated"。'
  if (expected === 'int') return `应填整数，现在是 ${shown(value)}，请修改。`
  return `应填${KINDS[expected] ?? '别的内容'}，现在是 ${shown(value)}，请修改。`
}

function wrongValue(allowed: readonly unknown[], value: unknown): string {
  const choices = allowed.map(shown).join('、')
  if (value === undefined) return `缺少这一项，请从 ${choices} 中选一个填上。`
  return `目前的届次格式不认识 ${shown(value)}，请从 ${choices} 中选一个。`
}

/** Of several shapes, the one the writer meant: where the kind of content fits; else the plain values are named. */
function wrongChoice(
  issue: Extract<Issue, { code: 'invalid_union' }>,
  input: unknown,
  before: readonly PropertyKey[],
): Refused[] {
  const value = valueAt(input, issue.path)
  const path = [...before, ...issue.path]
  const named = 'options' in issue && Array.isArray(issue.options) ? issue.options : []
  if (issue.errors.length === 0) return [{ path, message: wrongValue(named, value) }]
  const meant = issue.errors.find(
    branch => !branch.some(inner => inner.path.length === 0 && isWrongShape(inner)),
  )
  if (meant !== undefined) return meant.flatMap(inner => refusedBy(inner, value, path))
  const values = issue.errors.flat().flatMap(inner => (inner.code === 'invalid_value' ? inner.values : []))
  if (value === undefined) return [{ path, message: wrongKind('', undefined) }]
  const kinds = issue.errors.flat().flatMap(inner => (inner.code === 'invalid_type' ? [inner.expected] : []))
  const choices = [...kinds.map(kind => KINDS[kind] ?? kind), ...values.map(shown)]
  return [{ path, message: `目前的届次格式不认识 ${shown(value)}，请改为${choices.join('，或 ')}。` }]
}

function isWrongShape(issue: Issue): boolean {
  return issue.code === 'invalid_type' || issue.code === 'invalid_value'
}

function shown(value: unknown): string {
  const json = JSON.stringify(value) ?? '空'
  return json.length > 60 ? `${json.slice(0, 57)}…` : json
}

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (at, step) =>
      typeof at === 'object' && at !== null ? (at as Record<PropertyKey, unknown>)[step] : undefined,
    input,
  )
}
