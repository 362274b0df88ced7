import { useState } from 'react'
import { useCall } from '../../platform/use-call'
import { officers } from '../shared/desk-places'
import { OrgPage } from '../shared/org-page'
import { Segments } from '../shared/segments'
import { useDesk } from '../shared/use-desk'
import { Announcements } from './announcements'
import { Campaigns } from './campaigns'
import { Remind } from './remind'
import './broadcast.scss'

type Part = 'remind' | 'announce' | 'sent'

const parts: readonly { id: Part; name: string }[] = [
  { id: 'remind', name: '定向催办' },
  { id: 'announce', name: '公告' },
  { id: 'sent', name: '已发记录' },
]

/** O13 公告与催办: reminders to exactly the people previewed, announcements to everybody, what became of both. */
export default function BroadcastPage() {
  const desk = useDesk(officers)
  const [part, setPart] = useState<Part>('remind')
  const { edition } = desk
  const ready = desk.state === 'ready'
  const sent = useCall('messages', 'campaigns', { edition }, { enabled: ready })
  return (
    <OrgPage
      testId="org.broadcast"
      title="公告与催办"
      current="organize/broadcast/index"
      roles={officers}
      onSignedIn={() => void sent.reload()}
    >
      <Segments
        label="公告与催办"
        parts={parts}
        value={part}
        onChange={setPart}
        testId="org.broadcast.part"
      />
      {ready && part === 'remind' && <Remind edition={edition} onSent={() => void sent.reload()} />}
      {ready && part === 'announce' && <Announcements edition={edition} />}
      {ready && part === 'sent' && <Campaigns call={sent} />}
    </OrgPage>
  )
}
