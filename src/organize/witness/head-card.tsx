import { View } from '@tarojs/components'
import { momentText } from '../../components/date-text'
import { QrCode } from '../../components/qr-code'
import type { WitnessView } from '../../contract/views/witnessing'
import { ChainState } from '../shared/hall/chain-state'

/** The head of the chain for eyes and for a camera, and whether the chain is whole. */
export function HeadCard({ view }: { view: WitnessView }) {
  const { head, signatures, anchors } = view
  return (
    <View className="card" data-testid="witness.head">
      <View className="hall-head">
        <View className="hall-head__title">防改动校验码</View>
        <ChainState check={view.check} />
      </View>
      {head ? (
        <View className="hall-stage">
          <View className="hall-stage__number digits">{head.short}</View>
          <View className="hall-note">{`第 ${head.seq} 条`}</View>
          <QrCode text={head.anchor} label="防改动校验码的二维码，可拍照留存" testId="witness.qr" />
          <View className="hall-code digits">{head.anchor}</View>
        </View>
      ) : (
        <View className="hall-note">本场还没有记录，开场或抽签后出现校验码。</View>
      )}
      {signatures.map(each => (
        <View className="hall-item" key={`${each.headSeq}`}>
          <View className="hall-item__text">
            {`公证书号 ${each.certNo}`}
            <View className="hall-note">
              {`${each.name} · ${momentText(each.at)} · 第 ${each.headSeq} 条 ${each.short}`}
            </View>
          </View>
        </View>
      ))}
      {anchors.map(each => (
        <View className="hall-note" key={`${each.headSeq}${each.at}`}>
          {`已留存：${each.howName} · ${each.ref} · 第 ${each.headSeq} 条 ${each.short}`}
        </View>
      ))}
    </View>
  )
}
