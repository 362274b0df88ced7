import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../../src/components/button'
import { NetBar } from '../../../src/components/net-bar'
import { emptyEntry, type ScoreCriterion } from '../../../src/components/score-entry'
import { ScorePad } from '../../../src/components/score-pad'
import { Sheet } from '../../../src/components/sheet'
import { Page } from '../../../src/platform/page'

const criteria: ScoreCriterion[] = [
  { id: 'a', name: '创新性', most: 2500, step: 100 },
  { id: 'b', name: '技术与知识产权', most: 2000, step: 100 },
  { id: 'c', name: '市场与商业模式', most: 2500, step: 100 },
  { id: 'd', name: '团队', most: 1500, step: 100 },
  { id: 'e', name: '财务与融资', most: 1500, step: 100 },
]
const more = new URLSearchParams(window.location.search)

/** The scoring page, alone on its screen. `?large=1` shows 大字版, `?explain=1` the buttons to the standards. */
export function ScoreScene() {
  const [entry, setEntry] = useState(() => emptyEntry(criteria))
  const [asking, setAsking] = useState(false)
  const [sent, setSent] = useState(0)
  return (
    <Page testId="gallery.score" title="打分" full>
      <ScorePad
        criteria={criteria}
        entry={entry}
        onChange={setEntry}
        onSubmit={() => setAsking(true)}
        large={more.has('large')}
        onExplain={more.has('explain') ? () => undefined : undefined}
        status={<NetBar state="online">在线 · 草稿已存本机 14:03:22</NetBar>}
        header={
          <View>
            <Text className="pad__name">3 号 井下巡检机器人智能避障与预警系统</Text>
            <Text className="pad__meta">企业组 · 第 3/12 个 · 答辩剩 02:41</Text>
          </View>
        }
      />
      <Sheet
        open={asking}
        title="您打 86 分"
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button kind="secondary" onTap={() => setAsking(false)}>
              再看看
            </Button>
            <Button
              testId="confirm"
              onTap={() => {
                setSent(sent + 1)
                setAsking(false)
              }}
            >
              确认提交
            </Button>
          </>
        }
      >
        3 号 井下巡检机器人智能避障与预警系统。提交后不能自行修改。
      </Sheet>
      <Text className="unseen" data-testid="sent">
        {String(sent)}
      </Text>
    </Page>
  )
}
