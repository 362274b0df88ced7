/** A line of the rubric as the keypad needs it. Scores are hundredths: 2500 is 25 points; `step` is 50 or 100. */
export interface ScoreCriterion {
  id: string
  name: string
  most: number
  step: number
}

/** What has been typed: one text per criterion in the rubric's order, and the line being typed in. */
export interface ScoreEntry {
  texts: readonly string[]
  active: number
}

export type ScoreKey =
  | '0'
  | '1'
  | '2'
  | '3'
  | '4'
  | '5'
  | '6'
  | '7'
  | '8'
  | '9'
  | '.5'
  | 'back'
  | 'next'
  | 'clear'

const unit = 100
const half = 50
const lowShare = 0.3

/** An empty scorecard. */
export function emptyEntry(criteria: readonly ScoreCriterion[]): ScoreEntry {
  return { texts: criteria.map(() => ''), active: 0 }
}

/** The hundredths a text stands for; null for a line not typed in. */
export function scoreOf(text: string): number | null {
  return text === '' ? null : Math.round(Number(text) * unit)
}

/** The text that shows a score of that many hundredths: 2150 → 21.5. */
export function scoreText(score: number): string {
  return String(score / unit)
}

/** Whether a line may stand as it is: typed, at most the maximum, on a step. */
export function isValid(criterion: ScoreCriterion, text: string): boolean {
  const score = scoreOf(text)
  return score !== null && score <= criterion.most && score % criterion.step === 0
}

/** How many lines still lack a valid score. */
export function missingCount(criteria: readonly ScoreCriterion[], entry: ScoreEntry): number {
  return criteria.filter((criterion, index) => !isValid(criterion, entry.texts[index]!)).length
}

/** The sum of the valid lines in hundredths; null while there is none. */
export function totalOf(criteria: readonly ScoreCriterion[], entry: ScoreEntry): number | null {
  const valid = criteria.map((criterion, index) =>
    isValid(criterion, entry.texts[index]!) ? entry.texts[index]! : '',
  )
  return valid.every(text => text === '') ? null : valid.reduce((sum, text) => sum + (scoreOf(text) ?? 0), 0)
}

/** The lines scored below 30 % of their maximum: asked about before they are sent. */
export function lowLines(criteria: readonly ScoreCriterion[], entry: ScoreEntry): ScoreCriterion[] {
  return criteria.filter((criterion, index) => {
    const score = scoreOf(entry.texts[index]!)
    return score !== null && score < criterion.most * lowShare
  })
}

function appendDigit(text: string, digit: string, most: number): string {
  const longest = String(Math.floor(most / unit)).length
  const startOver = text === '' || text === '0' || text.includes('.') || text.length >= longest
  return startOver ? digit : text + digit
}

function appendHalf(text: string, criterion: ScoreCriterion): string {
  const fits = text !== '' && !text.includes('.') && scoreOf(text)! + half <= criterion.most
  return criterion.step <= half && fits ? `${text}.5` : text
}

/** Whether no further digit could follow, so that the hand may go on to the next line. */
function isComplete(criterion: ScoreCriterion, text: string): boolean {
  const extended = appendDigit(text, '0', criterion.most)
  const canGrow = extended.length > text.length && scoreOf(extended)! <= criterion.most
  return isValid(criterion, text) && text !== '0' && !canGrow
}

function nextOpenLine(criteria: readonly ScoreCriterion[], entry: ScoreEntry): number {
  const order = criteria.map((_, index) => (entry.active + 1 + index) % criteria.length)
  return order.find(index => !isValid(criteria[index]!, entry.texts[index]!)) ?? entry.active
}

/**
 * The entry after a key. A value above the maximum stays as typed (26 of 25), is shown as wrong and counts as missing;
 * the next digit starts the line over. Whole-point lines hand over by themselves once no digit could follow.
 */
export function pressKey(criteria: readonly ScoreCriterion[], entry: ScoreEntry, key: ScoreKey): ScoreEntry {
  const criterion = criteria[entry.active]
  if (!criterion) return entry
  const text = entry.texts[entry.active]!
  const typed = (next: string) => ({
    ...entry,
    texts: entry.texts.map((each, index) => (index === entry.active ? next : each)),
  })
  switch (key) {
    case 'next':
      return { ...entry, active: (entry.active + 1) % criteria.length }
    case 'clear':
      return typed('')
    case 'back':
      return typed(text.endsWith('.5') ? text.slice(0, -2) : text.slice(0, -1))
    case '.5':
      return typed(appendHalf(text, criterion))
    default: {
      const next = typed(appendDigit(text, key, criterion.most))
      const goesOn = criterion.step >= unit && isComplete(criterion, next.texts[entry.active]!)
      return goesOn ? { ...next, active: nextOpenLine(criteria, next) } : next
    }
  }
}
