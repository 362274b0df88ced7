import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button'
import { EmptyState } from '../../components/empty-state'
import { SelectField } from '../../components/select-field'
import { openPage } from '../../platform/navigation'
import { useSession } from '../../platform/session'
import { useCall } from '../../platform/use-call'
import { CallState } from '../shared/call-state'
import { DrawDesk } from './draw-desk'

/** Chooses the session, then shows how its panel is drawn. Somebody let into one session only goes straight there. */
export function DrawPart({ edition, asked }: { edition: string; asked?: string }) {
  const { me } = useSession()
  const grants = me?.grants.filter(grant => grant.edition === edition) ?? []
  const own = grants.every(grant => grant.session) ? grants[0]?.session : null
  const [chosen, setChosen] = useState<string | null>(asked ?? own ?? null)
  const call = useCall('rounds', 'sessions', { edition }, { enabled: !own })
  const sessions = call.data?.sessions
  return (
    <View data-testid="org.experts.draw">
      {!own && <CallState call={call} rows={3} />}
      {sessions && sessions.length > 0 && (
        <SelectField
          name="session"
          label="为哪一场抽取专家"
          options={sessions.map(({ id, name, roundName, groupName }) => ({
            value: id,
            label: `${name}（${roundName} · ${groupName}）`,
          }))}
          value={chosen}
          onChange={setChosen}
        />
      )}
      {sessions?.length === 0 && (
        <EmptyState
          title="还没有场次"
          action={<Button onTap={() => void openPage('organize/sessions/index')}>去建场次</Button>}
        >
          先建场次、选好项目，才能核对回避并抽取专家。
        </EmptyState>
      )}
      {chosen && <DrawDesk session={chosen} edition={edition} key={chosen} />}
    </View>
  )
}
