import { View } from '@tarojs/components'
import { Button } from '../../components/button'
import { ErrorState } from '../../components/error-state'
import { Sheet } from '../../components/sheet'
import type { FailureView } from '../../contract/reply'

interface Properties {
  name: string
  /** Parts of it were sent; the whole file was never there. */
  unfinished: boolean
  busy: boolean
  failure: FailureView | null
  onConfirm: () => void
  onClose: () => void
}

/** Before a file goes: what that means. */
export function RemoveSheet({ name, unfinished, busy, failure, onConfirm, onClose }: Properties) {
  return (
    <Sheet
      open
      title="移除这个文件"
      testId="remove"
      onClose={onClose}
      actions={
        <>
          <Button kind="secondary" onTap={onClose} testId="remove.back">
            先留着
          </Button>
          <Button kind="danger" busy={busy} onTap={onConfirm} testId="remove.confirm">
            确认移除
          </Button>
        </>
      }
    >
      <View className="file-line__name">{name}</View>
      <View className="lead">
        {unfinished ? '已经传上去的部分会作废，以后要从头再传。' : '移除后，审核和评审都看不到这个文件。'}
      </View>
      {failure && <ErrorState slim failure={failure} onRetry={onConfirm} />}
    </Sheet>
  )
}
