/** What a rule is about; the order is that of how much the product owes it, most first. */
export const KINDS = [
  'eligibility-auto',
  'schedule',
  'quota',
  'scoring',
  'award',
  'notice-period',
  'export-form',
  'eligibility-declared',
  'eligibility-manual',
  'role',
  'service',
  'notification',
] as const

export type Kind = (typeof KINDS)[number]

/** How the product carries a rule; 'pending' says openly that something of it is missing. */
export const WAYS = ['enforced', 'computed', 'shown', 'recorded', 'exported', 'excused', 'pending'] as const

export type Way = (typeof WAYS)[number]

/** A test that fails when the rule breaks: its file, and its title as written there. */
export interface Proof {
  file: string
  test: string
}

/** One rule of a notice and what becomes of it. */
export interface Row {
  /** The id of its clause, such as CZ26-19. */
  id: string
  /** Cut from the clause; null where the rule is that the notice is silent. */
  quote: string | null
  kinds: readonly Kind[]
  way: Way
  proof: readonly Proof[]
  /** Topics the notice leaves open, each with its 本届通知未规定 in the edition. */
  open?: readonly string[]
  /** Why the rule is excused, what a pending one lacks, or how far another one goes. */
  note?: string
}

/** The rules of one notice. */
export interface Book {
  code: string
  slug: string
  rows: readonly Row[]
}
