import type { DeletionView, OpenRegistration } from '../../src/contract/views/account'
import { applicationStates } from '../../src/core/application-states'
import type { Queries } from '../shared/database/connect'
import { knownEdition } from '../shared/edition-of'
import { officeOf } from '../shared/next-step'
import { holdsRole, madePublic } from '../shared/records/account-deletion'
import { type KeptTraces, keptTraces } from '../shared/records/account-traces'
import { type ApplicationRow, ownApplications } from '../shared/records/applications'
import { latestVersion } from '../shared/records/published-lists'

const running: readonly ApplicationRow['state'][] = ['submitted', 'returned', 'accepted']

/** Registrations of the person that are not over: in screening, or accepted in a season without published awards. */
export async function openRegistrations(db: Queries, personId: string): Promise<OpenRegistration[]> {
  const rows = await ownApplications(db, personId)
  const open: OpenRegistration[] = []
  for (const row of rows) {
    if (!running.includes(row.state)) continue
    if (row.state === 'accepted' && (await latestVersion(db, row.edition, 'awards')) > 0) continue
    open.push(openOne(row))
  }
  return open
}

function openOne({ id, edition, projectName, state }: ApplicationRow): OpenRegistration {
  const office = officeOf(knownEdition(edition))
  return {
    application: id,
    project: projectName || '未命名的项目',
    stateLabel: applicationStates.states[state].applicant,
    consequence: `注销后，${office}联系不上您，补正和赛程通知也收不到。不想参赛，请先撤回。`,
    link: `/apply/status/index?application=${id}`,
  }
}

/** Why the deletion cannot be asked for now; null when it can. */
export async function deletionBlock(db: Queries, personId: string, now: Date): Promise<string | null> {
  return (await holdsRole(db, personId, now)) ? '您还有工作身份。请先请本届负责人收回身份，再来注销。' : null
}

export const removedParts: readonly string[] = [
  '姓名、手机号、微信绑定和登录状态',
  '没有提交过的草稿和材料，草稿内容清空，材料删除',
  '已提交报名里的联系人、负责人、成员姓名和身份证号',
  '“我的企业”里填过的企业信息',
  '您发出的成员邀请；您加入的团队会退出，证件号删除',
  '服务机构的联系人、电话和评委候选人，机构随之关闭',
  '还没答复的对接和还没开始的活动报名，全部取消',
  '站内消息、提醒次数和等待发送的提醒',
]

/** What stays only where the person has left it. */
const parts: readonly { trace: keyof KeptTraces; what: string; why: string }[] = [
  {
    trace: 'files',
    what: '随报名提交的材料、被隔离的材料，连同文件名',
    why: '是审核和评审依据的材料，依《档案法》由主办单位归档，不再用于其他用途',
  },
  {
    trace: 'openObjections',
    what: '没办结的异议里您的姓名、电话和附上的材料',
    why: '异议须实名才能办理，加密保存；办结后自动删除',
  },
  {
    trace: 'objections',
    what: '异议的事实、您的说明和办理结果',
    why: '是处理结果的依据，依《档案法》归档；办结后不再带您的姓名和电话',
  },
  {
    trace: 'declarations',
    what: '重复奖励申明',
    why: '是发放奖金的凭据，依《会计档案管理办法》保存',
  },
  {
    trace: 'docking',
    what: '服务机构的名称、对接需求、对接记录和赛后进展',
    why: '是机构和项目的对接记录，依《档案法》归档，不再带您的姓名和电话',
  },
  {
    trace: 'memberships',
    what: '别人报名表里填写的您的姓名',
    why: '由该项目的负责人填写和负责，要删除请联系负责人',
  },
  {
    trace: 'worked',
    what: '您做评委或工作人员时留下的姓名',
    why: '评分和填报须能查到经手人，依《档案法》归档',
  },
]

/** What has to stay, each with the reason: what was public, what proves a result, what the law has us keep. */
export async function keptParts(db: Queries, personId: string): Promise<DeletionView['kept']> {
  const { awarded, recommended } = await madePublic(db, personId)
  const traces = await keptTraces(db, personId)
  return [
    ...(awarded
      ? [
          {
            what: '已公布的获奖名单和证书署名',
            why: '名单已依通知向社会公布，按公布的依据保留，不因注销撤下',
          },
        ]
      : []),
    ...(recommended
      ? [{ what: '已报送上级赛事的推荐名单', why: '已按通知报送，报送件加密留存，只用于核对' }]
      : []),
    ...parts.filter(({ trace }) => traces[trace]).map(({ what, why }) => ({ what, why })),
    {
      what: '已提交项目的企业、项目和知识产权内容，您写的理由，审核结论、评分和名次',
      why: '是比赛结果的凭证，按档案要求保存，不再带您的姓名和电话',
    },
    { what: '您同意过什么、什么时候', why: '证明此前的处理有依据，只留版本和时间' },
    { what: '操作和登录的安全日志', why: '《网络安全法》要求网络日志至少留存六个月' },
  ]
}
