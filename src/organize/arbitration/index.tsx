import { View } from '@tarojs/components'
import { EmptyState } from '../../components/empty-state'
import { useCall } from '../../platform/use-call'
import { useShownAgain } from '../../platform/use-shown-again'
import { CallState } from '../shared/call-state'
import { arbitrationReaders } from '../shared/desk-places'
import { OrgPage } from '../shared/org-page'
import { SessionFirst } from '../shared/session-first'
import { CaseCard } from './case-card'
import { OpenCard } from './open-card'
import '../shared/hall/hall.scss'

function Arbitrations({ session }: { session: string }) {
  const call = useCall('rounds', 'arbitrations', { session })
  const { data, reload } = call
  useShownAgain(() => void reload())
  return (
    <OrgPage
      testId="arbitration"
      title={data ? `仲裁 · ${data.session.name}` : '仲裁'}
      current="organize/sessions/index"
      roles={arbitrationReaders}
    >
      <CallState call={call} />
      {data && (
        <View className="hall-two">
          <View>
            {data.arbitrations.length === 0 && (
              <EmptyState icon="check" title="本场没有仲裁" testId="arbitration.none">
                评委在签名页、经办人和监督员在这里可以提出。
              </EmptyState>
            )}
            {data.arbitrations.map(one => (
              <CaseCard view={data} one={one} onDone={reload} key={one.id} />
            ))}
          </View>
          {data.mayOpen && <OpenCard view={data} onDone={reload} />}
        </View>
      )}
    </OrgPage>
  )
}

/** 仲裁: disputes of a session — registered, heard by the committee in writing, applied by two officials. */
export default function ArbitrationPage() {
  return (
    <SessionFirst
      testId="arbitration"
      title="仲裁"
      page="organize/arbitration/index"
      roles={arbitrationReaders}
    >
      {session => <Arbitrations session={session} />}
    </SessionFirst>
  )
}
