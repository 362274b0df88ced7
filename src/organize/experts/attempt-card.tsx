import { View } from '@tarojs/components'
import { momentText } from '../../components/date-text'
import { StatusChip } from '../../components/status-chip'
import type { ExpertDrawsView, ExpertDrawView } from '../../contract/views/experts'
import { useAction } from '../../platform/use-action'
import { RedrawPart } from '../shared/hall/redraw-part'
import { DrawnPlaces } from './drawn-places'
import { ExcludedList } from './excluded-list'
import { RevealForm } from './reveal-form'

interface Properties {
  view: ExpertDrawsView
  draw: ExpertDrawView
  onDone: () => void
}

const looks = {
  committed: { status: 'soon', words: '已锁定，等待摇号' },
  revealed: { status: 'pass', words: '已抽取' },
  superseded: { status: 'excused', words: '已重抽' },
} as const

function termsText({ conditions: { fields, alternates, perEmployer }, pool }: ExpertDrawView): string {
  const wishes = fields.map(({ field, want }) => `${field}${want}人`).join('、')
  const limits = [
    perEmployer && `同单位最多${perEmployer}人`,
    alternates > 0 && `每个领域至少备选${alternates}人`,
    `候选 ${pool} 人`,
  ]
  return [wishes, ...limits.filter(Boolean)].join('；')
}

function Log({ draw }: { draw: ExpertDrawView }) {
  const lines = [
    `${momentText(draw.committedAt)} ${draw.committedBy}锁定候选`,
    draw.entropy && `摇号 ${draw.entropy}，由${draw.revealedBy ?? '工作人员'}录入`,
    draw.reason && `重抽理由：${draw.reason}（${draw.approvedBy.join('、')}同意）`,
  ]
  return (
    <View data-testid="org.experts.log">
      {lines.filter(Boolean).map(line => (
        <View className="hall-note digits" key={String(line)}>
          {line}
        </View>
      ))}
    </View>
  )
}

/** Begins the draw again by two people. */
function Redraw({ view, draw, onDone }: Properties) {
  const { run, busy, failure } = useAction('rounds', 'redrawExperts')
  return (
    <RedrawPart
      testId="org.experts.redraw"
      asked={draw.redraw}
      ends="同意后本次结果和邀请作废。"
      busy={busy}
      problem={failure?.message}
      onRedraw={async reason => {
        const { ok } = await run({ session: view.session.id, draw: draw.id, reason })
        if (ok) onDone()
        return ok
      }}
    />
  )
}

/** One attempt of the draw: what was frozen, the public digits, who came out, and the record of it. */
export function AttemptCard({ view, draw, onDone }: Properties) {
  const look = looks[draw.state]
  const first = view.draws.find(({ drawId }) => drawId === draw.drawId)
  const place = view.draws.filter(({ attempt }) => attempt === 1).findIndex(each => each.id === first?.id)
  const title = `${place > 0 ? `第${place}次补抽` : '专家抽取'}${draw.attempt > 1 ? ` · 第${draw.attempt}次` : ''}`
  return (
    <View className="card" data-testid="org.experts.attempt" data-state={draw.state}>
      <View className="hall-head">
        <View className="hall-head__title">{title}</View>
        <StatusChip status={look.status}>{look.words}</StatusChip>
      </View>
      <View className="hall-note">{termsText(draw)}</View>
      <View className="experts-code">
        <View className="hall-note">候选名单校验码</View>
        <View className="experts-code__short digits" data-testid="org.experts.short">
          {draw.short}
        </View>
        <View className="experts-code__full digits">{`名单 ${draw.poolHash}`}</View>
        <View className="experts-code__full digits" data-testid="org.experts.seed">
          {`种子承诺 ${draw.seedCommit}`}
        </View>
      </View>
      {draw.overdue && (
        <View className="notice-line tone-need" data-testid="org.experts.overdue">
          候选锁定已超过10分钟，请尽快录入摇号。
        </View>
      )}
      {draw.state === 'committed' && <RevealForm view={view} draw={draw} onDone={onDone} />}
      {draw.state !== 'committed' && <DrawnPlaces places={draw.places} />}
      <Log draw={draw} />
      {draw.excluded.length > 0 && <ExcludedList excluded={draw.excluded} />}
      {view.may.act && draw.state !== 'superseded' && <Redraw view={view} draw={draw} onDone={onDone} />}
    </View>
  )
}
