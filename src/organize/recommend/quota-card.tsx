import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button'
import { ClauseQuote } from '../../components/clause-quote'
import { momentText } from '../../components/date-text'
import { ErrorState } from '../../components/error-state'
import { Sheet } from '../../components/sheet'
import { TextInput } from '../../components/text-input'
import type { QuotaView } from '../../contract/views/recommendations'
import { openLink } from '../../platform/navigation'
import { fieldProblem, useAction } from '../../platform/use-action'

function QuotaSheet({
  quota,
  onClose,
  onSaved,
}: {
  quota: QuotaView
  onClose: () => void
  onSaved: () => void
}) {
  const { run, busy, failure } = useAction('recommendations', 'setQuota')
  const [seats, setSeats] = useState(quota.seats === null ? '' : String(quota.seats))
  const [basis, setBasis] = useState('')
  const count = /^\d+$/.test(seats.trim()) ? Number(seats.trim()) : null
  const missing = count === null ? '请填写名额' : basis.trim() === '' ? '请填写文号' : null
  const save = async () => {
    if (count === null) return
    const reply = await run({ edition: quota.edition, seats: count, basis, expectedVersion: quota.version })
    if (reply.ok) onSaved()
  }
  return (
    <Sheet
      open
      title="登记推荐名额"
      testId="org.recommend.quota.sheet"
      onClose={onClose}
      actions={
        <>
          <Button kind="secondary" onTap={onClose}>
            先不登记
          </Button>
          <Button
            busy={busy}
            disabledReason={missing}
            onTap={() => void save()}
            testId="org.recommend.quota.save"
          >
            保存
          </Button>
        </>
      }
    >
      {failure && !failure.details?.fields && <ErrorState slim failure={failure} />}
      <TextInput
        name="seats"
        label="名额"
        hint={quota.silence ? '按组委会定的数字填' : '照上级下达的数字填'}
        keyboard="number"
        maxLength={3}
        value={seats}
        onChange={setSeats}
        problem={fieldProblem(failure, 'seats')}
      />
      <TextInput
        name="quota-basis"
        label={quota.silence ? '依据（纪要或文件的文号）' : '名额文件的文号'}
        maxLength={100}
        value={basis}
        onChange={setBasis}
        problem={fieldProblem(failure, 'basis')}
      />
    </Sheet>
  )
}

/** 推荐名额: how many, by which document, and every earlier number. */
export function QuotaCard({
  quota,
  mayEdit,
  onSaved,
}: {
  quota: QuotaView
  mayEdit: boolean
  onSaved: () => void
}) {
  const [open, setOpen] = useState(false)
  const [current, ...earlier] = quota.history
  const saved = () => {
    setOpen(false)
    onSaved()
  }
  return (
    <View className="card" data-testid="org.recommend.quota">
      <View className="org-head">
        <View className="org-head__text">
          <View className="card__title">
            {quota.seats === null ? '推荐名额尚未下达' : `推荐名额 ${quota.seats} 个`}
          </View>
          {current && (
            <View className="note">{`依据 ${current.basis} · ${momentText(current.at)} ${current.by}登记`}</View>
          )}
          {quota.above && (
            <View className="note" data-testid="org.recommend.quota.above">
              {quota.above.sentence}
            </View>
          )}
          {quota.silence && <View className="note">{quota.silence}</View>}
          {quota.shareSentence && <View className="note">{quota.shareSentence}</View>}
        </View>
        {mayEdit && !quota.above?.locked && (
          <Button kind="secondary" narrow onTap={() => setOpen(true)} testId="org.recommend.quota.open">
            {quota.seats === null ? '登记' : '变更'}
          </Button>
        )}
      </View>
      {earlier.map(({ version, seats, basis, at }) => (
        <View className="note" key={version}>{`原为 ${seats} 个，${basis}，${momentText(at)}`}</View>
      ))}
      {quota.clauses.map(({ id, text, source, link }) => (
        <ClauseQuote key={id} quote={text} source={source} onOpen={() => void openLink(link)} />
      ))}
      {open && <QuotaSheet quota={quota} onClose={() => setOpen(false)} onSaved={saved} />}
    </View>
  )
}
