import type { CertificateState } from '../../src/core/certificate-states'
import { certificateStates } from '../../src/core/certificate-states'
import { fileSlots } from '../../src/core/file-slots'
import { invitationStates } from '../../src/core/invitation-states'
import { beijingMinute } from '../shared/beijing-text'
import type { Queries } from '../shared/database/connect'
import { knownEdition } from '../shared/edition-of'
import { fileView } from '../shared/files/file-view'
import {
  certificatesOfApplication,
  declarationsOfApplication,
  openingsOfApplication,
  requestsOfApplication,
} from '../shared/records/account-export-papers'
import type { ApplicationRow } from '../shared/records/applications'
import { isUnderReview } from '../shared/records/certificate-requests'
import { filesOf } from '../shared/records/files'
import { invitationsOf } from '../shared/records/invitations'

const when = (at: Date | null) => (at ? beijingMinute(at) : '')
const capacities: Readonly<Record<string, string>> = {
  applicant: '您本人',
  officer: '组织单位',
  judge: '评委',
}

/** The files of a registration and when each was opened; what was shut away is left out. */
export async function exportedFiles(db: Queries, row: ApplicationRow) {
  const slots = new Map(
    fileSlots(knownEdition(row.edition).attachments, row.group).map(({ id, name }) => [id, name]),
  )
  const openings = await openingsOfApplication(db, row.id)
  return (await filesOf(db, row.id))
    .filter(({ quarantinedAt }) => quarantinedAt === null)
    .map(file => {
      const { name, stateText, scanText, number, replaced, visibility } = fileView(file)
      return {
        文件名: name,
        材料: slots.get(file.slot) ?? '其他材料',
        第几版: number,
        大小: `${file.bytes}字节`,
        状态: replaced ? '已换成新版' : stateText,
        查毒: scanText,
        谁能看: visibility === 'public' ? '公布后公开' : '仅审核和评审',
        上传时间: when(file.uploadedAt),
        打开记录: openings
          .filter(each => each.file === file.id)
          .map(({ at, capacity }) => ({ 时间: when(at), 谁: capacities[capacity] ?? '工作人员' })),
      }
    })
}

/** Whom the person invited into the team of a registration, and how each answered. */
export async function exportedInvitations(db: Queries, applicationId: string) {
  return (await invitationsOf(db, applicationId)).map(({ name, state, sentAt, answeredAt }) => ({
    姓名: name,
    状态: invitationStates.states[state].staff,
    发出时间: when(sentAt),
    答复时间: when(answeredAt),
  }))
}

/** Certificates, what was found wrong on them, and declarations of rewards. Nothing while the result is under review. */
export async function exportedAwardPapers(db: Queries, applicationId: string) {
  if (await isUnderReview(db, applicationId)) return { 证书: '结果正在复核，有结论后才能导出' }
  return {
    证书: (await certificatesOfApplication(db, applicationId)).map(({ number, state, body, ...row }) => ({
      证书编号: number,
      状态: certificateStates.states[state as CertificateState].applicant,
      项目: body.projectName,
      单位或团队: body.subjectName,
      奖项: body.level,
      署名: body.names,
      颁发时间: when(row.issuedAt),
      失效时间: when(row.endedAt),
      失效原因: row.endReason,
    })),
    署名更正申请: (await requestsOfApplication(db, applicationId)).map(row => ({
      申请时间: when(row.askedAt),
      内容: row.words,
      答复: row.answer ?? '',
      答复时间: when(row.answeredAt),
    })),
    重复奖励申明: (await declarationsOfApplication(db, applicationId)).map(row => ({
      申明时间: when(row.declaredAt),
      本年度获过其他奖励: row.rewarded ? '是' : '否',
      赛事和奖项: row.contest,
    })),
  }
}
