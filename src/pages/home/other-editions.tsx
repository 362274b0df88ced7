import { Text, View } from '@tarojs/components'
import { Button } from '../../components/button'
import { Icon } from '../../components/icon'
import { Pressable } from '../../components/pressable'
import { Sheet } from '../../components/sheet'
import type { EditionCard } from '../../contract/views/catalog'
import { CallStates } from '../../platform/call-states'
import { openPage } from '../../platform/navigation'
import { useCall } from '../../platform/use-call'

interface Properties {
  open: boolean
  onClose: () => void
  /** The edition the home page shows from now on. */
  onChoose: (edition: string) => void
}

function Line({ card, onTap }: { card: EditionCard; onTap: () => void }) {
  return (
    <Pressable className="link-row" onTap={onTap} testId={`home.edition.${card.slug}`}>
      <View className="link-row__text">
        {card.name}
        <Text className="link-row__note">{card.takesApplications ? card.phaseName : '只看通知'}</Text>
      </View>
      <Icon name="next" />
    </Pressable>
  )
}

/** Every edition: a city's becomes the one this page shows, one above it is only read. */
export function OtherEditions({ open, onClose, onChoose }: Properties) {
  const call = useCall('catalog', 'editions', {}, { enabled: open })
  const tap = ({ slug, takesApplications }: EditionCard) => {
    onClose()
    if (takesApplications) onChoose(slug)
    else void openPage('pages/notice/index', { edition: slug })
  }
  return (
    <Sheet
      open={open}
      title="选择赛事"
      onClose={onClose}
      testId="home.editions"
      actions={
        <Button kind="secondary" onTap={onClose}>
          不换
        </Button>
      }
    >
      <CallStates call={call} />
      {call.data?.editions.map(card => (
        <Line card={card} onTap={() => tap(card)} key={card.slug} />
      ))}
    </Sheet>
  )
}
