import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Finding, Outcome } from '../../../src/core/eligibility/criterion'
import type { EligibilityFacts } from '../../../src/core/eligibility/facts'
import { judgeApplication, submissionObstacles } from '../../../src/core/eligibility/judge'
import { CLAUSES, EDITIONS } from '../../../src/editions/registry'
import { EDITION, EMPTY_BOOKS, ENTERPRISE, judge, MAKERS, NOW, STARTUP } from './season'

const ORDER: Outcome[] = ['fail', 'unknown', 'manual', 'pass']
const COMPLETE = { ENTERPRISE, STARTUP, MAKERS }

describe('a whole application', () => {
  it.each(Object.entries(COMPLETE))('%s passes every requirement and may enter', (_name, facts) => {
    const judgement = judge(facts)
    expect(judgement.findings.filter(finding => finding.outcome !== 'pass')).toEqual([])
    expect(judgement.counts.pass).toBe(judgement.findings.length)
    expect(judgement.mayEnter[facts.group ?? '']).toBe('yes')
  })

  it('subtypes follow the kind of applicant', () => {
    expect(judge(ENTERPRISE).subtype).toBeNull()
    expect(judge(STARTUP).subtype).toBe('startup-company')
    expect(judge(MAKERS).subtype).toBe('maker-team')
    expect(judge({ group: 'startup' }).subtype).toBeNull()
    expect(judge({ group: 'startup', subtype: 'maker-team' }).subtype).toBe('maker-team')
    expect(judge({ ...STARTUP, subtype: 'maker-team' }).subtype).toBe('startup-company')
  })

  it('a young company may choose either group (T-19), a team only 创业组', () => {
    expect(judge(STARTUP).mayEnter).toEqual({ enterprise: 'yes', startup: 'yes' })
    expect(judge(MAKERS).mayEnter).toEqual({ enterprise: 'no', startup: 'yes' })
  })

  it('with no group yet, what both groups share is judged and the group is asked for', () => {
    const judgement = judge({})
    expect(judgement.group).toBeNull()
    expect(judgement.findings.find(finding => finding.requirement === 'group')).toMatchObject({
      outcome: 'unknown',
      missing: ['group'],
      clause: { id: 'CZ26-08' },
    })
    expect(judgement.mayEnter).toEqual({ enterprise: 'unknown', startup: 'unknown' })
  })

  it('findings come worst first and are counted', () => {
    const mixed = {
      ...STARTUP,
      pastAwards: undefined,
      creditChecks: undefined,
      company: { ...STARTUP.company, registeredOn: '2023-12-31' },
    }
    const { findings, counts } = judge(mixed)
    const ranks = findings.map(finding => ORDER.indexOf(finding.outcome))
    expect(ranks).toEqual([...ranks].sort((a, b) => a - b))
    expect(counts).toEqual({ fail: 1, unknown: 1, manual: 1, pass: findings.length - 3 })
    expect(findings[0]).toMatchObject({ requirement: 'startup-founded', clause: { id: 'CZ26-19' } })
  })

  it('the official number does not stop a submission, other gaps do, soft ones never', () => {
    const { findings } = judge({ ...ENTERPRISE, officialNumber: undefined, thematicContest: undefined })
    expect(findings.slice(0, 2).map(finding => finding.outcome)).toEqual(['unknown', 'unknown'])
    expect(submissionObstacles(findings)).toEqual({ refusals: [], gaps: [] })
    const incomplete = submissionObstacles(judge({ ...ENTERPRISE, pastAwards: undefined }).findings)
    expect(incomplete.gaps.map(finding => finding.requirement)).toEqual(['past-winner'])
  })

  it('a confirmation is neither yes nor no', () => {
    const two = { ...STARTUP, company: { ...STARTUP.company, registeredOn: '2024-01-01' } }
    expect(judge(two).mayEnter).toEqual({ enterprise: 'yes', startup: 'confirm' })
  })

  it('a requirement that cites a clause nobody has is an error, not a verdict', () => {
    expect(() => judgeApplication(EDITION, {}, ENTERPRISE, NOW)).toThrow(RangeError)
  })
})

/** Any facts, complete or with holes: each field of one of the complete applications kept or left out. */
const someFacts = fc
  .constantFrom(ENTERPRISE, STARTUP, MAKERS)
  .chain(facts => fc.subarray(Object.keys(facts)).map(kept => pick(facts, kept)))
