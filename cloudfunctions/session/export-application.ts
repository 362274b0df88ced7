import type { FormValues } from '../../src/core/application-form/field'
import { asMembers } from '../../src/core/application-form/field-problem'
import { formRows } from '../../src/core/application-form/form-rows'
import { applicationStates } from '../../src/core/application-states'
import { beijingMinute } from '../shared/beijing-text'
import type { Queries } from '../shared/database/connect'
import { groupName, knownEdition } from '../shared/edition-of'
import { formEditionFor } from '../shared/form-edition'
import { openForm } from '../shared/form-secrets'
import type { Keys } from '../shared/keys'
import { withLastFour } from '../shared/own-form'
import { amendmentsOf, decisionsOf } from '../shared/records/account-export'
import type { ApplicationRow } from '../shared/records/applications'
import { readEvents } from '../shared/records/applications-events'
import { awardOf } from '../shared/records/applications-stage'
import { readSubmission, submissionDates } from '../shared/records/applications-submissions'
import { isUnderReview } from '../shared/records/certificate-requests'
import { latestVersion } from '../shared/records/published-lists'
import { exportedAwardPapers, exportedFiles, exportedInvitations } from './export-papers'
import { exportedDocking, exportedProgress } from './export-services'

type Entry = Record<string, unknown>

/** Everything held about one registration, under Chinese names; identity numbers by their last four. */
export async function exportedApplication(db: Queries, keys: Keys, row: ApplicationRow): Promise<Entry> {
  const edition = knownEdition(row.edition)
  const shown = async (stored: FormValues) => {
    const form = await withLastFour(db, row.id, openForm(keys, row.id, stored))
    const steps = formRows(form, formEditionFor(edition)).map(({ title, rows }) => [
      title,
      Object.fromEntries(rows.map(({ label, value }) => [label, value])),
    ])
    const lastFour = asMembers(form.members).flatMap(({ name, identityLast4 }) =>
      identityLast4 ? [{ 姓名: name, 证件号后四位: identityLast4 }] : [],
    )
    return { ...Object.fromEntries(steps), ...(lastFour.length > 0 ? { 成员证件号: lastFour } : {}) }
  }
  const submissions: Entry[] = []
  for (const { number, submittedAt } of await submissionDates(db, row.id)) {
    const handed = await readSubmission(db, row.id, number)
    submissions.push({
      第几次: number,
      时间: beijingMinute(submittedAt),
      内容: await shown(handed?.form ?? {}),
    })
  }
  const named = (id: string) => edition.requirements.find(each => each.id === id)?.clause ?? id
  return {
    赛事: edition.name,
    状态: applicationStates.states[row.state].applicant,
    组别: row.group === null ? '' : groupName(edition, row.group),
    官网报名号: row.officialNumber ?? '',
    报名表: await shown(row.form),
    历次提交: submissions,
    经过: (await readEvents(db, row.id)).map(({ at, kind, reason, actorId }) => ({
      时间: beijingMinute(at),
      事项: kind,
      谁: actorId === row.ownerId ? '您本人' : '组织单位或系统',
      ...(actorId === row.ownerId && reason ? { 说明: reason } : {}),
    })),
    审核结论: (await decisionsOf(db, row.id)).map(({ requirement, outcome, reason, at }) => ({
      条款: named(requirement),
      结论: outcome,
      理由: reason,
      时间: beijingMinute(at),
    })),
    补正: (await amendmentsOf(db, row.id)).map(({ createdAt, dueAt, answeredAt, items }) => ({
      退回时间: beijingMinute(createdAt),
      期限: beijingMinute(dueAt),
      提交时间: answeredAt ? beijingMinute(answeredAt) : '',
      条目: items,
    })),
    人工复核理由: row.manualReviewReason ?? '',
    材料: await exportedFiles(db, row),
    成员邀请: await exportedInvitations(db, row.id),
    获奖: await awardText(db, row),
    ...(await exportedAwardPapers(db, row.id)),
    ...(await exportedDocking(db, { application: row.id })),
    赛后进展: await exportedProgress(db, row.id),
  }
}

async function awardText(db: Queries, { id, edition }: ApplicationRow): Promise<string> {
  if ((await latestVersion(db, edition, 'awards')) === 0) return '尚未公布'
  return (await isUnderReview(db, id)) ? '结果正在复核' : ((await awardOf(db, id)) ?? '')
}
