import * as z from 'zod'
import { check, subjectType } from './checks'
import {
  address,
  clauseId,
  count,
  date,
  groups,
  inheritance,
  key,
  level,
  lines,
  list,
  region,
  some,
  stated,
  text,
} from './parts'
import { stage } from './stages'
import { attachment, awards, channel, publicity, recommendation, scoring } from './terms'

const subtype = z.strictObject({ id: key, name: text(40), subjects: some(subjectType, 10) })
const group = z.strictObject({
  id: key,
  name: text(40),
  subjects: some(subjectType, 10),
  subtypes: list(subtype, 20),
  clause: clauseId,
})

const timetableKind = z.enum([
  'filing',
  'registration',
  'import',
  'preliminary',
  'final',
  'recommendation',
  'upper-contest',
  'national-recommendation',
  'follow-up',
])

const timetableEntry = z.strictObject({
  id: key,
  name: text(60),
  kind: timetableKind,
  by: date.nullable(),
  tentative: z.boolean(),
  clause: clauseId,
})

const registration = z.strictObject({
  opensOn: date.nullable(),
  deadline: date,
  clause: clauseId,
  officialSite: address,
  siteClause: clauseId,
  channels: list(channel, 40),
  officialSteps: list(clauseId, 40),
})

const requirement = z.strictObject({
  id: key,
  title: text(60),
  clause: clauseId,
  groups,
  subtypes: some(key, 20).optional(),
  tracks: some(key, 40).optional(),
  when: check.optional(),
  check,
  hard: z.boolean(),
  inheritance,
  due: timetableKind.optional(),
})

const contestList = z.strictObject({
  kind: z.enum(['grand-final', 'regional', 'thematic', 'overseas-regional']),
  title: text(40),
  clause: clauseId,
  contests: some(
    z.strictObject({
      name: text(100),
      place: text(100),
      host: text(300),
      organiser: text(300).optional(),
      site: text(200).nullable(),
    }),
    200,
  ),
})

const edition = z.strictObject({
  slug: key,
  name: text(100),
  sponsorTitle: text(40).nullable(),
  documentNumber: text(60),
  issuer: text(100),
  issuedOn: date.nullable(),
  year: count(2000, 2100),
  level,
  parent: z.strictObject({ slug: key, track: key.optional(), clause: clauseId }).nullable(),
  province: region.nullable(),
  city: region.nullable(),
  counties: list(region, 200),
  groups: some(group, 40),
  tracks: list(
    z.strictObject({ id: key, name: text(40), groups, ownRegion: z.boolean().optional(), clause: clauseId }),
    40,
  ),
  timetable: list(timetableEntry, 60),
  registration,
  requirements: list(requirement, 300),
  attachments: stated(some(attachment, 60)),
  stages: list(stage, 20),
  awards: stated(awards),
  publicity: stated(publicity),
  scoring,
  recommendation: stated(recommendation),
  certificateNames: stated(
    z.strictObject({ max: count(1, 100), hard: z.boolean(), subtypes: list(key, 20), clause: clauseId }),
  ),
  industryFields: stated(some(text(60), 200)),
  contests: list(contestList, 4),
  contacts: stated(z.strictObject({ office: text(100), phone: text(100) })),
  fee: z.strictObject({ charged: z.literal(false), clause: clauseId }).nullable(),
  notStated: list(z.strictObject({ topic: text(40), sentence: text(200) }), 200),
})

const clause = z.strictObject({
  id: clauseId,
  document: key,
  heading: text(60),
  text: lines(5000),
  use: z.enum(['enforced', 'computed', 'recorded', 'shown', 'excused']),
  reading: lines(200).optional(),
})

/** The whole file: an edition, its clauses and its notice; nothing beside what is named here is accepted. */
export const editionDocument = z.strictObject({
  format: z.literal('csc-edition-1'),
  edition,
  clauses: some(clause, 1000),
  notice: lines(200_000),
})
