import { View } from '@tarojs/components'
import { Button } from '../../components/button'
import { EmptyState } from '../../components/empty-state'
import { StatusChip } from '../../components/status-chip'
import type { EditionConfigCard, EditionConfigList } from '../../contract/views/editions'

interface Properties {
  list: EditionConfigList
  onOpen: (slug: string, version?: number) => void
  onSupplement: (slug: string) => void
}

/** The editions of the unit: what is in force, what is under way, what can be done. */
export function EditionCards({ list, onOpen, onSupplement }: Properties) {
  if (list.editions.length === 0)
    return (
      <EmptyState icon="document" title="还没有届次" testId="ed.empty">
        点“新建届次”，按上级通知建立，或从空白开始。
      </EmptyState>
    )
  return (
    <View className="ed-cards" data-testid="ed.list">
      {list.editions.map(card => (
        <Card card={card} onOpen={onOpen} onSupplement={onSupplement} key={card.slug} />
      ))}
    </View>
  )
}

function Card({ card, onOpen, onSupplement }: { card: EditionConfigCard } & Omit<Properties, 'list'>) {
  const { slug, name, inForce, open, may } = card
  return (
    <View className="card" data-testid={`ed.card.${slug}`}>
      <View className="ed-head">
        <View className="ed-head__title">{name}</View>
        {inForce !== null && <StatusChip status="sealed">{`已发布 第${inForce}版`}</StatusChip>}
        {open && (
          <StatusChip status={open.state === 'proposed' ? 'moving' : 'idle'}>
            {`第${open.version}版 ${open.stateName}`}
          </StatusChip>
        )}
      </View>
      <View className="ed-note">{`代号 ${slug}`}</View>
      {open && (
        <View className="ed-note">{`起草人 ${open.draftedBy}${open.basis ? `，依据 ${open.basis}` : ''}`}</View>
      )}
      <View className="ed-tools">
        {open && (
          <Button narrow testId={`ed.open.${slug}`} onTap={() => onOpen(slug, open.version)}>
            继续起草或核对
          </Button>
        )}
        {inForce !== null && (
          <Button kind="secondary" narrow testId={`ed.read.${slug}`} onTap={() => onOpen(slug, inForce)}>
            看现行规定
          </Button>
        )}
        {may.supplement && (
          <Button kind="secondary" narrow testId={`ed.supplement.${slug}`} onTap={() => onSupplement(slug)}>
            起草补充通知
          </Button>
        )}
      </View>
    </View>
  )
}
