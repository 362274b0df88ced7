import type { Place } from '../components/tab-bar'
import type { Output } from '../contract/operations'
import { currentIdentity, identitiesOf } from './identity'
import type { TabPage } from './navigation'

/** The three places of the bottom bar; the middle one is named after what this person does here now. */
export function tabPlaces(me: Output<'session', 'me'> | null): readonly (Place & { path: TabPage })[] {
  const grants = me?.grants ?? []
  const chosen = currentIdentity(grants)
  const label = identitiesOf(grants).find(({ identity }) => identity === chosen)?.title ?? '我的参赛'
  return [
    { path: 'pages/home/index', label: '首页', icon: 'home' },
    { path: 'pages/me/index', label, icon: 'folder' },
    { path: 'pages/messages/index', label: '消息与我的', icon: 'bell' },
  ]
}
