import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../../src/components/button'
import { ChunkUploader } from '../../../src/components/chunk-uploader'
import { EmptyState } from '../../../src/components/empty-state'
import { ErrorState } from '../../../src/components/error-state'
import { FindingCard } from '../../../src/components/finding-card'
import { NetBar } from '../../../src/components/net-bar'
import { Sheet } from '../../../src/components/sheet'
import { Skeleton } from '../../../src/components/skeleton'
import { type Status, StatusChip } from '../../../src/components/status-chip'
import { Page } from '../../../src/platform/page'

const chips: [Status, string][] = [
  ['pass', '通过'],
  ['fail', '不通过'],
  ['need', '待补充'],
  ['manual', '人工核查'],
  ['idle', '草稿'],
  ['moving', '上传中'],
  ['sealed', '已封存'],
  ['award', '获奖'],
  ['excused', '回避'],
  ['soon', '临近截止'],
]

const megabyte = 1024 * 1024
const uploads = [
  { phase: 'sending', sent: 62, secondsLeft: 40, sentence: null },
  { phase: 'waiting', sent: 62, secondsLeft: null, sentence: null },
  { phase: 'paused', sent: 30, secondsLeft: null, sentence: null },
  { phase: 'gone', sent: 62, secondsLeft: null, sentence: null },
  { phase: 'refused', sent: 0, secondsLeft: null, sentence: '文件名像程序或网页，请只留一个后缀再传' },
  { phase: 'finishing', sent: 100, secondsLeft: null, sentence: null },
] as const

/** Every state the kit can show. */
export function StatesScene() {
  const [open, setOpen] = useState(false)
  return (
    <Page
      testId="gallery.states"
      title="资格预检"
      notice={<NetBar state="queued">待上传，尚未提交</NetBar>}
      action={<Button disabledReason="联网后再操作">继续提交</Button>}
    >
      <View style={{ display: 'flex', flexWrap: 'wrap', gap: '8px', marginBottom: '16px' }}>
        {chips.map(([status, text]) => (
          <StatusChip status={status} key={status}>
            {text}
          </StatusChip>
        ))}
      </View>
      <FindingCard
        status="need"
        statusText="待补充"
        title="知识产权归属"
        sentence="专利权利人写的是个人，请上传转让证明或更换。"
        clause={{
          quote: '参赛项目知识产权须隶属于报名企业',
          source: '长工信〔2026〕107号 四（三）1（3）',
          onOpen: () => undefined,
        }}
        evidence={[
          { name: '专利权利人', value: '张某（个人）' },
          { name: '报名企业', value: '演示·上党机电有限公司' },
        ]}
      >
        <Button kind="secondary" narrow>
          去补转让证明
        </Button>
        <Button kind="quiet" narrow>
          我有说明
        </Button>
      </FindingCard>
      <ErrorState
        slim
        failure={{ message: '网络断了，联网后会继续', traceId: 'T-4F2A' }}
        onRetry={() => undefined}
      />
      <View className="card stack">
        {uploads.map(({ sent, ...look }) => (
          <ChunkUploader
            {...look}
            key={look.phase}
            bytes={100 * megabyte}
            sent={sent * megabyte}
            name="演示·井下巡检机器人智能避障与预警系统商业计划书（2026年7月修订版）.pdf"
          >
            {look.phase === 'sending' && (
              <Button kind="quiet" narrow>
                暂停
              </Button>
            )}
          </ChunkUploader>
        ))}
      </View>
      <View className="card">
        <Skeleton rows={4} />
      </View>
      <View className="card">
        <EmptyState
          title="还没有报名"
          action={
            <Button testId="open-sheet" onTap={() => setOpen(true)}>
              开始报名
            </Button>
          }
        >
          先用一分钟看看能报哪个组。
        </EmptyState>
      </View>
      <Button kind="danger">确认撤回报名</Button>
      <Sheet
        open={open}
        title="您打 86 分"
        onClose={() => setOpen(false)}
        actions={
          <>
            <Button kind="secondary" onTap={() => setOpen(false)}>
              再看看
            </Button>
            <Button testId="confirm">确认提交</Button>
          </>
        }
      >
        3 号 井下巡检机器人智能避障与预警系统。提交后不能自行修改。
      </Sheet>
    </Page>
  )
}
