import { describe, expect, it } from 'vitest'
import type { Edition } from '../../src/core/edition'
import type { Check } from '../../src/core/eligibility/check-parameters'
import type { Finding, Outcome } from '../../src/core/eligibility/criterion'
import type { CompanyFacts, EligibilityFacts, Registers } from '../../src/core/eligibility/facts'
import { judgeApplication } from '../../src/core/eligibility/judge'
import { CLAUSES } from '../../src/editions/registry'
import { EMPTY_BOOKS, ENTERPRISE, MAKERS, STARTUP } from '../core/eligibility/season'

/** What is different about an applicant who otherwise passes everything. */
export type Change = Omit<Partial<EligibilityFacts>, 'company'> & { company?: CompanyFacts }

/** A change, the ending the clause asks for, and what the organiser's books hold. */
export type Turn = readonly [change: Change, ending: Outcome, books?: Registers]

/** A check by its name; a declaration by what is declared. */
type Key = Exclude<Check['name'], 'declaration'> | `declaration ${string}`

/** A rule told by examples: its title begins with the id of the clause that the requirements must cite. */
export interface Story {
  title: string
  who: 'enterprise' | 'startup' | 'makers'
  /** Where the requirements cite another clause than the one the title begins with. */
  clause?: string
  checks: Partial<Record<Key, readonly Turn[]>>
}

/**
 * Tells the stories of an edition: each turn must end as its rule asks, by a requirement that cites the rule; and no
 * requirement of the edition's own may be left untold.
 */
export function tellStories(edition: Edition, stories: readonly Story[]): void {
  describe(edition.name, () => {
    it.each(stories.map(story => [story.title, story] as const))('%s', (_title, story) => {
      const told = turnsOf(story).map(([key, turn]) => `${key}: ${ending(edition, story, key, turn)}`)
      expect(told).toEqual(turnsOf(story).map(([key, turn]) => `${key}: ${turn[1]}`))
    })

    it('leaves no requirement of its own notice untold', () => {
      const told = new Set(
        stories.flatMap(story => turnsOf(story).flatMap(turn => answers(edition, story, ...turn))),
      )
      const own = edition.requirements.filter(row => row.inheritance !== 'inherited').map(({ id }) => id)
      expect(own.filter(id => ![...told].some(finding => finding.requirement === id))).toEqual([])
    })
  })
}

const turnsOf = ({ checks }: Story): [string, Turn][] =>
  Object.entries(checks).flatMap(([key, turns]) => (turns ?? []).map((turn): [string, Turn] => [key, turn]))

function ending(edition: Edition, story: Story, key: string, turn: Turn): string {
  const found = answers(edition, story, key, turn)
  return found.length === 1 ? (found[0]?.outcome ?? '') : `${found.length} requirements`
}

/** What the requirements that cite the story's rule and ask this check say to the applicant. */
function answers(edition: Edition, story: Story, key: string, [change, , books]: Turn): Finding[] {
  const clause = story.clause ?? story.title.slice(0, 7)
  const facts = applicant(edition, story.who, change)
  const now = `${edition.registration.deadline}T04:00:00.000Z`
  const registers = { ...EMPTY_BOOKS, ...completeBooks(edition), ...books }
  const asked = edition.requirements.filter(row => row.clause === clause && keyOf(row.check) === key)
  const { findings } = judgeApplication(edition, CLAUSES, facts, { now, registers })
  return findings.filter(finding => asked.some(({ id }) => id === finding.requirement))
}

const keyOf = (check: Check) =>
  check.name === 'declaration' ? `declaration ${check.params.declaration}` : check.name

/** Somebody who passes everything in this edition, but for the change. */
function applicant(edition: Edition, who: Story['who'], { company, ...change }: Change): EligibilityFacts {
  const base = { enterprise: ENTERPRISE, startup: STARTUP, makers: MAKERS }[who]
  const group = edition.groups.find(({ id }) => (id === 'enterprise') === (who === 'enterprise'))?.id
  const countyCode = edition.counties[0]?.code ?? '140403'
  const own = base.company
    ? { ...base.company, countyCode, registeredOn: `${edition.year}-03-01`, ...company }
    : company
  return {
    ...base,
    group,
    ...(edition.tracks[0] ? { track: edition.tracks[0].id } : {}),
    channels: edition.registration.channels.slice(0, 1).map(({ id }) => id),
    submittedAt: `${edition.registration.deadline}T03:00:00.000Z`,
    ...change,
    ...(own ? { company: own } : {}),
  }
}

function completeBooks(edition: Edition): Registers {
  const years = [1, 2, 3].map(back => edition.year - back)
  const whole = { years, complete: true as const, projects: [] }
  return { provincialWinners: whole, nationalLists: whole, otherEntries: [] }
}
