import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button'
import { ChoiceList } from '../../components/choice-list'
import { ErrorState } from '../../components/error-state'
import { SelectField } from '../../components/select-field'
import { Sheet } from '../../components/sheet'
import { TextArea } from '../../components/text-area'
import type { AdvanceGroup } from '../../contract/views/advances'
import type { SheetProperties } from './sheet-properties'

const byHand = '人工增加'

/** A project from outside the places: by hand with a reason, or as one of the kinds the notice lets in directly. */
export function AddSheet({
  view,
  decided,
  busy,
  failure,
  onKeep,
  onClose,
}: SheetProperties & { view: AdvanceGroup }) {
  const kinds = [byHand, ...view.asks.direct]
  const [kind, setKind] = useState(kinds.length === 1 ? byHand : null)
  const [project, setProject] = useState<string | null>(null)
  const [reason, setReason] = useState('')
  const behind = view.rows.filter(row => !['goes-on', 'added', 'withdrawn', 'removed'].includes(row.status))
  const from = kind === byHand ? [...behind, ...view.others] : view.others
  const options = from.map(each => ({
    value: each.application,
    label: `${each.projectName}（${each.subjectName}）`,
  }))
  const missing = !kind ? '请选择类别' : !project ? '请选择项目' : reason.trim() === '' ? '请写明理由' : null
  const keep = () => {
    if (!kind || !project) return
    const text = reason.trim()
    void (kind === byHand
      ? onKeep({ added: [...decided.added, { project, reason: text }] })
      : onKeep({ direct: [...decided.direct, { project, name: kind, ref: text }] }))
  }
  return (
    <Sheet
      open
      title="增加项目"
      testId="org.advance.add.sheet"
      onClose={onClose}
      actions={
        <Button busy={busy} disabledReason={missing} testId="org.advance.add.keep" onTap={keep}>
          加入名单
        </Button>
      }
    >
      {failure && <ErrorState slim failure={failure} />}
      {kinds.length > 1 && (
        <ChoiceList
          name="kind"
          label="类别"
          choices={kinds.map(value => ({ value, label: value }))}
          value={kind}
          onChange={setKind}
        />
      )}
      {options.length === 0 ? (
        <View className="hall-note">没有可以增加的项目。</View>
      ) : (
        <SelectField name="project" label="项目" options={options} value={project} onChange={setProject} />
      )}
      <TextArea
        name="reason"
        label="理由"
        hint="例如 组委会会议纪要文号"
        most={200}
        value={reason}
        onChange={setReason}
      />
    </Sheet>
  )
}
