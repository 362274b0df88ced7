import type { NextAction } from '../../src/contract/views/applications'
import type { Edition } from '../../src/core/edition'
import { shortMinute } from './beijing-text'
import type { ApplicationRow } from './records/applications'
import type { AmendmentRow } from './records/applications-corrections'

/** What the next step depends on besides the application itself. */
export interface Surroundings {
  edition: Edition
  /** Registration is over. */
  closed: boolean
  /** Fields of the form still to be filled or put right. */
  gaps: number
  amendment: AmendmentRow | null
  /** A group correction the applicant has not seen yet. */
  correctionWaiting: boolean
  /** The awards of the edition are published. */
  resultsOut: boolean
  now: Date
}

export interface NextStep {
  sentence: string
  action: NextAction | null
}

/** The one thing to do now, or that there is nothing to do. */
export function nextStep(row: ApplicationRow, around: Surroundings): NextStep {
  if (around.correctionWaiting)
    return { sentence: '您的项目组别有更正，请查看并确认知晓', action: 'acknowledge-correction' }
  switch (row.state) {
    case 'draft':
      return draftStep(around)
    case 'submitted':
      return withNumber(row, `正在由${officeOf(around.edition)}审核，您现在不用做什么`)
    case 'returned':
      return amendStep(around)
    case 'accepted':
      if (around.resultsOut) return { sentence: '结果已经公布，请查看', action: 'see-result' }
      return withNumber(row, '报名成功，请留意比赛时间的通知')
    case 'rejected':
      return { sentence: `如有疑问请联系${officeOf(around.edition)}`, action: 'contact-office' }
    case 'disqualified':
      return { sentence: `如有异议请联系${officeOf(around.edition)}`, action: 'contact-office' }
    case 'withdrawn':
      return { sentence: '您已退赛，不用再做什么', action: null }
  }
}

/** The office people are told to turn to; the issuer where the notice names no office. */
export function officeOf(edition: Edition): string {
  return edition.contacts === 'not-stated' ? edition.issuer : edition.contacts.office
}

function draftStep({ closed, gaps, edition }: Surroundings): NextStep {
  if (closed)
    return { sentence: `报名已截止，草稿为您保留；请联系${officeOf(edition)}`, action: 'contact-office' }
  return gaps === 0
    ? { sentence: '已经填完，请预检后提交', action: 'fill' }
    : { sentence: `还差${gaps}项，请继续填写`, action: 'fill' }
}

function amendStep({ amendment, now, edition }: Surroundings): NextStep {
  if (amendment === null) return { sentence: '请按退回的要求修改后提交', action: 'amend' }
  if (amendment.dueAt < now)
    return { sentence: `补正期限已过，请联系${officeOf(edition)}`, action: 'contact-office' }
  const due = shortMinute(amendment.dueAt)
  return { sentence: `有${amendment.items.length}处需要补正，请在${due}前提交`, action: 'amend' }
}

/** Without 官网报名号 a project is not registered on the official site (T-12). */
function withNumber(row: ApplicationRow, sentence: string): NextStep {
  return row.officialNumber
    ? { sentence, action: null }
    : { sentence: '还需在大赛官网完成注册报名，并回填官网报名号', action: 'set-official-number' }
}
