import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../../components/button'
import { Sheet } from '../../../components/sheet'
import { StatusChip } from '../../../components/status-chip'
import { TextInput } from '../../../components/text-input'
import type { OpeningView } from '../../../contract/views/rounds-sessions'
import { fieldProblem, useAction } from '../../../platform/use-action'
import { pointsOf } from './rubric-draft'

type Line = OpeningView['earlier'][number]

interface Properties {
  view: OpeningView
  onDone: () => Promise<void>
}

/** Scores of earlier stages the result rests on; what is missing is asked of the committee, never taken as zero. */
export function EarlierCard({ view, onDone }: Properties) {
  const [asked, setAsked] = useState<Line | null>(null)
  if (view.earlier.length === 0) return null
  const before = view.session.state === 'planned' || view.session.state === 'drawn'
  return (
    <View className="card" data-testid="opening.earlier-scores">
      <View className="hall-head__title">早先一轮的成绩</View>
      {view.earlier.map(line => (
        <View className="hall-item" key={`${line.application}-${line.stage}`}>
          <View className="hall-item__text">
            {line.projectName}
            <View className="hall-note">
              {line.stageName}
              {line.record && ` 依据 ${line.record}`}
            </View>
          </View>
          {line.score === null ? (
            <StatusChip status="need">没有成绩</StatusChip>
          ) : (
            <View className="digits">{line.score}</View>
          )}
          {before && (line.score === null || line.record !== null) && (
            <Button
              kind="secondary"
              narrow
              label={`登记${line.projectName}的${line.stageName}成绩`}
              testId="opening.earlier.enter"
              onTap={() => setAsked(line)}
            >
              登记决定
            </Button>
          )}
        </View>
      ))}
      {asked && (
        <EarlierSheet
          line={asked}
          view={view}
          onClose={() => setAsked(null)}
          onDone={async () => {
            setAsked(null)
            await onDone()
          }}
        />
      )}
    </View>
  )
}

function EarlierSheet({ line, view, onClose, onDone }: Properties & { line: Line; onClose: () => void }) {
  const [score, setScore] = useState('')
  const [record, setRecord] = useState('')
  const enter = useAction('rounds', 'setEarlier')
  const points = pointsOf(score)
  const send = async () => {
    if (points === null) return
    const place = { session: view.session.id, expectedVersion: view.session.version }
    const of = { application: line.application, stage: line.stage }
    if ((await enter.run({ ...place, ...of, score: points, record })).ok) await onDone()
  }
  const missing = points === null ? '请填写成绩' : record.trim() ? null : '请填写文号'
  const whole = enter.failure && !enter.failure.details?.fields ? enter.failure.message : null
  return (
    <Sheet
      open
      title={`${line.projectName}的${line.stageName}成绩`}
      testId="opening.earlier.sheet"
      onClose={onClose}
      actions={
        <>
          <Button kind="secondary" onTap={onClose}>
            再想想
          </Button>
          <Button busy={enter.busy} disabledReason={missing} testId="opening.earlier.save" onTap={send}>
            登记
          </Button>
        </>
      }
    >
      <View className="hall-note">通知未规定时由组委会书面决定，这里只登记决定。</View>
      <TextInput
        name="earlier.score"
        label="按多少分计"
        keyboard="digit"
        maxLength={6}
        value={score}
        onChange={setScore}
        problem={fieldProblem(enter.failure, 'score') ?? whole}
      />
      <TextInput
        name="earlier.record"
        label="决定的文号"
        maxLength={80}
        value={record}
        onChange={setRecord}
        problem={fieldProblem(enter.failure, 'record')}
      />
    </Sheet>
  )
}
