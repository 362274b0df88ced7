import type {
  CorrectionCard,
  ResultCard,
  StageView,
  TrackView,
} from '../../src/contract/views/applications-track'
import type { Edition } from '../../src/core/edition'
import { shortMinute } from '../shared/beijing-text'
import { clauseById } from '../shared/edition-catalog'
import { groupName } from '../shared/edition-of'
import { officeOf } from '../shared/next-step'
import { quoteClause } from '../shared/quote-clause'
import type { ApplicationRow } from '../shared/records/applications'
import type { CorrectionRow } from '../shared/records/applications-corrections'
import type { EventRow } from '../shared/records/applications-events'
import type { stageOf } from '../shared/records/applications-stage'
import type { PublishedListRow } from '../shared/records/published-lists'

/** What the state means for the applicant, in one or two sentences. */
export function stateSentence(row: ApplicationRow, edition: Edition): string {
  const submitted = row.submittedAt ? `您的提交时间是${shortMinute(row.submittedAt)}。` : ''
  switch (row.state) {
    case 'draft':
      return '填写的内容自动保存，提交后才进入审核。'
    case 'submitted':
      return `${submitted}正在由${officeOf(edition)}审核，审核通过后才算报名成功。`
    case 'returned':
      return `${submitted}审核人请您补正，补正不影响您的提交时间。`
    case 'accepted':
      return `审核已通过，您的项目参加${groupName(edition, row.group)}。`
    case 'rejected':
      return '感谢报名。这次没有通过审核，原因见下。'
    case 'withdrawn':
      return '您已退赛。'
    case 'disqualified':
      return '参赛资格已被取消，依据见下。'
  }
}

/** 官网报名号: without it a project does not take part (T-12); the clause is the one that asks for it. */
export function officialNumberCard(row: ApplicationRow, edition: Edition): TrackView['officialNumber'] {
  const asked = edition.requirements.find(({ check }) => check.name === 'official-number')
  const over = row.state === 'rejected' || row.state === 'withdrawn' || row.state === 'disqualified'
  return {
    value: row.officialNumber,
    needed: row.officialNumber === null && !over,
    sentence: row.officialNumber
      ? '已登记官网报名号。'
      : '还需在大赛官网完成注册报名，再把官网给的报名号填到这里。',
    site: edition.registration.officialSite,
    clause: quoteClause(asked?.clause ?? edition.registration.siteClause, edition),
  }
}

/** A group correction as the applicant reads it. */
export function correctionCard(row: CorrectionRow, edition: Edition): CorrectionCard {
  return {
    id: row.id,
    from: groupName(edition, row.fromGroup),
    to: groupName(edition, row.toGroup),
    reason: row.reason,
    proposedAt: row.proposedAt.toISOString(),
    acknowledgedAt: row.acknowledgedAt?.toISOString() ?? null,
    officialSiteSynced: row.officialSiteSyncedAt !== null,
  }
}

/** When and where the project goes on stage; its place only once the order is drawn. */
export function stageCard(row: NonNullable<Awaited<ReturnType<typeof stageOf>>>): StageView {
  return {
    session: row.session,
    name: row.name,
    venue: row.venue || null,
    startsAt: row.startsAt?.toISOString() ?? null,
    position: row.state === 'planned' ? null : row.position,
  }
}

/** What the published list says of this project. */
export function resultCard(list: PublishedListRow, award: string | null): ResultCard {
  return {
    sentence: award ? `您的项目获${award}。` : '结果已经公布，感谢您参赛。',
    award,
    publishedAt: list.publishedAt.toISOString(),
    list: list.id,
  }
}

/** Why the application was refused or disqualified, with the clause the officer named. */
export function refusalCard(
  row: ApplicationRow,
  edition: Edition,
  events: readonly EventRow[],
): TrackView['refusal'] {
  if (row.state !== 'rejected' && row.state !== 'disqualified') return null
  const event = [...events].reverse().find(({ toState }) => toState === row.state)
  const named = namedIn(event?.data, 'requirement')
  const requirement = edition.requirements.find(({ id }) => id === named)
  const clause = requirement?.clause ?? namedIn(event?.data, 'clause')
  return {
    reason: event?.reason ?? '',
    clause: clause !== null && clauseById(clause) ? quoteClause(clause, edition) : null,
  }
}

function namedIn(data: unknown, key: 'requirement' | 'clause'): string | null {
  if (typeof data !== 'object' || data === null) return null
  const value: unknown = Reflect.get(data, key)
  return typeof value === 'string' ? value : null
}
