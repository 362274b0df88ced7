import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button'
import { ClauseQuote } from '../../components/clause-quote'
import type { InboxView } from '../../contract/views/inbox'
import { openLink } from '../../platform/navigation'
import { useCall } from '../../platform/use-call'
import { useShownAgain } from '../../platform/use-shown-again'
import { CallState } from '../shared/call-state'
import { listReaders } from '../shared/desk-places'
import { OrgPage } from '../shared/org-page'
import { Segments } from '../shared/segments'
import { useDesk } from '../shared/use-desk'
import { KeysPart } from './keys-part'
import { RemindSheet } from './remind-sheet'
import { UnitList } from './unit-list'
import './inbox.scss'

type Part = 'lists' | 'keys'

function Head({ view }: { view: InboxView }) {
  const { missing, arrived, returned, accepted } = view.counts
  const figures = [
    ['未报', missing],
    ['已报待接收', arrived],
    ['已退回', returned],
    ['已接收', accepted],
  ] as const
  return (
    <View className="card" data-testid="prov.inbox.head">
      <View className="card__title">{view.title}</View>
      <View className={view.deadline.past ? 'notice-line tone-need' : 'note'}>{view.deadline.sentence}</View>
      <View className="inbox-figures">
        {figures.map(([name, count]) => (
          <View className="inbox-figures__one" key={name}>
            <View className="inbox-figures__count digits">{String(count)}</View>
            <View className="note">{name}</View>
          </View>
        ))}
      </View>
    </View>
  )
}

/** What the notice says about the lists, below them. */
function Reading({ view }: { view: InboxView }) {
  if (view.clauses.length === 0) return null
  return (
    <View className="card inbox-reading" data-testid="prov.inbox.reading">
      {view.clauses.map(({ id, text, source, link }) => (
        <ClauseQuote key={id} quote={text} source={source} onOpen={() => void openLink(link)} />
      ))}
    </View>
  )
}

/** P2 各市名单接收: what each recommending unit sent, its checks, accepting and sending back; keys and tokens beside it. */
export default function InboxPage() {
  const desk = useDesk(listReaders)
  const { edition } = desk
  const [part, setPart] = useState<Part>('lists')
  const [reminding, setReminding] = useState(false)
  const enabled = desk.state === 'ready'
  const call = useCall('recommendations', 'inbox', { edition }, { enabled })
  const reload = () => void call.reload()
  useShownAgain(() => enabled && reload())
  const view = call.data
  const waiting = view?.units.filter(({ state }) => state === 'missing' || state === 'returned') ?? []
  const action = view?.may.accept && part === 'lists' && waiting.length > 0 && (
    <Button kind="secondary" icon="bell" onTap={() => setReminding(true)} testId="prov.inbox.remind">
      {`催报 ${waiting.length} 个单位`}
    </Button>
  )
  return (
    <OrgPage
      testId="prov.inbox"
      title="各市名单接收"
      current="organize/inbox/index"
      roles={listReaders}
      shownAt={call.answeredAt}
      onSignedIn={reload}
      action={action}
    >
      <Segments
        label="各市名单接收"
        parts={[
          { id: 'lists' as const, name: '名单' },
          { id: 'keys' as const, name: '公钥与接口' },
        ]}
        value={part}
        onChange={setPart}
        testId="prov.inbox.part"
      />
      {part === 'lists' && <CallState call={call} rows={12} />}
      {part === 'lists' && view && <Head view={view} />}
      {part === 'lists' && view && <UnitList view={view} onChanged={reload} />}
      {part === 'lists' && view && <Reading view={view} />}
      {part === 'keys' && enabled && <KeysPart edition={edition} />}
      {reminding && view && (
        <RemindSheet view={view} onClose={() => setReminding(false)} onDone={() => setReminding(false)} />
      )}
    </OrgPage>
  )
}
