import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button'
import { ChoiceList } from '../../components/choice-list'
import { ErrorState } from '../../components/error-state'
import { TextInput } from '../../components/text-input'
import type { WitnessView } from '../../contract/views/witnessing'
import { useAction } from '../../platform/use-action'

interface Properties {
  view: WitnessView
  onDone: () => Promise<void>
}

/** The notary's co-signature under the newest head, with the number of the notarial certificate. */
export function SignCard({ view, onDone }: Properties) {
  const sign = useAction('witnessing', 'sign')
  const [certNo, setCertNo] = useState('')
  const head = view.signable
  const send = async () => {
    if (!head) return
    const input = { session: view.session.id, headSeq: head.seq, headHash: head.hash, certNo }
    if (!(await sign.run(input)).ok) return
    setCertNo('')
    await onDone()
  }
  return (
    <View className="card" data-testid="witness.sign">
      <View className="hall-head__title">公证员联署</View>
      {sign.failure && <ErrorState slim failure={sign.failure} onRetry={onDone} />}
      {head ? (
        <View>
          <View className="hall-note">{`将为第 ${head.seq} 条（校验码 ${head.short}）联署，签后不能撤回。`}</View>
          <TextInput name="certNo" label="公证书号" maxLength={60} value={certNo} onChange={setCertNo} />
          <Button
            busy={sign.busy}
            disabledReason={certNo.trim() ? null : '请填写公证书号'}
            testId="witness.sign.send"
            onTap={send}
          >
            联署
          </Button>
        </View>
      ) : (
        <View className="hall-note">最新的校验码已经联署，有新记录后再签。</View>
      )}
    </View>
  )
}

const ways = [
  { value: 'paper' as const, label: '纸质表' },
  { value: 'screen' as const, label: '大屏' },
  { value: 'photo' as const, label: '现场照片' },
  { value: 'media' as const, label: '移动存储' },
]
type Way = (typeof ways)[number]['value']

/** Where the head at hand was printed or shown, and where that is kept: an official notes it. */
export function AnchorCard({ view, onDone }: Properties) {
  const note = useAction('witnessing', 'anchor')
  const [how, setHow] = useState<Way | null>(null)
  const [ref, setRef] = useState('')
  const { head } = view
  const send = async () => {
    if (!head || !how) return
    const input = { session: view.session.id, headSeq: head.seq, headHash: head.hash, how, ref }
    if (!(await note.run(input)).ok) return
    setRef('')
    await onDone()
  }
  if (!head) return null
  const reason = !how ? '请选择留存方式' : ref.trim() ? null : '请填写存放处'
  return (
    <View className="card" data-testid="witness.anchor">
      <View className="hall-head__title">登记校验码的留存处</View>
      {note.failure && <ErrorState slim failure={note.failure} onRetry={onDone} />}
      <ChoiceList name="how" label="留存方式" twoColumns choices={ways} value={how} onChange={setHow} />
      <TextInput
        name="ref"
        label="存放处"
        hint="例如：档案盒编号"
        maxLength={80}
        value={ref}
        onChange={setRef}
      />
      <Button
        kind="secondary"
        busy={note.busy}
        disabledReason={reason}
        testId="witness.anchor.send"
        onTap={send}
      >
        登记
      </Button>
    </View>
  )
}
