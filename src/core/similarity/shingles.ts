/** Words that half of all projects use: a piece of text made of them alone says nothing. */
const GENERIC = [
  ...[
    '项目',
    '系统',
    '平台',
    '研发',
    '技术',
    '应用',
    '产业化',
    '关键',
    '基于',
    '一种',
    '研究',
    '开发',
    '设备',
  ],
  ...[
    '装置',
    '方案',
    '服务',
    '产品',
    '建设',
    '有限公司',
    '公司',
    '新型',
    '高效',
    '智能',
    '智慧',
    '数字化',
    '实现',
  ],
  ...[
    '采用',
    '具有',
    '通过',
    '提供',
    '解决',
    '提高',
    '降低',
    '成本',
    '效率',
    '企业',
    '行业',
    '市场',
    '国内',
    '领先',
  ],
]

/** The pieces of a text between generic words, two signs or longer. */
function tellingPieces(text: string): string[] {
  const covered = new Uint8Array(text.length)
  for (const word of GENERIC)
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
      covered.fill(1, at, at + word.length)
  const marked = Array.from(covered, (generic, at) => (generic ? '\n' : text[at])).join('')
  return marked.split('\n').filter(piece => piece.length > 1)
}

/**
 * The set of a folded text's pairs of neighbouring signs, ascending. Generic words are left out, unless nothing else is
 * there.
 */
export function bigrams(text: string): Float64Array {
  const telling = tellingPieces(text)
  const codes: number[] = []
  for (const piece of telling.length > 0 ? telling : [text])
    for (let from = 0; from + 2 <= piece.length; from++)
      codes.push(piece.charCodeAt(from) * 65_536 + piece.charCodeAt(from + 1))
  return setOf(codes)
}

/** The different ones of some codes, ascending. */
function setOf(codes: readonly number[]): Float64Array {
  const sorted = Float64Array.from(codes).sort()
  return sorted.filter((code, at) => at === 0 || code !== sorted[at - 1])
}

/** Signs of a passage: so many in a row seldom agree by chance. */
const PASSAGE = 5

/** The set of a folded text's passages of five signs, generic words and all, ascending; told apart by 53 bits each. */
export function passages(text: string): Float64Array {
  const codes: number[] = []
  for (let from = 0; from + PASSAGE <= text.length; from++) codes.push(passageCode(text, from))
  return setOf(codes)
}

function passageCode(text: string, from: number): number {
  let low = 0x811c9dc5
  let high = 0x9e3779b1
  for (let at = from; at < from + PASSAGE; at++) {
    const unit = text.charCodeAt(at)
    low = Math.imul(low ^ unit, 0x01000193)
    high = Math.imul(high ^ (unit + at - from), 0x85ebca6b)
    high ^= high >>> 13
  }
  return ((high >>> 11) & 0x1fffff) * 4_294_967_296 + ((low ^ (low >>> 15)) >>> 0)
}

/** How many members two ascending sets share. */
function common(a: Float64Array, b: Float64Array): number {
  let count = 0
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const difference = a[i]! - b[j]!
    if (difference === 0) count++
    if (difference <= 0) i++
    if (difference >= 0) j++
  }
  return count
}

/** Dice coefficient of two sets, 0–1: twice what they share, of what both have. Two empty sets share nothing. */
export function dice(a: Float64Array, b: Float64Array): number {
  const both = a.length + b.length
  return both === 0 ? 0 : (2 * common(a, b)) / both
}

/** Fewer signs in a row than this say little by being found elsewhere too. */
const TELLING = 10

/** How much of the smaller set the larger one holds, 0–1; of at least ten members, so that a few words do not decide. */
export function covered(a: Float64Array, b: Float64Array): number {
  return common(a, b) / Math.max(TELLING, Math.min(a.length, b.length))
}
