import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Button } from '../../components/button'
import { momentText } from '../../components/date-text'
import { EmptyState } from '../../components/empty-state'
import { Icon } from '../../components/icon'
import { Pressable } from '../../components/pressable'
import type { Role } from '../../contract/roles'
import type { SessionSummary } from '../../contract/views/rounds-sessions'
import { openPage, replacePage, usePageParameters } from '../../platform/navigation'
import { useCall } from '../../platform/use-call'
import { CallState } from './call-state'
import { OrgPage } from './org-page'
import { useDesk } from './use-desk'
import './hall/hall.scss'

interface Properties {
  testId: string
  title: string
  /** This page, opened again with the session chosen. */
  page: string
  roles?: readonly Role[]
  children: (session: string) => ReactNode
}

function SessionRow({ session, page }: { session: SessionSummary; page: string }) {
  const facts = [
    session.roundName,
    session.groupName,
    session.startsAt && momentText(session.startsAt),
    session.venue,
  ]
  return (
    <Pressable
      className="link-row"
      testId="choose-session.one"
      onTap={() => void replacePage(page, { session: session.id })}
    >
      <View className="link-row__text">
        {session.name}
        <View className="hall-note">{facts.filter(Boolean).join(' · ')}</View>
      </View>
      {session.stateName}
      <Icon name="next" />
    </Pressable>
  )
}

function SessionList({ page, roles }: Pick<Properties, 'page' | 'roles'>) {
  const { edition, state } = useDesk(roles)
  const call = useCall('rounds', 'sessions', { edition }, { enabled: state === 'ready' })
  const halls = call.data?.sessions.filter(({ mode }) => mode === 'live')
  return (
    <View className="card">
      <CallState call={call} />
      {halls && (
        <EmptyState
          icon="screen"
          title={halls.length > 0 ? '先选场次' : '还没有场次'}
          testId="choose-session"
          action={
            halls.length === 0 && (
              <Button onTap={() => void openPage('organize/sessions/index')}>去场次与主控</Button>
            )
          }
        >
          {halls.length > 0 ? '这一页按场次办理，请点下面的一场。' : '建好场次后，这一页才有内容。'}
        </EmptyState>
      )}
      {halls?.map(session => (
        <SessionRow session={session} page={page} key={session.id} />
      ))}
    </View>
  )
}

/** A page about one session: without one in its address it offers those there are. */
export function SessionFirst({ testId, title, page, roles, children }: Properties) {
  const { session } = usePageParameters()
  if (session) return children(session)
  return (
    <OrgPage testId={testId} title={title} current="organize/sessions/index" roles={roles}>
      <SessionList page={page} roles={roles} />
    </OrgPage>
  )
}
