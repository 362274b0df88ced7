import type { Place } from '../components/tab-bar'
import type { Output } from '../contract/operations'
import type { TabPage } from './navigation'

const desks: Partial<Record<string, string>> = {
  judge: '我的评审',
  operator: '工作台',
  approver: '工作台',
  administrator: '工作台',
  contractor: '工作台',
  committee: '工作台',
  liaison: '工作台',
  notary: '工作台',
  supervisor: '工作台',
}

/** The three places of the bottom bar; the middle one is named after what this person does here. */
export function tabPlaces(me: Output<'session', 'me'> | null): readonly (Place & { path: TabPage })[] {
  const role = me?.grants[0]?.role
  return [
    { path: 'pages/home/index', label: '首页', icon: 'home' },
    { path: 'pages/me/index', label: (role && desks[role]) || '我的参赛', icon: 'folder' },
    { path: 'pages/messages/index', label: '消息与我的', icon: 'bell' },
  ]
}
