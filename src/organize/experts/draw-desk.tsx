import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button'
import { fullMomentText } from '../../components/date-text'
import type { ExpertDrawsView } from '../../contract/views/experts'
import { openPage } from '../../platform/navigation'
import { useCall } from '../../platform/use-call'
import { CallState } from '../shared/call-state'
import { AttemptCard } from './attempt-card'
import { ConditionsCard } from './conditions-card'
import { ExcludedList } from './excluded-list'
import { InvitationsCard } from './invitations-card'
import { InviteCard } from './invite-card'
import { NameSheet } from './name-sheet'

function Head({ view, onReload }: { view: ExpertDrawsView; onReload: () => void }) {
  const { session, open } = view
  const facts = [
    session.roundName,
    session.groupName,
    `${session.projects} 个项目`,
    session.startsAt && fullMomentText(session.startsAt),
    session.venue,
  ]
  return (
    <View className="card">
      <View className="hall-head">
        <View className="hall-head__title">{session.name}</View>
        <Button kind="quiet" narrow icon="refresh" onTap={onReload} testId="org.experts.reload">
          刷新
        </Button>
      </View>
      <View className="hall-note">{facts.filter(Boolean).join(' · ')}</View>
      <View className="hall-note">评审组名单在场次开始前不公开，请勿外传。</View>
      {open.map(({ field, places }) => (
        <View className="hall-problem" key={field} data-testid="org.experts.open">
          {`“${field}”还差 ${places} 人，备选已用完，请补抽。`}
        </View>
      ))}
      <Button
        kind="quiet"
        narrow
        onTap={() => void openPage('organize/opening/index', { session: session.id })}
      >
        看开场准备
      </Button>
    </View>
  )
}

/** One session's panel from the draw to the answers. */
export function DrawDesk({ session, edition }: { session: string; edition: string }) {
  const call = useCall('rounds', 'expertDraws', { session })
  const [naming, setNaming] = useState(false)
  const view = call.data
  const reload = () => void call.reload()
  const done = () => {
    setNaming(false)
    reload()
  }
  return (
    <View>
      <CallState call={call} rows={6} />
      {view && (
        <View className="hall-two">
          <View>
            <Head view={view} onReload={reload} />
            {[...view.draws].reverse().map(draw => (
              <AttemptCard key={draw.id} view={view} draw={draw} onDone={reload} />
            ))}
            {view.may.act && view.toInvite > 0 && <InviteCard view={view} onDone={reload} />}
            {view.may.act && !view.problem && (
              <ConditionsCard key={view.session.version} view={view} onDone={reload} />
            )}
            {view.excluded.length > 0 && <ExcludedList excluded={view.excluded} />}
          </View>
          <InvitationsCard view={view} onDone={reload} onName={() => setNaming(true)} />
        </View>
      )}
      {view && naming && (
        <NameSheet edition={edition} view={view} onClose={() => setNaming(false)} onDone={done} />
      )}
    </View>
  )
}
