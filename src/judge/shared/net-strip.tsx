import { clockText } from '../../components/date-text'
import { NetBar, type NetState } from '../../components/net-bar'

interface Properties {
  online: boolean
  /** When the draft was last written to this device, in ms; null: nothing typed. */
  savedAt: number | null
  /** A card waits to be sent. */
  queued: boolean
  /** The device refused to keep what was typed. */
  unsaved: boolean
}

function stateOf({ online, queued, unsaved }: Properties): NetState {
  if (unsaved) return 'unsaved'
  if (!online) return 'offline'
  return queued ? 'weak' : 'online'
}

/** The strip over the keypad: it explains the network, never blocks, and never says submitted. */
export function NetStrip(properties: Properties) {
  const state = stateOf(properties)
  const saved = properties.savedAt === null ? '' : ` · 草稿已存本机 ${clockText(properties.savedAt)}`
  const words = {
    online: `在线${saved}`,
    weak: '网络慢，正在上传… 您可以继续',
    offline: properties.queued ? '断网 · 分数已存本机，联网自动交' : `断网${saved}`,
    queued: '待上传，尚未提交',
    unsaved: '本机存不下了，请勿离开，先联系工作人员',
  }
  return (
    <NetBar state={state} testId="score.net">
      {words[state]}
    </NetBar>
  )
}
