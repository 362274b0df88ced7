import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button'
import { ChoiceList } from '../../components/choice-list'
import { DateField } from '../../components/date-field'
import { dayText } from '../../components/date-text'
import { ErrorState } from '../../components/error-state'
import { Sheet } from '../../components/sheet'
import { TextArea } from '../../components/text-area'
import { TextInput } from '../../components/text-input'
import type { CreditSubjectView, ReviewView } from '../../contract/views/screening'
import { copyText, showToast } from '../../platform/dialogs'
import { fieldProblem, useAction } from '../../platform/use-action'
import type { Review } from './use-review'

type Conclusion = 'clear' | 'bad' | 'listed' | 'serious' | 'unclear'

const conclusions: readonly { value: Conclusion; label: string }[] = [
  { value: 'clear', label: '未见记录' },
  { value: 'bad', label: '有其他不良记录' },
  { value: 'listed', label: '有失信记录' },
  { value: 'serious', label: '有严重失信记录' },
  { value: 'unclear', label: '查不清' },
]

function missingOf(source: string, day: string, conclusion: Conclusion | null, note: string): string | null {
  if (source.trim() === '') return '请填写查询来源'
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return '请填写查询日期'
  if (conclusion === null) return '请选择结论'
  return conclusion !== 'clear' && note.trim() === '' ? '请写明查到的情况' : null
}

function CreditSheet({
  review,
  of,
  onClose,
}: {
  review: Review
  of: CreditSubjectView
  onClose: () => void
}) {
  const { run, busy, failure } = useAction('screening', 'recordCreditCheck')
  const [source, setSource] = useState('')
  const [day, setDay] = useState('')
  const [conclusion, setConclusion] = useState<Conclusion | null>(null)
  const [note, setNote] = useState('')
  const save = async () => {
    if (conclusion === null) return
    const reply = await run({
      ...review.target,
      ...{ subject: of.subject, source, checkedOn: day, conclusion },
      ...(note.trim() && { note }),
    })
    if (!reply.ok) return
    await review.reload()
    onClose()
  }
  return (
    <Sheet
      open
      title={`登记失信核查：${of.label}`}
      testId="org.review.credit.sheet"
      onClose={onClose}
      actions={
        <>
          <Button kind="secondary" onTap={onClose}>
            先不登记
          </Button>
          <Button
            busy={busy}
            disabledReason={missingOf(source, day, conclusion, note)}
            onTap={() => void save()}
            testId="org.review.credit.save"
          >
            保存
          </Button>
        </>
      }
    >
      {failure && !failure.details?.fields && <ErrorState slim failure={failure} />}
      <View className="lead">{`通知对这一组要求“${of.wording}”。`}</View>
      <TextInput
        name="source"
        label="查询来源"
        hint="例如：信用中国"
        value={source}
        onChange={setSource}
        problem={fieldProblem(failure, 'source')}
      />
      <DateField
        name="checkedOn"
        label="查询日期"
        value={day}
        onChange={setDay}
        problem={fieldProblem(failure, 'checkedOn')}
      />
      <ChoiceList
        name="conclusion"
        label="结论"
        choices={conclusions.filter(({ value }) => value !== 'bad' || of.wording.includes('不良'))}
        value={conclusion}
        onChange={setConclusion}
        problem={fieldProblem(failure, 'conclusion')}
      />
      <TextArea
        name="credit-note"
        label="说明"
        hint="查到记录或查不清的须写明"
        optional={conclusion === 'clear' || conclusion === null}
        most={300}
        value={note}
        onChange={setNote}
        problem={fieldProblem(failure, 'note')}
      />
    </Sheet>
  )
}

function Subject({
  of,
  mayRecord,
  onRecord,
}: {
  of: CreditSubjectView
  mayRecord: boolean
  onRecord: () => void
}) {
  const [newest] = of.checks
  const copy = async () => {
    const name = of.label.replace(/（.*）$/, '')
    showToast((await copyText(name)) ? `已复制：${name}` : '没能复制，请长按选择')
  }
  return (
    <View className="list-line" data-testid="org.review.credit.subject">
      <View className="org-head">
        <View className="org-head__text">
          <View>{of.label}</View>
          <View className="note">{of.wording}</View>
        </View>
        <Button kind="quiet" narrow icon="copy" onTap={() => void copy()}>
          复制
        </Button>
        {mayRecord && (
          <Button kind="secondary" narrow onTap={onRecord} testId="org.review.credit.record">
            {newest ? '重新登记' : '登记'}
          </Button>
        )}
      </View>
      {of.checks.map(check => (
        <View className="note" key={`${check.checkedOn}${check.source}${check.conclusion}`}>
          {`${check.conclusion} · ${check.source} · ${dayText(check.checkedOn)} · ${check.by}`}
          {check.note && ` · ${check.note}`}
        </View>
      ))}
      {!newest && <Text className="note tone-text-need">还没有核查</Text>}
      {of.stale && <Text className="note tone-text-need">已过 30 天，建议重查</Text>}
    </View>
  )
}

/** O6 失信核查: who has to be looked up, what was found, and the entry of a look-up. */
export function Credit({ review, view }: { review: Review; view: ReviewView }) {
  const [recording, setRecording] = useState<CreditSubjectView | null>(null)
  if (view.credit.length === 0) return null
  return (
    <View className="card" data-testid="org.review.credit">
      <View className="card__title">失信核查</View>
      {view.credit.map(of => (
        <Subject of={of} mayRecord={view.may.decide} onRecord={() => setRecording(of)} key={of.subject} />
      ))}
      {recording && <CreditSheet review={review} of={recording} onClose={() => setRecording(null)} />}
    </View>
  )
}
