import { Image, View } from '@tarojs/components'
import { useState } from 'react'
import { accessible } from '../../components/accessible'
import { Button } from '../../components/button'
import { Icon } from '../../components/icon'
import { Pressable } from '../../components/pressable'
import { Sheet } from '../../components/sheet'
import { copyText } from '../../platform/dialogs'
import { useQrPicture } from '../../platform/use-qr-picture'
import { webAddress } from '../../platform/web-address'

const picturePart = accessible({ role: 'img', label: '这一页网址的二维码' })

function AddressSheet({ address, onClose }: { address: string; onClose: () => void }) {
  const [copied, setCopied] = useState<boolean | null>(null)
  const picture = useQrPicture(address)
  return (
    <Sheet
      open
      title="用电脑传"
      testId="other-device"
      onClose={onClose}
      actions={
        <Button icon="copy" onTap={async () => setCopied(await copyText(address))} testId="other-device.copy">
          复制网址
        </Button>
      }
    >
      <View className="lead">在电脑浏览器打开下面的网址，用同一个手机号登录，就能接着传。</View>
      <View className="other-device__address" data-testid="other-device.address">
        {address}
      </View>
      {picture && <Image className="other-device__qr" src={picture} {...picturePart} />}
      {picture && <View className="note">换手机传：用手机扫这个二维码。</View>}
      {copied !== null && (
        <View className={copied ? 'note tone-text-pass' : 'note tone-text-need'}>
          {copied ? '已复制，发给自己后在电脑上打开' : '没能复制，请长按上面的网址选择复制'}
        </View>
      )}
    </Sheet>
  )
}

/** The way to go on from a PC; nothing where this installation has no web address. */
export function OtherDevice({ application }: { application: string }) {
  const [open, setOpen] = useState(false)
  const address = webAddress('apply/files/index', { application })
  if (address === null) return null
  return (
    <View className="card card--rows">
      <Pressable className="link-row" onTap={() => setOpen(true)} testId="files.other-device">
        <Icon name="screen" />
        <View className="link-row__text">文件在电脑上？用电脑传</View>
        <Icon name="next" />
      </Pressable>
      {open && <AddressSheet address={address} onClose={() => setOpen(false)} />}
    </View>
  )
}
