import type { Place } from '../../components/tab-bar'
import type { Role } from '../../contract/roles'
import type { EditionCard } from '../../contract/views/catalog'

/** Who looks at applications. */
export const readers = ['operator', 'approver', 'contractor', 'liaison'] as const satisfies readonly Role[]
/** Who decides on applications, reminds people and prepares results. */
export const officers = ['operator', 'approver'] as const satisfies readonly Role[]
const watchers = ['operator', 'approver', 'contractor', 'committee', 'notary', 'supervisor'] as const
/** Who follows an online review; the contractor runs halls only. */
export const reviewReaders = [
  ...officers,
  'committee',
  'notary',
  'supervisor',
] as const satisfies readonly Role[]
/** Who reads the lists of who goes on while they are made. */
export const advanceReaders = [...officers, 'committee', 'supervisor'] as const satisfies readonly Role[]
/** Who follows a session as a witness. */
export const witnesses = ['operator', 'approver', 'committee', 'notary', 'supervisor'] as const
/** Who reads the record of who did what; the notary that of the sessions he witnesses. */
export const auditReaders = ['approver', 'notary', 'supervisor'] as const
/** Who reads and hears arbitrations. */
export const arbitrationReaders = ['operator', 'approver', 'committee', 'notary', 'supervisor'] as const
/** Who reads awards and how they are set. */
export const awardReaders = ['operator', 'approver', 'contractor', 'committee', 'supervisor'] as const
/** Who reads the recommendation list and the list of people. */
export const listReaders = [...officers, 'supervisor'] as const satisfies readonly Role[]
/** Who reads what came up from below, and what was decided about it. */
export const upperReaders = [...officers, 'committee', 'supervisor'] as const satisfies readonly Role[]
/** Who works on docking services: the desk, the check-in code in the hall, the county's follow-up. */
export const serviceReaders = [...listReaders, 'contractor', 'liaison'] as const satisfies readonly Role[]
/** Who looks into the pool of experts or at what was drawn from it. */
export const expertReaders = [...officers, 'notary', 'supervisor'] as const satisfies readonly Role[]
/** Everybody who has a desk at all; judges and the public have none. */
export const deskRoles = [...readers, 'committee', 'notary', 'supervisor', 'administrator'] as const

type Level = EditionCard['level']
/** `levels`: editions the place belongs to; every edition when left out. */
type DeskPlace = Place & { roles: readonly Role[]; levels?: readonly Level[] }

/** Editions projects come up to from below. */
const above: readonly Level[] = ['province', 'nation']

const groups: readonly { title?: string; places: readonly DeskPlace[] }[] = [
  { places: [{ path: 'organize/home/index', label: '工作台', icon: 'chart', roles: deskRoles }] },
  {
    title: '报名审核',
    places: [
      { path: 'organize/queue/index', label: '审核队列', icon: 'list', roles: readers },
      { path: 'organize/duplicates/index', label: '查重', icon: 'copy', roles: officers },
      { path: 'organize/registers/index', label: '往届名单', icon: 'folder', roles: listReaders },
      { path: 'organize/broadcast/index', label: '公告与催办', icon: 'bell', roles: officers },
    ],
  },
  {
    title: '比赛',
    places: [
      { path: 'organize/rubrics/index', label: '评分规则', icon: 'document', roles: watchers },
      { path: 'organize/experts/index', label: '专家库与抽取', icon: 'people', roles: expertReaders },
      { path: 'organize/sessions/index', label: '场次与主控', icon: 'screen', roles: watchers },
      { path: 'organize/online/index', label: '网评', icon: 'document', roles: reviewReaders },
    ],
  },
  {
    title: '见证与审计',
    places: [
      { path: 'organize/witness/index', label: '公证见证', icon: 'lock', roles: witnesses },
      { path: 'organize/audit/index', label: '审计与公证包', icon: 'clock', roles: auditReaders },
    ],
  },
  {
    title: '结果',
    places: [
      { path: 'organize/advance/index', label: '晋级名单', icon: 'list', roles: advanceReaders },
      { path: 'organize/awards/index', label: '奖项', icon: 'star', roles: awardReaders },
      { path: 'organize/honours/index', label: '单位奖', icon: 'star', roles: listReaders },
      { path: 'organize/objections/index', label: '异议办理', icon: 'info', roles: listReaders },
      { path: 'organize/services/index', label: '对接服务', icon: 'people', roles: serviceReaders },
      { path: 'organize/recommend/index', label: '推荐名单', icon: 'upload', roles: listReaders },
    ],
  },
  {
    title: '上下级',
    places: [
      {
        ...{ path: 'organize/quotas/index', label: '名额测算', icon: 'chart' },
        ...{ roles: listReaders, levels: ['province'] },
      },
      {
        ...{ path: 'organize/inbox/index', label: '各市名单接收', icon: 'folder' },
        ...{ roles: listReaders, levels: ['province'] },
      },
      {
        path: 'organize/filings/index',
        label: '赛事备案',
        icon: 'document',
        roles: listReaders,
        levels: ['nation'],
      },
      {
        path: 'organize/library/index',
        label: '项目库导入',
        icon: 'folder',
        roles: listReaders,
        levels: ['nation'],
      },
      {
        path: 'organize/shortlist/index',
        label: '推荐池与名单',
        icon: 'star',
        roles: listReaders,
        levels: ['nation'],
      },
      { path: 'organize/cross/index', label: '跨市查重', icon: 'copy', roles: upperReaders, levels: above },
      {
        path: 'organize/merged/index',
        label: '汇总名单',
        icon: 'list',
        roles: upperReaders,
        levels: ['province'],
      },
    ],
  },
  {
    title: '设置',
    places: [
      { path: 'organize/people/index', label: '人员与身份', icon: 'people', roles: listReaders },
      { path: 'organize/edition/index', label: '届次配置', icon: 'document', roles: listReaders },
    ],
  },
]

/**
 * The left navigation for somebody of these roles at an edition of this level (null: not known yet); a group without a
 * place for him is left out.
 */
export function deskPlaces(
  roles: readonly Role[],
  level: Level | null,
): { title?: string; places: readonly Place[] }[] {
  return groups
    .map(({ title, places }) => ({
      title,
      places: places
        .filter(place => place.roles.some(role => roles.includes(role)))
        .filter(({ levels }) => !levels || (level !== null && levels.includes(level)))
        .map(({ path, label, icon }) => ({ path, label, icon })),
    }))
    .filter(group => group.places.length > 0)
}
