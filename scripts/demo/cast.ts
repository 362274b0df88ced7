import type { Role } from '../../src/contract/roles'
import { inventedPhone } from './invented'
import { demoEdition, nationEdition, provinceEdition } from './stops'

/** Somebody of the demonstration with a role. `unit` GB/T 2260, the city unless said otherwise. */
export interface CastMember {
  key: string
  name: string
  phone: string
  role: Role
  unit: string
  edition: string
  /** What this person can try, in one line. */
  toTry: string
}

const city = '140400'
const numbered = (from: number, names: readonly string[]) =>
  names.map((name, i) => ({ name: `演示·${name}`, phone: inventedPhone(from + i) }))

const officers = numbered(1, ['王经办', '李经办', '赵负责'])
const committee = numbered(11, ['钱委员', '孙委员', '周委员'])
const judges = numbered(21, ['吴评委', '郑评委', '冯评委', '陈评委', '褚评委', '卫评委', '蒋评委'])
const others = numbered(31, ['沈承办', '韩公证', '杨监督', '朱联络'])
const province = numbered(51, ['省级经办', '省级负责人甲', '省级负责人乙'])
const nation = numbered(54, ['国家秘书处经办', '国家秘书处负责人'])

const member = (
  key: string,
  person: { name: string; phone: string } | undefined,
  role: Role,
  toTry: string,
  unit = city,
): CastMember => ({ key, role, unit, toTry, edition: demoEdition, ...person! })

/** The same of an edition above the cities. */
const above = (
  edition: string,
  key: string,
  person: { name: string; phone: string } | undefined,
  role: Role,
  toTry: string,
): CastMember => ({ ...member(key, person, role, toTry, ''), edition })

/** Officers, committee, judges, contractor, notary, supervisor, liaison; then the offices of the province and the nation. */
export const cast: readonly CastMember[] = [
  member('operator', officers[0], 'operator', '看板、审核队列、催办、建场次、拨演示时钟'),
  member('operator2', officers[1], 'operator', '和王经办同时审同一份报名'),
  member('approver', officers[2], 'approver', '确认名单和奖项'),
  ...committee.map((person, i) =>
    member(`committee${i + 1}`, person, 'committee', i === 0 ? '审阅并签署评分标准' : '签署评分标准'),
  ),
  ...judges.map((person, i) => member(`judge${i + 1}`, person, 'judge', '承诺、回避、打分')),
  member('contractor', others[0], 'contractor', '主控台：叫号、计时、开放打分'),
  member('notary', others[1], 'notary', '见证抽签和亮分'),
  member('supervisor', others[2], 'supervisor', '查看记录'),
  member('liaison', others[3], 'liaison', '只看上党区的报名和统计', '140404'),
  above(provinceEdition, 'province', province[0], 'operator', '省级：名额测算、各市名单接收、跨市查重'),
  above(provinceEdition, 'province-a', province[1], 'approver', '省级：公布名额、汇总名单'),
  above(provinceEdition, 'province-b', province[2], 'approver', '省级：二人办理的另一人'),
  above(nationEdition, 'nation', nation[0], 'operator', '国家2024：备案、项目库、推荐池'),
  above(nationEdition, 'nation-a', nation[1], 'approver', '国家2024：逾期特批、推荐池审定'),
]

/** Grants begin before the season does; those of the nation's past one, before it was played. */
export function grantBegins({ edition }: CastMember): Date {
  return new Date(edition === nationEdition ? '2024-01-01T09:00:00+08:00' : '2026-06-01T09:00:00+08:00')
}

/** Grants last until a week after the final for those who serve it, else to the end of the year. */
export function grantEnds(role: Role): Date {
  const brief = role === 'judge' || role === 'contractor' || role === 'notary'
  return new Date(brief ? '2026-08-06T23:59:59+08:00' : '2026-12-31T23:59:59+08:00')
}
