import type {
  CertificateBody,
  CertificateLine,
  CertificateProblem,
  CertificateTask,
} from '../../src/contract/views/certificates'
import type { AwardsListBody } from '../../src/contract/views/results'
import { beijingDate, endOfDay, isPast } from '../../src/core/calendar'
import { canonical } from '../../src/core/canonical'
import { namesProblem } from '../../src/core/certificate-names'
import type { Edition } from '../../src/core/edition'
import type { Queries } from '../shared/database/connect'
import { missingSigns } from '../shared/documents/font-measure'
import { groupName } from '../shared/edition-of'
import { type AwardRow, awardsOf } from '../shared/records/awards'
import { type Entrant, entrants } from '../shared/records/awards-rankings'
import { openRequests, openReviews } from '../shared/records/certificate-requests'
import { type CertificateSubject, certificateSubjects } from '../shared/records/certificate-revisions'
import { type CertificateRow, certificatesOf } from '../shared/records/certificates'
import { listVersions, type PublishedListRow } from '../shared/records/published-lists'

/** A line of the batch, with the words it would be printed with. */
export interface CertificateDraft {
  line: CertificateLine
  /** Null for a certificate that is only revoked. */
  body: CertificateBody | null
}

export interface CertificateSituation {
  problem: CertificateProblem | null
  list: PublishedListRow | null
  drafts: CertificateDraft[]
  all: CertificateRow[]
}

/** Every award of an edition with its certificate, the words it should have, and what stands in the way. */
export async function readCertificates(
  db: Queries,
  edition: Edition,
  now: Date,
): Promise<CertificateSituation> {
  const [list] = await listVersions(db, edition.slug, 'awards')
  const all = await certificatesOf(db, edition.slug)
  if (!list) return { problem: notPublished, list: null, drafts: [], all }
  const awards = sorted(edition, await awardsOf(db, edition.slug))
  const ids = awards.map(({ applicationId }) => applicationId)
  const requests = await openRequests(db, edition.slug)
  const reviews = await openReviews(db, edition.slug)
  const facts = {
    list,
    subjects: await certificateSubjects(db, ids),
    entrants: await entrants(db, edition.slug, ids),
    inForce: new Map(all.filter(({ state }) => state === 'issued').map(row => [row.applicationId, row])),
    requests: new Map(requests.map(row => [row.applicationId, row])),
    reviews: new Map(reviews.map(row => [row.applicationId, row])),
  }
  const awarded = awards.map(award => draftOf(edition, award, facts))
  const lost = [...facts.inForce.values()].filter(row => !ids.includes(row.applicationId))
  return { problem: publicityOpen(list, now), list, drafts: [...awarded, ...lost.map(revoked)], all }
}

interface Facts {
  list: PublishedListRow
  subjects: ReadonlyMap<string, CertificateSubject>
  entrants: ReadonlyMap<string, Entrant>
  inForce: ReadonlyMap<string, CertificateRow>
  requests: ReadonlyMap<string, { id: string; words: string; askedAt: Date }>
  reviews: ReadonlyMap<string, { id: string; reason: string; openedAt: Date }>
}

const notPublished: CertificateProblem = {
  code: 'NOT_PUBLISHED',
  message: '获奖名单还没有公布，公布后才能颁发证书',
}

function publicityOpen(list: PublishedListRow, now: Date): CertificateProblem | null {
  const { publicity } = list.body as AwardsListBody
  if (!publicity || isPast(endOfDay(publicity.endsOn), now.toISOString())) return null
  return { code: 'PUBLICITY_OPEN', message: `${publicity.sentence}还没有结束，结束后再颁发证书` }
}

function draftOf(edition: Edition, award: AwardRow, facts: Facts): CertificateDraft {
  const { applicationId: application, level } = award
  const subject = facts.subjects.get(application)
  const words = subject?.words ?? { subjectName: '', projectName: '', names: [] }
  const body: CertificateBody = {
    ...{ editionName: edition.name, groupName: groupName(edition, award.group), level, ...words },
    ...{ issuer: edition.issuer, awardedOn: beijingDate(facts.list.publishedAt.toISOString()) },
  }
  const issued = facts.inForce.get(application)
  const task: CertificateTask = !issued
    ? 'issue'
    : wordsOf(issued.body) === wordsOf(body)
      ? 'none'
      : 'replace'
  const [request, review] = [facts.requests.get(application), facts.reviews.get(application)]
  const problem = task === 'none' ? null : lineProblem(edition, body, subject, application, facts)
  const line: CertificateLine = {
    ...{ application, groupName: body.groupName, level, ...words, namesMax: namesMax(edition, subject) },
    ...{ task, problem, issued: issuedView(issued), version: subject?.version ?? 0 },
    request: request
      ? { id: request.id, words: request.words, askedAt: request.askedAt.toISOString() }
      : null,
    review: review ? { id: review.id, reason: review.reason, openedAt: review.openedAt.toISOString() } : null,
  }
  return { line, body }
}

/** What decides whether two certificates say the same; the date on the paper alone makes no new one. */
function wordsOf({ awardedOn: _, ...words }: CertificateBody): string {
  return canonical(words)
}

function lineProblem(
  edition: Edition,
  body: CertificateBody,
  subject: CertificateSubject | undefined,
  application: string,
  facts: Facts,
): CertificateProblem | null {
  const who = facts.entrants.get(application)
  if (who?.state !== 'accepted')
    return { code: 'GONE', message: '已退赛或取消资格，请先更正获奖名单，不发证书' }
  if (facts.reviews.has(application)) return { code: 'UNDER_REVIEW', message: '结果复核中，有结论后再发证书' }
  if (facts.requests.has(application))
    return { code: 'REQUEST_OPEN', message: '获奖者说署名有误，请先更正或答复' }
  const names = namesProblem(
    edition.certificateNames,
    subject?.subtype ?? null,
    body.names.length,
    subject?.namesReason ?? '',
  )
  if (names) return { code: 'NAMES', message: names.message }
  const missing = missingSigns(`${body.subjectName}${body.projectName}${body.names.join('')}${body.level}`)
  if (missing.length === 0) return null
  return { code: 'SIGNS', message: `证书字体里没有“${missing.join('')}”，请改用通用字后再发` }
}

function namesMax({ certificateNames: terms }: Edition, subject: CertificateSubject | undefined) {
  if (terms === 'not-stated' || !terms.subtypes.includes(subject?.subtype ?? '')) return null
  return terms.max
}

function revoked(row: CertificateRow): CertificateDraft {
  const { groupName, level, subjectName, projectName, names } = row.body
  const line: CertificateLine = {
    ...{ application: row.applicationId, groupName, level, subjectName, projectName, names },
    ...{ namesMax: null, task: 'revoke', problem: null, issued: issuedView(row), version: 0 },
    ...{ request: null, review: null },
  }
  return { line, body: null }
}

function issuedView(row: CertificateRow | undefined): CertificateLine['issued'] {
  return row ? { id: row.id, number: row.number, issuedAt: row.issuedAt.toISOString() } : null
}

/** By group as the notice has them, then by rank. */
function sorted({ groups }: Edition, awards: readonly AwardRow[]): AwardRow[] {
  const place = (group: string) => groups.findIndex(({ id }) => id === group)
  return [...awards].sort(
    (a, b) =>
      place(a.group) - place(b.group) || a.rank - b.rank || (a.applicationId < b.applicationId ? -1 : 1),
  )
}
