import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button'
import { ChoiceList } from '../../components/choice-list'
import { ErrorState } from '../../components/error-state'
import { Sheet } from '../../components/sheet'
import { TextArea } from '../../components/text-area'
import { TextInput } from '../../components/text-input'
import type { FailureView } from '../../contract/reply'
import type { HonourCandidate, HonourLine, UnitHonoursView } from '../../contract/views/unit-honours'

interface Properties {
  view: UnitHonoursView
  /** Null: somebody by name. */
  candidate: HonourCandidate | null
  busy: boolean
  failure: FailureView | null
  onAdd: (line: HonourLine) => void
  onClose: () => void
}

function missingIn(
  { lines }: UnitHonoursView,
  typed: { honour: string | null; name: string; reason: string },
): string | null {
  if (typed.name === '') return '请填写单位名称'
  if (typed.honour === null) return '请选择奖项'
  if (lines.some(line => line.honour === typed.honour && line.name === typed.name))
    return '这个单位已提名这个奖项'
  return typed.reason === '' ? '请写明理由' : null
}

/** Proposes a unit for an honour, with the reason; the figures stand beside it. */
export function ProposeSheet({ view, candidate, busy, failure, onAdd, onClose }: Properties) {
  const [honour, setHonour] = useState<string | null>(null)
  const [name, setName] = useState(candidate?.name ?? '')
  const [reason, setReason] = useState('')
  const missing = missingIn(view, { honour, name: name.trim(), reason: reason.trim() })
  const add = () => {
    if (honour === null) return
    const of = candidate
      ? { kind: candidate.kind, key: candidate.key }
      : { kind: 'other' as const, key: null }
    onAdd({ honour, ...of, name: name.trim(), reason: reason.trim() })
  }
  return (
    <Sheet
      open
      title={candidate ? candidate.name : '提名其他单位'}
      testId="org.honours.sheet"
      onClose={onClose}
      actions={
        <Button busy={busy} disabledReason={missing} onTap={add} testId="org.honours.add">
          提名
        </Button>
      }
    >
      {failure && (
        <ErrorState
          slim
          failure={{ ...failure, message: failure.details?.fields?.[0]?.message ?? failure.message }}
        />
      )}
      {candidate && (
        <View className="note">
          {candidate.figures.map(({ label, value }) => `${label}${value}`).join(' · ')}
        </View>
      )}
      {!candidate && (
        <TextInput name="name" label="单位名称" maxLength={80} value={name} onChange={setName} />
      )}
      <ChoiceList
        name="honour"
        label="奖项"
        choices={view.honours.map(each => ({ value: each.name, label: each.name }))}
        value={honour}
        onChange={setHonour}
      />
      <TextArea
        name="reason"
        label="理由"
        hint="只留在组委会，不公开"
        most={300}
        value={reason}
        onChange={setReason}
      />
    </Sheet>
  )
}
