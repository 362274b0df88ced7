import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button'
import { NetBar } from '../../components/net-bar'
import { Pressable } from '../../components/pressable'
import { lowLines, type ScoreCriterion, scoreText, totalOf } from '../../components/score-entry'
import { ScorePad } from '../../components/score-pad'
import { ServerTimer } from '../../components/server-timer'
import { Sheet } from '../../components/sheet'
import type { JudgeSessionView, JudgeTurn } from '../../contract/views/judging'
import { useServerNow } from '../../platform/clock'
import { useLargeText } from '../../platform/font-scale'
import { goBack, openPage } from '../../platform/navigation'
import { useOnline } from '../../platform/network'
import { HandOverPart } from './hand-over-part'
import { NetStrip } from './net-strip'
import { ReceiptPanel } from './receipt'
import { ReturnPart } from './return-part'
import { useScore } from './use-score'

interface Properties {
  view: JudgeSessionView
  turn: JudgeTurn
  rubric: NonNullable<JudgeSessionView['rubric']>
}

const keptWords = {
  full: '本机待上传的太多，请先联网上传',
  unsaved: '本机没有存下，请勿离开，再点一次提交',
  'too-large': '本机没有存下，请联系工作人员',
} as const
const lockedStates = new Set(['queued', 'submitted', 'sealed', 'revealed', 'excused'])

function Header({ view, turn }: { view: JudgeSessionView; turn: JudgeTurn }) {
  const now = useServerNow()
  const timer = view.current?.application === turn.application ? view.current.timer : null
  const names = { pitch: '路演剩余', answer: '答辩剩余' } as const
  return (
    <View className="pad-head">
      <Pressable
        className="pad-head__back"
        label="返回场次"
        testId="back"
        onTap={() => void goBack('judge/home/index')}
      >
        <Text>‹</Text>
      </Pressable>
      <View className="pad-head__text">
        <View className="pad-head__name">
          {turn.position !== null && `${turn.position} 号 `}
          {turn.projectName}
        </View>
        <View className="pad-head__line">
          {view.groupName} · {turn.stageName}
          {timer && (
            <ServerTimer
              startedAt={timer.startedAt}
              lengthSeconds={timer.seconds}
              now={timer.pausedAt ? Date.parse(timer.pausedAt) : now}
              label={names[timer.kind]}
            />
          )}
        </View>
      </View>
      <Pressable
        className="pad-head__more"
        testId="score.material"
        onTap={() =>
          void openPage('judge/material/index', { session: view.id, application: turn.application })
        }
      >
        材料
      </Pressable>
    </View>
  )
}

/** J4 打分: the keypad, its confirmation, and what becomes of the card. Nothing here needs the network but the answer. */
export function Scoring({ view, turn, rubric }: Properties) {
  const score = useScore(view, turn, rubric)
  const online = useOnline()
  const large = useLargeText()
  const [asking, setAsking] = useState(false)
  const [explained, setExplained] = useState<ScoreCriterion | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const total = totalOf(score.lines, score.entry) ?? 0
  const low = lowLines(score.lines, score.entry)
  const elsewhere =
    view.current && view.current.application !== turn.application && !lockedStates.has(score.state)
  const onStage = elsewhere && view.turns.find(each => each.application === view.current?.application)
  const confirm = async () => {
    setAsking(false)
    const outcome = await score.submit()
    setProblem(outcome === 'kept' ? null : keptWords[outcome])
  }
  const refusal = score.item?.state === 'refused' ? score.item.refusal?.message : null
  const status = (
    <View className="judge-status">
      <NetStrip
        online={online}
        savedAt={score.saved?.kind === 'saved' ? score.saved.savedAt : null}
        queued={score.state === 'queued'}
        unsaved={score.saved?.kind === 'unsaved'}
      />
      {(problem ?? refusal) && (
        <NetBar state="unsaved" testId="score.problem">
          {(problem ?? refusal)!}
        </NetBar>
      )}
      {onStage && <NetBar state="queued">{`主持人已到 ${onStage.position} 号，您这一项还未提交`}</NetBar>}
    </View>
  )
  return (
    <View className="judge-score" data-state={score.state} data-testid="score.state">
      <ScorePad
        criteria={score.lines}
        entry={score.entry}
        onChange={score.change}
        onSubmit={() => setAsking(true)}
        blockedReason={turn.problem}
        status={status}
        header={<Header view={view} turn={turn} />}
        onExplain={setExplained}
        large={large}
        locked={
          lockedStates.has(score.state) ? (
            <View>
              <ReceiptPanel state={score.state} turn={turn} item={score.item} />
              {score.state === 'queued' && score.item && (
                <HandOverPart person={view.seat.person} session={view.id} item={score.item} />
              )}
              {score.own.data && ['submitted', 'sealed', 'revealed'].includes(score.state) && (
                <ReturnPart
                  session={view.id}
                  application={turn.application}
                  own={score.own.data}
                  typed={totalOf(score.lines, score.entry)}
                  onDone={score.own.reload}
                />
              )}
            </View>
          ) : undefined
        }
        testId="score"
      />
      <Sheet
        open={asking}
        title={`您打 ${scoreText(total)} 分`}
        testId="score.confirm"
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button kind="secondary" onTap={() => setAsking(false)}>
              再看看
            </Button>
            <Button testId="score.confirm.yes" onTap={confirm}>
              确认提交
            </Button>
          </>
        }
      >
        <View className="judge-clause">
          {turn.position !== null && `${turn.position} 号 `}
          {turn.projectName}
        </View>
        {low.map(line => (
          <View className="judge-low" key={line.id}>
            {line.name} {score.entry.texts[score.lines.indexOf(line)]} 分，确认无误？
          </View>
        ))}
        <View className="judge-line">提交后不能自行修改。</View>
      </Sheet>
      <Sheet
        open={explained !== null}
        title={explained?.name ?? ''}
        onClose={() => setExplained(null)}
        actions={<Button onTap={() => setExplained(null)}>知道了</Button>}
      >
        <View className="judge-clause">{explainOf(rubric, explained)}</View>
      </Sheet>
    </View>
  )
}

function explainOf(rubric: Properties['rubric'], line: ScoreCriterion | null): string {
  const criterion = rubric.criteria.find(each => each.id === line?.id)
  return criterion?.description || `满分 ${scoreText(line?.most ?? 0)} 分。评分规则没有写进一步的说明。`
}
