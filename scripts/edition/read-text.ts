import type { EditionProblem } from '../../src/core/edition-problems'

/** A file's text as JSON, or one problem that says where it stops being that. */
export type TextReading = { ok: true; value: unknown } | { ok: false; problem: EditionProblem }

/** Reads a JSON text; a name given twice in one piece is refused, since readers would silently keep the last. */
export function readText(text: string): TextReading {
  const plain = text.replace(/^\uFEFF/, '')
  try {
    const value: unknown = JSON.parse(plain)
    const twice = repeatedName(plain)
    if (twice === null) return { ok: true, value }
    return refused(`第 ${twice.line} 行的“${twice.name}”在同一段里写了两次，请删去一个。`)
  } catch (error) {
    return refused(`${whereBroken(plain, error)}请检查逗号、引号和括号是否成对，文字里的引号要写成 \\"。`)
  }
}

function refused(message: string): TextReading {
  return { ok: false, problem: { path: '', place: '整个文件', message, severity: 'error' } }
}

function whereBroken(text: string, error: unknown): string {
  const at = /position (\d+)/.exec(error instanceof Error ? error.message : '')?.[1]
  if (at === undefined) return '文件没有写完整，或不是 JSON 格式。'
  return `文件不是完整的 JSON，第 ${lineAt(text, Number(at))} 行附近有问题。`
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length
}

/** The first name that stands twice in one object of a sound JSON text. */
function repeatedName(text: string): { name: string; line: number } | null {
  const open: (Set<string> | null)[] = []
  const tokens = /"(?:[^"\\]|\\.)*"(\s*:)?|[{}[\]]/g
  for (const { 0: token, 1: colon, index } of text.matchAll(tokens)) {
    if (token === '{') open.push(new Set())
    else if (token === '[') open.push(null)
    else if (token === '}' || token === ']') open.pop()
    else if (colon !== undefined) {
      const name = JSON.parse(token.slice(0, -colon.length)) as string
      const names = open.at(-1)
      if (names?.has(name)) return { name, line: lineAt(text, index) }
      names?.add(name)
    }
  }
  return null
}
