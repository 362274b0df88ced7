import { View } from '@tarojs/components'
import { useServerNow } from '../../platform/clock'
import { usePageTitle } from '../../platform/page-title'
import { useBoard } from '../../platform/use-board'
import { useStageScale } from '../../platform/use-stage-scale'
import { Reveal } from '../shared/reveal'
import { Draw, Pairing, Pause, Sealed, Seats, Standby, Timed } from '../shared/scenes'
import { Standings } from '../shared/standings'
import './index.scss'

type View_ = NonNullable<ReturnType<typeof useBoard>['view']>

function Scene({ view, now }: { view: View_; now: number | null }) {
  switch (view.scene) {
    case 'pairing':
      return <Pairing view={view} />
    case 'expired':
      return <Pairing view={null} />
    case 'standby':
      return <Standby view={view} />
    case 'draw':
      return <Draw view={view} />
    case 'called':
    case 'pitch':
    case 'answer':
      return <Timed view={view} now={now} />
    case 'scoring':
      return <Seats view={view} />
    case 'sealed':
      return <Sealed view={view} />
    case 'reveal':
      return <Reveal view={view} />
    case 'standings':
    case 'final':
      return <Standings view={view} />
    default:
      return <Pause />
  }
}

/** B1 大屏: what the hall sees. Read-only, nothing to press, 16:9 at any size. */
export default function BoardPage() {
  usePageTitle('大屏')
  const { view, lost } = useBoard()
  const now = useServerNow(250)
  const scale = useStageScale()
  return (
    <View className="board" data-testid="screen" data-state={view?.scene ?? 'loading'}>
      <View className="board__stage" style={{ transform: `translate(-50%, -50%) scale(${scale})` }}>
        {view ? <Scene view={view} now={now} /> : <View className="board__middle">正在连接…</View>}
        {lost && view && (
          <View className="board__lost" data-testid="screen.lost">
            信号恢复中
          </View>
        )}
      </View>
    </View>
  )
}
