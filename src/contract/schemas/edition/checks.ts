import * as z from 'zod'
import type { Check, CheckName, CheckParameters } from '../../../core/eligibility/check-parameters'
import { address, count, date, key, level, list, some, text } from './parts'

/** Who applies, by legal form. */
export const subjectType = z.enum([
  'company',
  'individual',
  'team',
  'university-team',
  'institute-team',
  'overseas',
])

const year = count(2000, 2100)
const named = z.strictObject({ id: key, name: text(60) })
const none = z.strictObject({})

/** Any check with its own parameters; checks may be combined. */
export const check: z.ZodType<Check> = z
  .lazy(() => oneCheck as unknown as z.ZodType<Check>)
  .meta({ id: 'check' })

const combined = z.strictObject({ of: some(check, 20) })

/** The parameters of each check, by its name; the compiler keeps this table and the checks' own in step. */
const PARAMETERS = {
  'group-chosen': z.strictObject({ groups: some(named, 40) }),
  'submitted-in-time': z.strictObject({ deadline: date }),
  'official-number': z.strictObject({ site: address }),
  'subject-type': z.strictObject({ allowed: some(subjectType, 10) }),
  'registered-place': z.strictObject({
    scope: z.enum(['country', 'province', 'city']),
    regionCode: z.string().regex(/^\d{6}$/, '行政区划代码是6位数字，请核对。'),
    regionName: text(40),
  }),
  'enterprise-size': z.strictObject({ largest: z.enum(['micro', 'small', 'medium']) }),
  'founded-since': z.strictObject({ since: date, underYears: count(1, 100), asOf: date }),
  'owns-ip': z.strictObject({ atLeast: count(1, 100) }),
  'ip-belongs': z.strictObject({ to: some(z.enum(['company', 'core-members']), 2) }),
  declaration: z.strictObject({
    declaration: z.enum([
      'on-market',
      'no-ip-dispute',
      'law-abiding',
      'confidential-checked',
      'no-plagiarism',
    ]),
  }),
  'credit-record': z.strictObject({
    subjects: some(z.enum(['company', 'core-members']), 2),
    standard: z.enum(['serious', 'any', 'bad']),
  }),
  'core-member-once': z.strictObject({ acrossSubtypes: list(key, 20) }),
  'core-member-count': z.strictObject({ max: count(1, 1000), min: count(1, 1000) }),
  'certificate-names': z.strictObject({ max: count(1, 100) }),
  'past-winner': z.strictObject({
    years: z.union([some(year, 50), z.literal('all')]),
    level,
    awards: z.union([some(text(40), 40), z.literal('any')]),
    of: z.enum(['project', 'entrant']),
    effect: z.enum(['refuse', 'no-money']),
  }),
  'national-list': z.strictObject({
    years: some(year, 50),
    named: some(text(60), 40),
    related: list(text(60), 40),
  }),
  'similar-project': z.strictObject({ scope: z.enum(['same-company', 'across-contests']) }),
  'thematic-contest': z.strictObject({ officialSite: address }),
  'registration-channel': z.strictObject({ channels: some(named, 40) }),
  'one-entry-per-subject': none,
  'one-group-per-project': none,
  'no-company-project': none,
  'any-of': combined,
  'all-of': combined,
} satisfies { [N in CheckName]: z.ZodType<CheckParameters[N]> }

/** One schema per check, told apart by the name. */
const oneCheck = z.discriminatedUnion(
  'name',
  Object.entries(PARAMETERS).map(([name, params]) =>
    z.strictObject({ name: z.literal(name), params }),
  ) as unknown as readonly [CheckSchema],
)

type CheckSchema = z.ZodObject<{ name: z.ZodLiteral<CheckName>; params: z.ZodType }, z.core.$strict>

/** What the schemas give for each check, for a test that they are the checks' own parameters. */
export type CheckOutputs = { [N in CheckName]: z.output<(typeof PARAMETERS)[N]> }
