import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../../components/button'
import { ErrorState } from '../../../components/error-state'
import type { Input } from '../../../contract/operations'
import type { NeedView } from '../../../contract/views/services'
import { showToast } from '../../../platform/dialogs'
import { useAction } from '../../../platform/use-action'
import { NeedCard } from './need-card'
import { NeedSheet } from './need-sheet'

interface Properties {
  needs: readonly NeedView[]
  owners: readonly { owner: Input<'services', 'saveNeed'>['owner']; name: string }[]
  /** Why nothing can be published now; null when it can. */
  blocked: string | null
  onChanged: () => void
}

function OwnNeed({
  need,
  mayChange,
  onChange,
  onChanged,
}: {
  need: NeedView
  mayChange: boolean
  onChange: () => void
  onChanged: () => void
}) {
  const { run, busy, failure } = useAction('services', 'closeNeed')
  const close = async () => {
    if ((await run({ need: need.id, expectedVersion: need.version })).ok) onChanged()
  }
  return (
    <NeedCard need={need} own>
      {failure && <ErrorState slim failure={failure} />}
      {mayChange && (
        <View className="pair card__action">
          <Button kind="secondary" onTap={onChange} testId={`need.${need.id}.change`}>
            {need.open ? '修改' : '重新发布'}
          </Button>
          {need.open && (
            <Button kind="secondary" busy={busy} onTap={() => void close()} testId={`need.${need.id}.close`}>
              收回
            </Button>
          )}
        </View>
      )}
    </NeedCard>
  )
}

/** 我的需求, and the button that publishes one; why not, where it cannot be. */
export function OwnNeeds({ needs, owners, blocked, onChanged }: Properties) {
  const [editing, setEditing] = useState<{ need: NeedView | null } | null>(null)
  const done = () => {
    setEditing(null)
    showToast('已发布')
    onChanged()
  }
  return (
    <View data-testid="docking.needs">
      <View className="section">我的需求</View>
      <View className="note docking-note">您的联系方式仅在双方同意后可见。</View>
      {needs.map(need => (
        <OwnNeed
          key={need.id}
          need={need}
          mayChange={blocked === null}
          onChange={() => setEditing({ need })}
          onChanged={onChanged}
        />
      ))}
      <View className="card__action">
        <Button disabledReason={blocked} onTap={() => setEditing({ need: null })} testId="docking.publish">
          发布需求
        </Button>
      </View>
      {editing && (
        <NeedSheet owners={owners} need={editing.need} onClose={() => setEditing(null)} onDone={done} />
      )}
    </View>
  )
}
