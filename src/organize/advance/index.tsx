import { View } from '@tarojs/components'
import { useState } from 'react'
import { EmptyState } from '../../components/empty-state'
import { useCall } from '../../platform/use-call'
import { useShownAgain } from '../../platform/use-shown-again'
import { CallState } from '../shared/call-state'
import { advanceReaders } from '../shared/desk-places'
import { OrgPage } from '../shared/org-page'
import { Segments } from '../shared/segments'
import { useDesk } from '../shared/use-desk'
import { GroupPart } from './group-part'
import '../shared/hall/hall.scss'

/** O9 晋级名单: who goes on from a stage, group by group: the line, changes by hand, the lock of two people, the public text. */
export default function AdvancePage() {
  const desk = useDesk(advanceReaders)
  const [stage, setStage] = useState<string | null>(null)
  const [group, setGroup] = useState<string | null>(null)
  const enabled = desk.state === 'ready'
  const call = useCall('results', 'advance', { edition: desk.edition, stage }, { enabled })
  useShownAgain(() => enabled && void call.reload())
  const { data } = call
  const shown = data?.groups.find(each => each.group === group) ?? data?.groups[0]
  return (
    <OrgPage
      testId="org.advance"
      title="晋级名单"
      current="organize/advance/index"
      roles={advanceReaders}
      state={shown?.state}
      shownAt={call.answeredAt}
      onSignedIn={() => void call.reload()}
    >
      <CallState call={call} />
      {data && data.stages.length > 1 && (
        <Segments
          label="轮次"
          parts={data.stages}
          value={data.stage}
          onChange={setStage}
          testId="org.advance.stage"
        />
      )}
      {data && shown && (
        <Segments
          label="组别"
          parts={data.groups.map(each => ({ id: each.group, name: each.groupName }))}
          value={shown.group}
          onChange={setGroup}
          testId="org.advance.group"
        />
      )}
      {data && shown && (
        <GroupPart
          key={`${data.stage}/${shown.group}/${shown.version}`}
          edition={data.edition}
          stage={data.stage}
          view={shown}
          onDone={() => void call.reload()}
        />
      )}
      {data && !shown && (
        <View>
          <EmptyState icon="folder" title="没有要定的晋级名单">
            本届比赛只有一轮，或者各组都没有下一轮。
          </EmptyState>
        </View>
      )}
    </OrgPage>
  )
}
