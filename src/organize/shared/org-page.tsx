import { type ReactNode, useEffect } from 'react'
import { Button } from '../../components/button'
import { EmptyState } from '../../components/empty-state'
import type { PageTexts } from '../../components/page-frame'
import { placeId } from '../../components/place-id'
import { SideNavigation } from '../../components/side-navigation'
import { Skeleton } from '../../components/skeleton'
import type { Place } from '../../components/tab-bar'
import { type Role, roleNames } from '../../contract/roles'
import { forgetExpiry, useExpired } from '../../platform/expiry'
import { openPage, replacePage } from '../../platform/navigation'
import { Page } from '../../platform/page'
import { scrollRowTo } from '../../platform/scroll-to'
import { refreshSession, useSession } from '../../platform/session'
import { SignInLayer } from '../../platform/sign-in-layer'
import { useShownAgain } from '../../platform/use-shown-again'
import { deskPlaces, deskRoles } from './desk-places'
import { chooseEdition, type Desk, useDesk } from './use-desk'
import { useEditionNames } from './use-edition-names'
import './organize.scss'

interface Properties extends Omit<PageTexts, 'side'> {
  /** The place of the left navigation this page belongs to: organize/queue/index. */
  current: string
  /** The roles the page is for; everybody with a desk when left out. */
  roles?: readonly Role[]
  /** After a session had run out and somebody signed in again on top of the page. */
  onSignedIn?: () => void
}

const home = 'organize/home/index'
const otherEdition = 'edition:'
/** The way out of the desk. */
const elsewhere: readonly Place[] = [
  { path: 'pages/home/index', label: '参赛首页', icon: 'home' },
  { path: 'pages/messages/index', label: '消息与我的', icon: 'folder' },
]

function open(path: string): void {
  if (!path.startsWith(otherEdition)) return void replacePage(path)
  const edition = path.slice(otherEdition.length)
  chooseEdition(edition)
  void replacePage(home, { edition })
}

function Side({ desk, current }: { desk: Desk; current: string }) {
  const names = useEditionNames(desk.state === 'ready' || desk.state === 'refused')
  const others = desk.editions
    .filter(slug => slug !== desk.edition)
    .map(slug => ({
      path: otherEdition + slug,
      label: names.get(slug)?.name ?? '另一届',
      icon: 'refresh' as const,
    }))
  const edition = names.get(desk.edition)
  // on a phone the places are a row: the one this page belongs to may lie beyond its edge
  useEffect(() => {
    if (desk.state === 'ready') scrollRowTo(placeId(current))
  }, [desk.state, current])
  return (
    <SideNavigation
      title="工作台"
      subtitle={[edition?.issuer, desk.roleText].filter(Boolean).join('\n')}
      current={current}
      onOpen={open}
      groups={[
        ...deskPlaces(desk.roles, edition?.level ?? null),
        ...(others.length > 0 ? [{ title: '换一届', places: others }] : []),
        { title: '其他', places: elsewhere },
      ]}
    />
  )
}

function SignedOut() {
  useShownAgain(() => void refreshSession())
  return (
    <EmptyState
      icon="lock"
      title="请先登录"
      testId="org.sign-in"
      action={<Button onTap={() => void openPage('pages/login/index')}>去登录</Button>}
    >
      工作台只对组织单位的工作人员开放。
    </EmptyState>
  )
}

function Refused({ desk, roles }: { desk: Desk; roles: readonly Role[] }) {
  const back =
    desk.roles.length > 0 ? { path: home, label: '回工作台' } : { path: 'pages/home/index', label: '回首页' }
  return (
    <EmptyState
      icon="ban"
      title={`这页只对${roles.map(role => roleNames[role]).join('、')}开放`}
      testId="org.refused"
      action={<Button onTap={() => void replacePage(back.path)}>{back.label}</Button>}
    >
      {`您当前身份：${desk.roleText || '没有工作台身份'}。如需开通，请联系主办单位的负责人。`}
    </EmptyState>
  )
}

function inside(desk: Desk, roles: readonly Role[], children: ReactNode): ReactNode {
  if (desk.state === 'unknown') return <Skeleton rows={6} />
  if (desk.state === 'signed-out') return <SignedOut />
  return desk.state === 'refused' ? <Refused desk={desk} roles={roles} /> : children
}

/** The frame of every organisers' page: left navigation by role, who may see it, signing in again on top of it. */
export function OrgPage({ current, roles = deskRoles, onSignedIn, ...texts }: Properties) {
  const desk = useDesk(roles)
  const { me } = useSession()
  const expired = useExpired() && Boolean(me?.person)
  const signedIn = () => {
    forgetExpiry()
    onSignedIn?.()
  }
  return (
    <Page
      {...texts}
      action={desk.state === 'ready' ? texts.action : undefined}
      side={<Side desk={desk} current={current} />}
    >
      {inside(desk, roles, texts.children)}
      <SignInLayer open={expired} onDone={signedIn} onClose={forgetExpiry} />
    </Page>
  )
}
