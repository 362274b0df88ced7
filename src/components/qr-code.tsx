import { Image, View } from '@tarojs/components'
import qrcode from 'qrcode-generator'
import { useMemo } from 'react'
import { accessible } from './accessible'

const cell = 6
const quietZone = 4 * cell

/** A text as a QR code (GB/T 18284, level M), drawn as one picture so that both builds show it; `label` says what it opens. */
export function QrCode({ text, label, testId = 'qr' }: { text: string; label: string; testId?: string }) {
  const picture = useMemo(() => {
    const code = qrcode(0, 'M')
    code.addData(text)
    code.make()
    return code.createDataURL(cell, quietZone)
  }, [text])
  return (
    <View className="qr" data-testid={testId} data-text={text} {...accessible({ role: 'img', label })}>
      <Image className="qr__picture" src={picture} mode="aspectFit" {...accessible({ hidden: true })} />
    </View>
  )
}
