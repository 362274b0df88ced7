import { View } from '@tarojs/components'
import { Button } from '../components/button'
import { StatusChip } from '../components/status-chip'
import type { ListStandingView } from '../contract/views/objections'
import { dial } from './dialogs'
import { openPage } from './navigation'
import { useCall } from './use-call'

interface Properties {
  edition: string
  /** Shows the standing of this list only; of all lists when left out. */
  list?: string
  /** Shown only while something can be objected to in a period. */
  onlyOpen?: boolean
}

const looks = {
  unlimited: 'pass',
  scheduled: 'soon',
  open: 'moving',
  suspended: 'need',
  'to-correct': 'need',
  expired: 'idle',
  final: 'pass',
} as const

function Line({ standing }: { standing: ListStandingView }) {
  return (
    <View className="objection-line" data-testid={`objection.list.${standing.kind}`}>
      <StatusChip status={looks[standing.state]}>{standing.stateText}</StatusChip>
      <View>{standing.title}</View>
      <View className="note">{standing.sentence}</View>
    </View>
  )
}

/** Where the lists of an edition stand and the way to object; nothing where nothing is published. */
export function ObjectionEntry({ edition, list, onlyOpen = false }: Properties) {
  const call = useCall('results', 'publicity', { edition }, { enabled: edition !== '' })
  const board = call.data
  const lists = (board?.lists ?? []).filter(
    each => (!list || each.list === list) && (!onlyOpen || each.state === 'open'),
  )
  if (!board || lists.length === 0) return null
  const { phone, name } = board.office
  return (
    <View className="card" data-testid="objection.entry">
      {lists.map(each => (
        <Line key={each.list} standing={each} />
      ))}
      <Button
        kind="secondary"
        onTap={() => void openPage('apply/appeal/index', { edition, list })}
        testId="objection.entry.open"
      >
        提出异议或举报
      </Button>
      {phone && (
        <Button kind="quiet" icon="phone" onTap={() => dial(phone)} testId="objection.entry.phone">
          {`联系${name}`}
        </Button>
      )}
    </View>
  )
}
