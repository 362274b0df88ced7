import { type Role, roleNames } from '../../src/contract/roles'
import { beijingMinute } from '../shared/beijing-text'
import type { Queries } from '../shared/database/connect'
import { editionBySlug } from '../shared/edition-catalog'
import type { Keys } from '../shared/keys'
import { accessLogOf } from '../shared/records/access-log'
import { allGrants, allMessages, allSeats, personRow } from '../shared/records/account-export'
import { ownApplications } from '../shared/records/applications'
import { consentHistory } from '../shared/records/consents'
import { devicesOf } from '../shared/records/devices'
import { readAllowances } from '../shared/records/messages-allowances'
import { accessEntries } from './access-entries'
import { exportedApplication } from './export-application'
import { exportedCompanies, exportedMemberships, exportedObjections } from './export-own-parts'
import { exportedInstitutions, exportedSignUps } from './export-services'

const when = (at: Date | null) => (at ? beijingMinute(at) : '')
const documents: Readonly<Record<string, string>> = {
  privacy: '隐私保护指引',
  sensitive: '身份证号的用途说明',
}

/** Everything the installation holds about a person, under Chinese names: a copy for himself (PIPL 45). */
export async function exportedPerson(db: Queries, keys: Keys, personId: string, now: Date) {
  const row = await personRow(db, personId)
  const applications = await ownApplications(db, personId)
  const phone = row?.phoneSealed ? keys.open(row.phoneSealed, `person|phone|${personId}`) : ''
  const registrations: Record<string, unknown>[] = []
  for (const application of applications) registrations.push(await exportedApplication(db, keys, application))
  return {
    说明: '这是本系统保存的、与您有关的全部信息。身份证号加密保存，只写后四位。时间均为北京时间。',
    导出时间: beijingMinute(now),
    账号: {
      姓名: row?.name ?? '',
      手机号: phone,
      已绑定微信: row?.openId != null ? '是' : '否',
      建立时间: when(row?.createdAt ?? null),
      申请注销时间: when(row?.deletionAskedAt ?? null),
    },
    同意记录: (await consentHistory(db, personId)).map(each => ({
      文件: documents[each.document] ?? each.document,
      版本: each.version,
      同意时间: when(each.givenAt),
      撤回时间: when(each.withdrawnAt),
    })),
    登录设备: (await devicesOf(db, personId, now)).map(each => ({
      入口: each.client === 'weapp' ? '微信小程序' : each.client === 'h5' ? '网页' : '未注明',
      登录时间: when(each.createdAt),
      最近使用: when(each.lastSeenAt),
    })),
    工作身份: (await allGrants(db, personId)).map(each => ({
      身份: roleNames[each.role as Role] ?? each.role,
      赛事: editionBySlug(each.edition)?.name ?? each.edition,
      从: when(each.validFrom),
      到: when(each.validTo),
    })),
    评审席位: (await allSeats(db, personId)).map(each => ({
      场次: each.session,
      席号: each.number,
      单位: each.employer,
      签署承诺: when(each.promisedAt),
      签字: when(each.signedAt),
    })),
    报名: registrations,
    加入的团队: await exportedMemberships(db, personId),
    我的企业: await exportedCompanies(db, keys, personId),
    服务机构: await exportedInstitutions(db, keys, personId),
    对接活动报名: await exportedSignUps(db, personId),
    异议: await exportedObjections(db, keys, personId),
    站内消息: (await allMessages(db, personId)).map(({ at, title, body, readAt }) => ({
      时间: when(at),
      标题: title,
      内容: body,
      阅读时间: when(readAt),
    })),
    微信提醒余次: Object.fromEntries(await readAllowances(db, personId)),
    谁看过我的资料: accessEntries(await accessLogOf(db, personId)).map(({ at, who, what, project }) => ({
      时间: when(new Date(at)),
      谁: who,
      做了什么: what,
      项目: project ?? '',
    })),
  }
}
