import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button'
import { fullMomentText } from '../../components/date-text'
import { EmptyState } from '../../components/empty-state'
import { ErrorState } from '../../components/error-state'
import { Icon } from '../../components/icon'
import { NetBar } from '../../components/net-bar'
import { Pressable } from '../../components/pressable'
import { Skeleton } from '../../components/skeleton'
import type { ChainLight } from '../../contract/views/rounds-sessions'
import type { WitnessSessionsView } from '../../contract/views/witnessing'
import { saveFile } from '../../platform/download'
import { openPage, usePageParameters } from '../../platform/navigation'
import { useOnline } from '../../platform/network'
import { useAction } from '../../platform/use-action'
import { useCall } from '../../platform/use-call'
import { useLiveCall } from '../../platform/use-live-call'
import { CallState } from '../shared/call-state'
import { witnesses } from '../shared/desk-places'
import { ChainState } from '../shared/hall/chain-state'
import { OrgPage } from '../shared/org-page'
import { useDesk } from '../shared/use-desk'
import { FactsCard } from './facts-card'
import { HeadCard } from './head-card'
import { Journal } from './journal'
import { AnchorCard, SignCard } from './sign-card'
import { TurnList } from './turn-list'
import '../shared/hall/hall.scss'

const place = 'organize/witness/index'

function SessionRow({ session }: { session: WitnessSessionsView['sessions'][number] }) {
  return (
    <Pressable
      className="link-row"
      testId="witness.session"
      onTap={() => void openPage(place, { session: session.id })}
    >
      <View className="link-row__text">
        {session.name}
        <View className="hall-note">
          {[session.roundName, session.groupName, session.startsAt && fullMomentText(session.startsAt)]
            .filter(Boolean)
            .join(' · ')}
        </View>
      </View>
      {session.stateName}
      <Icon name="next" />
    </Pressable>
  )
}

/** The sessions somebody witnesses; a notary invited to one finds that one. */
function Sessions() {
  const { edition, state } = useDesk(witnesses)
  const call = useCall('witnessing', 'sessions', { edition }, { enabled: state === 'ready' })
  return (
    <View className="card">
      <CallState call={call} />
      {call.data?.sessions.length === 0 && (
        <EmptyState icon="lock" title="还没有可见证的场次" testId="witness.none">
          组织单位安排场次并邀请您见证后，这里会出现。
        </EmptyState>
      )}
      {call.data?.sessions.map(session => (
        <SessionRow session={session} key={session.id} />
      ))}
    </View>
  )
}

function Bundle({ session }: { session: string }) {
  const bundle = useAction('rounds', 'exportBundle')
  const [check, setCheck] = useState<ChainLight | null>(null)
  const save = async () => {
    const reply = await bundle.run({ session })
    if (reply.ok) setCheck(reply.data.check)
    if (reply.ok) await saveFile(reply.data.fileName, 'application/zip', reply.data.base64)
  }
  return (
    <View className="card">
      <View className="hall-note">核验包含原始分、规则、抽签和全部记录，导出会记入审计。</View>
      {check && <ChainState check={check} />}
      {bundle.failure && <ErrorState slim failure={bundle.failure} onRetry={save} />}
      <Button kind="secondary" busy={bundle.busy} testId="witness.bundle" onTap={save}>
        校验并导出核验包
      </Button>
    </View>
  )
}

function Hall({ session }: { session: string }) {
  const { data, failure, reload } = useLiveCall('witnessing', 'session', { session })
  const online = useOnline()
  return (
    <View>
      {!online && <NetBar state="offline">断网，下面是最后一次看到的；联网后自动更新</NetBar>}
      {failure && <ErrorState slim={data !== null} failure={failure} onRetry={reload} />}
      {!data && !failure && <Skeleton rows={8} />}
      {data && (
        <View>
          <View className="page-title">
            {data.session.name}
            <View className="hall-note">{`${data.session.roundName} · ${data.session.groupName} · ${data.session.stateName}`}</View>
          </View>
          <View className="hall-two">
            <View>
              <HeadCard view={data} />
              {data.may.sign && <SignCard view={data} onDone={reload} />}
              {data.may.anchor && <AnchorCard view={data} onDone={reload} />}
              {data.may.exportBundle && <Bundle session={session} />}
              <Button
                kind="secondary"
                testId="witness.paper"
                onTap={() => void openPage('organize/paper/index', { session })}
              >
                纸质评分表和照片
              </Button>
            </View>
            <View>
              <FactsCard view={data} />
              <TurnList turns={data.turns} />
              <Journal session={session} head={data.head?.seq ?? 0} />
            </View>
          </View>
        </View>
      )}
    </View>
  )
}

/** 公证见证 (O15): one session live for notary and supervisor — counts and commitments before the reveal, values after. */
export default function WitnessPage() {
  const { session } = usePageParameters()
  return (
    <OrgPage testId="witness" title="公证见证" current={place} roles={witnesses}>
      {session ? <Hall session={session} /> : <Sessions />}
    </OrgPage>
  )
}
