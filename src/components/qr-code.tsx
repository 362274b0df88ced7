import { View } from '@tarojs/components'
import qrcode from 'qrcode-generator'
import { accessible } from './accessible'

/** A QR code (ISO/IEC 18004, level M) of a text, drawn as dark squares on white; `label` says what it leads to. */
export function QrCode({ text, label, testId }: { text: string; label: string; testId?: string }) {
  const code = qrcode(0, 'M')
  code.addData(text)
  code.make()
  const lines = Array.from({ length: code.getModuleCount() }, (_, index) => index)
  return (
    <View className="qr" data-testid={testId} data-text={text} {...accessible({ role: 'img', label })}>
      {lines.map(row => (
        <View className="qr__row" key={row}>
          {lines.map(column => (
            <View className={code.isDark(row, column) ? 'qr__dot qr__dot--dark' : 'qr__dot'} key={column} />
          ))}
        </View>
      ))}
    </View>
  )
}
