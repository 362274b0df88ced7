import { View } from '@tarojs/components'
import { Button } from '../../components/button'
import { Sheet } from '../../components/sheet'

interface Properties {
  open: boolean
  title: string
  /** What will happen, in whole sentences. */
  children: string
  /** The word on the button that does it. */
  action: string
  danger?: boolean
  busy: boolean
  testId: string
  onClose: () => void
  onConfirm: () => Promise<void>
}

/** Asks once more before something that cannot be taken back. */
export function ConfirmSheet(properties: Properties) {
  const { open, title, children, action, danger, busy, testId, onClose, onConfirm } = properties
  return (
    <Sheet
      open={open}
      title={title}
      testId={testId}
      onClose={onClose}
      actions={
        <>
          <Button kind="secondary" onTap={onClose}>
            再看看
          </Button>
          <Button
            kind={danger ? 'danger' : 'primary'}
            busy={busy}
            testId={`${testId}.confirm`}
            onTap={() => void onConfirm()}
          >
            {action}
          </Button>
        </>
      }
    >
      <View>{children}</View>
    </Sheet>
  )
}
