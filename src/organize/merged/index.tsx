import { View } from '@tarojs/components'
import { useState } from 'react'
import { EmptyState } from '../../components/empty-state'
import { useCall } from '../../platform/use-call'
import { useShownAgain } from '../../platform/use-shown-again'
import { CallState } from '../shared/call-state'
import { officers, upperReaders } from '../shared/desk-places'
import { OrgPage } from '../shared/org-page'
import { Segments } from '../shared/segments'
import { useDesk } from '../shared/use-desk'
import { MergedExports } from './merged-exports'
import { MergedPart } from './merged-part'
import '../shared/hall/hall.scss'

/** 汇总名单: the projects from below that enter the first round, group by group; draft, locked by two, published. */
export default function MergedPage() {
  const desk = useDesk(upperReaders)
  const [group, setGroup] = useState<string | null>(null)
  const enabled = desk.state === 'ready'
  const call = useCall('recommendations', 'merged', { edition: desk.edition }, { enabled })
  useShownAgain(() => enabled && void call.reload())
  const { data } = call
  const shown = data?.groups.find(each => each.group === group) ?? data?.groups[0]
  return (
    <OrgPage
      testId="org.merged"
      title="汇总名单"
      current="organize/merged/index"
      roles={upperReaders}
      state={shown?.state}
      shownAt={call.answeredAt}
      onSignedIn={() => void call.reload()}
    >
      <CallState call={call} />
      {data && shown && (
        <Segments
          label="组别"
          parts={data.groups.map(({ group: id, groupName, total }) => ({
            id,
            name: `${groupName} ${total}`,
          }))}
          value={shown.group}
          onChange={setGroup}
          testId="org.merged.group"
        />
      )}
      {data && shown && shown.rows.length === 0 && (
        <EmptyState icon="folder" title="还没有可以汇总的项目">
          接收各市名单后，通过审核的项目会列在这里。
        </EmptyState>
      )}
      {data && shown && shown.rows.length > 0 && (
        <View>
          <MergedPart
            key={`${shown.group}/${shown.version}`}
            edition={data.edition}
            view={shown}
            onDone={() => void call.reload()}
          />
          {officers.some(role => desk.roles.includes(role)) && <MergedExports edition={data.edition} />}
        </View>
      )}
    </OrgPage>
  )
}
