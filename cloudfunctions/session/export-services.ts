import type { InstitutionState } from '../../src/core/institution-states'
import { institutionStates } from '../../src/core/institution-states'
import { type MatchState, matchStates } from '../../src/core/match-states'
import {
  institutionIntents,
  institutionKinds,
  needKinds,
  needVisibilities,
} from '../../src/core/service-words'
import { beijingMinute } from '../shared/beijing-text'
import type { Queries } from '../shared/database/connect'
import { editionBySlug } from '../shared/edition-catalog'
import { openCandidate, openContact } from '../shared/institution-secrets'
import type { Keys } from '../shared/keys'
import {
  type DockingSide,
  institutionsOfPerson,
  matchesOf,
  needsOf,
  outcomesOfSide,
  progressOfApplication,
  signUpsOf,
} from '../shared/records/account-export-services'

const when = (at: Date | null) => (at ? beijingMinute(at) : '')
const landed = { yes: '是', no: '否' } as const

/** Needs, matches and outcomes of a project or an institution; the other side's contact is not one's own. */
export async function exportedDocking(db: Queries, side: DockingSide) {
  const mine = 'application' in side ? 'project' : 'institution'
  return {
    对接需求: (await needsOf(db, side)).map(need => ({
      类型: need.kinds.map(kind => needKinds[kind]).join('、'),
      融资额下限万元: need.amountFrom,
      融资额上限万元: need.amountTo,
      说明: need.body,
      谁能看: needVisibilities[need.side][need.visibility],
      状态: need.open ? '开放' : '已关闭',
      发布时间: when(need.createdAt),
    })),
    对接记录: (await matchesOf(db, side)).map(({ match, project, institutionName }) => ({
      对方: mine === 'project' ? institutionName : project,
      提出方: match.proposedBy === mine ? '我方' : '对方',
      状态: matchStates.states[match.state as MatchState].applicant,
      提出时间: when(match.proposedAt),
      答复时间: when(match.answeredAt),
    })),
    对接成果: (await outcomesOfSide(db, side)).map(({ amount, signed, note, recordedAt }) => ({
      意向金额万元: amount,
      已签约: signed ? '是' : '否',
      备注: note,
      登记时间: when(recordedAt),
    })),
  }
}

/** What was reported of a project after the contest. */
export async function exportedProgress(db: Queries, applicationId: string) {
  return (await progressOfApplication(db, applicationId)).map(row => ({
    第几次: row.number,
    时间: when(row.reportedAt),
    填报: row.reportedAs === 'applicant' ? '您本人' : '县区联络员',
    融资万元: row.financing,
    营业收入万元: row.revenue,
    新增就业: row.jobs,
    已落地: row.landed ? landed[row.landed] : '',
    说明: row.body,
  }))
}

/** The person's institutions with contact and candidate, and all they asked for and did. */
export async function exportedInstitutions(db: Queries, keys: Keys, personId: string) {
  const all: Record<string, unknown>[] = []
  for (const row of await institutionsOfPerson(db, personId)) {
    const contact = openContact(keys, row)
    const candidate = openCandidate(keys, row)
    all.push({
      赛事: editionBySlug(row.edition)?.name ?? row.edition,
      名称: row.name,
      类型: institutionKinds[row.kind],
      证照号码: row.code,
      意向: row.intents.map(intent => institutionIntents[intent]),
      联系人: contact.name,
      联系电话: contact.phone,
      评委候选人: candidate ? { 姓名: candidate.name, 专业领域: candidate.field } : '',
      状态: institutionStates.states[row.state as InstitutionState].applicant,
      处理理由: row.reason,
      登记时间: when(row.createdAt),
      ...(await exportedDocking(db, { institution: row.id })),
    })
  }
  return all
}

/** The events the person signed up for. */
export async function exportedSignUps(db: Queries, personId: string) {
  return (await signUpsOf(db, personId)).map(({ attendance, title, startsAt }) => ({
    活动: title,
    开始时间: when(startsAt),
    报名时间: when(attendance.signedAt),
    取消时间: when(attendance.cancelledAt),
    签到时间: when(attendance.checkedInAt),
  }))
}
