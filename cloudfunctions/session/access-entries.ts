import { type Role, roleNames } from '../../src/contract/roles'
import type { AccessEntry } from '../../src/contract/views/account'
import { editionBySlug } from '../shared/edition-catalog'
import { officeOf } from '../shared/next-step'
import type { AccessRow } from '../shared/records/access-log'

const acts: Readonly<Record<string, string>> = {
  'screening.revealContact': '查看了联系人姓名和电话',
  'recommendations.export': '导出推荐名单（含联系人姓名和电话）',
  'session.exportMyData': '导出了自己的全部信息',
  'services.revealInstitution': '查看了服务机构的联系人和电话',
  'results.revealObjector': '查看了异议提出人的姓名和电话',
  'results.openObjectionFile': '查看了您附在异议上的材料',
  'services.answerMatch': '同意对接，双方看到了联系方式',
}

/** Done by the other side of a match, not by an office. */
const bySide = 'services.answerMatch'

/** The access log in words: office and role instead of names. */
export function accessEntries(rows: readonly AccessRow[]): AccessEntry[] {
  return rows.map(({ at, operation, edition, own, roles, project }) => {
    const known = edition === null ? undefined : editionBySlug(edition)
    const office = known ? officeOf(known) : '组织单位'
    const named = (roles ?? []).map(role => roleNames[role as Role] ?? '工作人员')
    return {
      at,
      who: own
        ? '您本人'
        : operation === bySide
          ? '对接的对方'
          : `${office}（${named.join('、') || '工作人员'}）`,
      what: acts[operation] ?? '查看了报名信息',
      project: project === '' ? '未命名的项目' : project,
    }
  })
}
