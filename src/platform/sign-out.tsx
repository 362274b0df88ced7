import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../components/button'
import { Icon } from '../components/icon'
import { Pressable } from '../components/pressable'
import { Sheet } from '../components/sheet'
import { useOnline } from './network'
import { leaveSession } from './session'

/** 退出登录 as a row; signing out ends every device's session, so it asks first and needs the network. */
export function SignOut() {
  const [open, setOpen] = useState(false)
  const [busy, setBusy] = useState(false)
  const online = useOnline()
  const leave = async () => {
    setBusy(true)
    await leaveSession()
    setBusy(false)
    setOpen(false)
  }
  return (
    <View>
      <Pressable className="link-row" onTap={() => setOpen(true)} testId="sign-out">
        <Icon name="lock" />
        <View className="link-row__text">退出登录</View>
        <Icon name="next" />
      </Pressable>
      <Sheet
        open={open}
        title="退出登录"
        testId="sign-out.sheet"
        onClose={() => setOpen(false)}
        actions={
          <>
            <Button kind="secondary" onTap={() => setOpen(false)}>
              不退出
            </Button>
            <Button
              busy={busy}
              onTap={leave}
              disabledReason={online ? null : '联网后再操作'}
              testId="sign-out.confirm"
            >
              退出登录
            </Button>
          </>
        }
      >
        <View className="lead">您在所有设备上都会退出。已经保存的报名都在，再登录就能看到。</View>
      </Sheet>
    </View>
  )
}
