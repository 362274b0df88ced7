import { View } from '@tarojs/components'
import { clockText } from '../../components/date-text'
import { Pressable } from '../../components/pressable'
import { SaveState } from '../../components/save-state'
import type { DraftState } from '../../platform/drafts'
import type { FormSync, SyncState } from './form-sync'
import { saveKind } from './save-kind'

interface Properties {
  sync: FormSync
  state: SyncState
  device: DraftState | null
  /** Show again what the person put off. */
  onRecall: () => void
}

/** Where the newest text lies, with the one thing to do about it. */
export function SaveLine({ sync, state, device, onRecall }: Properties) {
  const kind = saveKind(state, device)
  const at = kind === 'cloud' ? clockText(state.savedAt) : undefined
  const send = () => {
    onRecall()
    void sync.settle()
  }
  return (
    <View className="save-line">
      <SaveState kind={kind} at={at} testId="form.save" />
      {kind === 'device' && (
        <Pressable className="save-line__act" onTap={send} testId="form.save.retry">
          现在上传
        </Pressable>
      )}
      {kind === 'conflict' && (
        <Pressable className="save-line__act" onTap={onRecall} testId="form.save.choose">
          去选择
        </Pressable>
      )}
    </View>
  )
}
