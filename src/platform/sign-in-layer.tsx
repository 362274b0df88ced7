import { View } from '@tarojs/components'
import { Button } from '../components/button'
import { Sheet } from '../components/sheet'
import { SignInForm } from './sign-in-form'

/** Signing in again on top of a page whose contents stay as they are: after a session has run out. */
export function SignInLayer({
  open,
  onDone,
  onClose,
}: {
  open: boolean
  onDone: () => void
  onClose: () => void
}) {
  return (
    <Sheet
      open={open}
      title="登录已过期"
      testId="login.layer"
      onClose={onClose}
      actions={
        <Button kind="quiet" onTap={onClose} testId="login.later">
          暂不登录
        </Button>
      }
    >
      <View className="lead">请重新登录，填写的内容都在，不会丢。</View>
      <SignInForm known={false} onDone={onDone} />
    </Sheet>
  )
}