const spoiled: EligibilityFacts[] = [
  {},
  { pastAwards: [{ year: 2024, level: 'province' }] },
  { nationalLists: [{ year: 2024, list: '创客组100强' }] },
  {
    company: {
      countyCode: '140502',
      registeredOn: '2023-12-31',
      industryCode: 'C34',
      headcount: 1000,
      revenue: 400_000_000,
    },
  },
  { company: { countyCode: '140403', registeredOn: '2024-01-01', industryCode: 'C34', headcount: 1000 } },
  { intellectualProperty: [] },
  {
    intellectualProperty: [
      { type: '', name: '', number: '', owner: '他人', coOwners: [], status: 'granted' },
    ],
  },
  { declaredDishonesty: 'serious', declarations: { 'on-market': false, 'no-plagiarism': false } },
  { certificateNames: Array.from({ length: 8 }, String) },
]
const pick = (facts: EligibilityFacts, keys: readonly string[]): EligibilityFacts =>
  Object.fromEntries(Object.entries(facts).filter(([key]) => keys.includes(key)))

/** Leaves out fields, and fields of the company. */
function withHoles(facts: EligibilityFacts, keep: () => boolean): EligibilityFacts {
  const kept = pick(facts, Object.keys(facts).filter(keep))
  if (kept.company === undefined) return kept
  return { ...kept, company: Object.fromEntries(Object.entries(kept.company).filter(keep)) }
}

/** What is wrong with a finding as text, null when nothing is. */
function flaw(finding: Finding): string | null {
  const { sentence, nextStep, outcome, missing } = finding
  if (finding.clause !== CLAUSES[finding.clause.id]) return `no clause: ${sentence}`
  if (!/^[^。]+。$/.test(sentence)) return `not one sentence: ${sentence}`
  if (/[a-z]{2}|undefined|null|错误|非法|失败/.test(sentence)) return `not for people: ${sentence}`
  if ([...sentence].length > 45 || [...(nextStep ?? '')].length > 40)
    return `too long: ${sentence} ${nextStep}`
  if ((outcome === 'fail' || outcome === 'unknown') && nextStep === null) return `no way out: ${sentence}`
  return missing.length > 0 === (outcome === 'unknown')
    ? null
    : `missing facts and outcome disagree: ${sentence}`
}

describe.each(EDITIONS.map(edition => [edition.slug, edition] as const))(
  'every finding of %s',
  (_slug, edition) => {
    const judgeHere = (facts: EligibilityFacts) => judgeApplication(edition, CLAUSES, facts, NOW).findings

    it('quotes an existing clause, says one polite sentence, and says what to do when something is to be done', () => {
      fc.assert(
        fc.property(someFacts, fc.constantFrom(...spoiled), (facts, spoil) => {
          expect(
            judgeHere({ ...facts, ...spoil })
              .map(flaw)
              .filter(text => text !== null),
          ).toEqual([])
        }),
        { numRuns: 100 },
      )
    }, 30_000)

    it('facts added never take a refusal back, by whatever requirement', () => {
      const complete = fc.constantFrom(ENTERPRISE, STARTUP, MAKERS)
      fc.assert(
        fc.property(
          complete,
          fc.constantFrom(...spoiled),
          fc.infiniteStream(fc.boolean()),
          (facts, spoil, keep) => {
            const all = { ...facts, ...spoil }
            const fewer = withHoles(all, () => keep.next().value)
            const after = new Map(judgeHere(all).map(finding => [finding.requirement, finding.outcome]))
            const refused = judgeHere(fewer).filter(finding => finding.outcome === 'fail')
            const changed = refused.filter(
              finding => !['fail', undefined].includes(after.get(finding.requirement)),
            )
            expect(changed.map(finding => finding.requirement)).toEqual([])
          },
        ),
        { numRuns: 150 },
      )
    }, 30_000)

    it('nothing given: nothing passes or fails but what the clock and the books decide', () => {
      const group = edition.groups.at(-1)?.id
      const context = { ...NOW, registers: EMPTY_BOOKS }
      const decided = judgeApplication(edition, CLAUSES, { group }, context)
        .findings.filter(finding => finding.outcome === 'pass' || finding.outcome === 'fail')
        .map(finding => edition.requirements.find(row => row.id === finding.requirement)?.check.name)
      const byClockAndBooks = ['group-chosen', 'submitted-in-time', 'similar-project']
      const asked = edition.requirements.map(row => row.check.name)
      const entries = ['one-entry-per-subject', 'one-group-per-project'] as const
      expect(decided.sort()).toEqual(
        [...byClockAndBooks, ...entries].filter(name => asked.some(each => each === name)).sort(),
      )
    })
  },
)
