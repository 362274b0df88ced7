import { View } from '@tarojs/components'
import { useState } from 'react'
import { ClauseQuote } from '../../components/clause-quote'
import type { NominationBoard } from '../../contract/views/nation-nominations'
import { openLink } from '../../platform/navigation'
import { useCall } from '../../platform/use-call'
import { useShownAgain } from '../../platform/use-shown-again'
import { CallState } from '../shared/call-state'
import { listReaders } from '../shared/desk-places'
import { OrgPage } from '../shared/org-page'
import { useDesk } from '../shared/use-desk'
import { AwardsCard } from './awards-card'
import { ChannelSheet } from './channel-sheet'
import { ChannelTable } from './channel-table'
import { ListsCard } from './lists-card'
import { PoolsCard } from './pools-card'
import { ReviewPart } from './review-part'
import './shortlist.scss'

type Channel = NominationBoard['channels'][number]

function Head({ view }: { view: NominationBoard }) {
  return (
    <View className="card" data-testid="nat.list.head">
      <View className="card__title">{view.deadline.sentence}</View>
      {view.clauses.map(({ id, text, source, link }) => (
        <ClauseQuote key={id} quote={text} source={source} onOpen={() => void openLink(link)} />
      ))}
    </View>
  )
}

/** N3: nominations against their places, the review, the pool, the lists with their periods, the prizes of the final. */
export default function ShortlistPage() {
  const desk = useDesk(listReaders)
  const { edition } = desk
  const ready = desk.state === 'ready'
  const call = useCall('recommendations', 'nominationBoard', { edition }, { enabled: ready })
  const [opened, setOpened] = useState<string | null>(null)
  useShownAgain(() => ready && void call.reload())
  const view = call.data
  const changed = () => void call.reload()
  const channel: Channel | undefined = view?.channels.find(each => each.channel === opened)
  return (
    <OrgPage
      testId="nat.list"
      title="推荐池与名单"
      current="organize/shortlist/index"
      roles={listReaders}
      shownAt={call.answeredAt}
      onSignedIn={changed}
    >
      <CallState call={call} rows={10} />
      {view && <Head view={view} />}
      {view && <PoolsCard view={view} />}
      {view && view.waiting > 0 && (
        <ReviewPart key={call.answeredAt} edition={edition} view={view} onDone={changed} />
      )}
      {view && <ListsCard view={view} />}
      {view && <ChannelTable edition={edition} view={view} onOpen={setOpened} onChanged={changed} />}
      {view && <AwardsCard view={view} />}
      {view && channel && (
        <ChannelSheet
          edition={edition}
          view={view}
          channel={channel}
          onClose={() => setOpened(null)}
          onChanged={changed}
        />
      )}
    </OrgPage>
  )
}
