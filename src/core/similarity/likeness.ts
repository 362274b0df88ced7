import { comparableNumber, folded } from './folded'
import { sharedPhrases } from './shared-phrases'
import { bigrams, covered, dice, passages } from './shingles'

/** What a project is compared by. `members` are keyed hashes of identity numbers, `numbers` as typed. */
export interface ComparedProject {
  id: string
  companyCode: string | null
  members: readonly string[]
  numbers: readonly string[]
  name: string
  summary: string
}

/** A project made ready for comparing. */
export interface Print {
  project: ComparedProject
  numbers: readonly string[]
  /** The name without width, spaces and punctuation; '' for none. */
  nameKey: string
  /** Passages of the summary. */
  passages: Float64Array
}

/** What two projects have in common, for a person to see. Percentages 0–100. */
export interface LikenessEvidence {
  sameCompany: boolean
  sharedMembers: number
  sameName: boolean
  nameLikeness: number
  /** How much of the shorter summary the other one says too. */
  summaryLikeness: number
  /** How much of both summaries is passages of five signs or longer that the other one has too. */
  copied: number
  /** Patent and registration numbers both give. */
  numbers: string[]
  /** The longest phrases both use, without spaces and punctuation. */
  phrases: string[]
}

/**
 * From where two projects are put to a person, in hundredths. No notice says what 相似 is; these are our reading of it.
 * `related`: likeness where the company or a core member is the same (SX26-36, JZ25-12). `copied`: share of the
 * summaries' passages that agree where nobody is.
 */
export const READING = { related: 50, copied: 40 } as const

/** Makes a project ready for comparing. */
export function printOf(project: ComparedProject): Print {
  const numbers = project.numbers.flatMap(number => comparableNumber(number) ?? [])
  return {
    project,
    numbers: [...new Set(numbers)].sort(),
    nameKey: folded(project.name).text,
    passages: passages(folded(project.summary).text),
  }
}

/** What two prints share without a look at the wording. */
function tiesOf(a: Print, b: Print) {
  const [one, two] = [a.project, b.project]
  return {
    sameCompany: one.companyCode !== null && one.companyCode === two.companyCode,
    sharedMembers: new Set(one.members.filter(member => two.members.includes(member))).size,
    numbers: a.numbers.filter(number => b.numbers.includes(number)),
    sameName: a.nameKey !== '' && a.nameKey === b.nameKey,
  }
}

/**
 * How alike names and summaries are, 0–1 each. Of two summaries the shorter one counts, so that a part of a project is
 * found in the whole.
 */
function wordingOf(a: Print, b: Print): { name: number; summary: number } {
  const [one, two] = [a, b].map(({ project }) => bigrams(folded(project.summary).text))
  const sameName = a.nameKey !== '' && a.nameKey === b.nameKey
  return {
    name: sameName ? 1 : dice(bigrams(a.nameKey), bigrams(b.nameKey)),
    summary: covered(one!, two!),
  }
}

/**
 * The likeness of two projects, 0–100, where they are alike enough for a person to look at them; null where they are not.
 * An equal number makes 100. Name and summary are two independent hints, each worth 90 at most, so that half a name and
 * half a summary weigh more than either: 1 − (1 − 0.9·name)(1 − 0.9·summary).
 */
export function suspectedLikeness(a: Print, b: Print): number | null {
  const { sameCompany, sharedMembers, numbers, sameName } = tiesOf(a, b)
  if (numbers.length > 0) return 100
  const anyway = sameName || dice(a.passages, b.passages) * 100 >= READING.copied
  if (!anyway && !sameCompany && sharedMembers === 0) return null
  const { name, summary } = wordingOf(a, b)
  const likeness = Math.round(100 - (100 - 90 * name) * (1 - 0.9 * summary))
  return anyway || likeness >= READING.related ? likeness : null
}

/** What a person sees of why two projects were put side by side. */
export function likenessEvidence(a: Print, b: Print): LikenessEvidence {
  const { name, summary } = wordingOf(a, b)
  const [one, two] = [a.project, b.project]
  return {
    ...tiesOf(a, b),
    nameLikeness: Math.round(name * 100),
    summaryLikeness: Math.round(summary * 100),
    copied: Math.round(dice(a.passages, b.passages) * 100),
    phrases: [...sharedPhrases(one.name, two.name, 2), ...sharedPhrases(one.summary, two.summary, 4)],
  }
}
