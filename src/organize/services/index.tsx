import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Role } from '../../contract/roles'
import { useCall } from '../../platform/use-call'
import { CallState } from '../shared/call-state'
import { serviceReaders } from '../shared/desk-places'
import { OrgPage } from '../shared/org-page'
import { Segments } from '../shared/segments'
import { useDesk } from '../shared/use-desk'
import { EventsPart } from './events-part'
import { FollowUpPart } from './follow-up-part'
import { InstitutionsPart } from './institutions-part'
import { MatchesPart } from './matches-part'
import './services.scss'

const deskRoles: readonly Role[] = ['operator', 'approver', 'supervisor']
const parts = [
  { id: 'institutions', name: '服务机构', roles: deskRoles },
  { id: 'events', name: '对接活动', roles: [...deskRoles, 'contractor'] },
  { id: 'matches', name: '需求和对接', roles: deskRoles },
  { id: 'follow-up', name: '赛后跟踪', roles: [...deskRoles, 'liaison'] },
] as const
type Part = (typeof parts)[number]['id']

function DeskParts({ edition, part }: { edition: string; part: Part }) {
  const call = useCall('services', 'desk', { edition })
  const view = call.data
  const changed = () => void call.reload()
  return (
    <View>
      <CallState call={call} />
      {view && part === 'institutions' && <InstitutionsPart view={view} onChanged={changed} />}
      {view && part === 'events' && (
        <EventsPart
          edition={edition}
          events={view.events}
          mayEdit={view.mayDecide}
          mayHost={view.mayDecide}
          onChanged={changed}
        />
      )}
      {view && part === 'matches' && <MatchesPart view={view} onChanged={changed} />}
    </View>
  )
}

/** The contractor's events: he shows the code in the hall, the list of events is the one everybody sees. */
function HostPart({ edition }: { edition: string }) {
  const call = useCall('services', 'mine', { edition })
  const events = call.data?.events.map(event => ({ ...event, checkedIn: null, version: 0 }))
  return (
    <View>
      <CallState call={call} />
      {events && (
        <EventsPart
          edition={edition}
          events={events}
          mayEdit={false}
          mayHost
          onChanged={() => void call.reload()}
        />
      )}
    </View>
  )
}

/** 对接服务: institutions to verify, events with the check-in code, needs and matches, the follow-up table. */
export default function ServicesPage() {
  const desk = useDesk(serviceReaders)
  const { edition, roles } = desk
  const mine = parts.filter(part => roles.some(role => (part.roles as readonly Role[]).includes(role)))
  const [chosen, setChosen] = useState<Part | null>(null)
  const part = mine.find(({ id }) => id === chosen)?.id ?? mine[0]?.id ?? null
  const onDesk = roles.some(role => deskRoles.includes(role))
  return (
    <OrgPage testId="org.services" title="对接服务" current="organize/services/index" roles={serviceReaders}>
      {part && mine.length > 1 && (
        <Segments
          label="对接服务"
          parts={mine}
          value={part}
          onChange={setChosen}
          testId="org.services.part"
        />
      )}
      {part === 'follow-up' && <FollowUpPart edition={edition} />}
      {part && part !== 'follow-up' && onDesk && <DeskParts edition={edition} part={part} />}
      {part === 'events' && !onDesk && <HostPart edition={edition} />}
    </OrgPage>
  )
}
