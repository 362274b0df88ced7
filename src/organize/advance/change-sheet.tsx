import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button'
import { ChoiceList } from '../../components/choice-list'
import { ErrorState } from '../../components/error-state'
import { Sheet } from '../../components/sheet'
import { TextArea } from '../../components/text-area'
import type { AdvanceRow } from '../../contract/views/advances'
import type { SheetProperties } from './sheet-properties'

type Act = 'add' | 'remove' | 'withdraw' | 'undo'

const names: Record<Act, string> = {
  add: '人工增加进名单',
  remove: '人工移出名单',
  withdraw: '登记退出（书面材料）',
  undo: '撤销人工调整',
}

function actsFor({ status }: AdvanceRow): Act[] {
  if (status === 'goes-on') return ['remove', 'withdraw']
  if (status === 'reserve') return ['add', 'withdraw']
  return status === 'added' || status === 'removed' || status === 'withdrawn' ? ['undo'] : ['add']
}

/** One project added, taken out or noted as withdrawn, never without the reason. */
export function ChangeSheet({
  row,
  decided,
  busy,
  failure,
  onKeep,
  onClose,
}: SheetProperties & { row: AdvanceRow }) {
  const acts = actsFor(row)
  const [act, setAct] = useState<Act | null>(acts.length === 1 ? acts[0]! : null)
  const [reason, setReason] = useState('')
  const project = row.application
  const others = <T extends { project: string }>(list: readonly T[]) =>
    list.filter(each => each.project !== project)
  const keep = () => {
    const text = reason.trim()
    const clear = {
      added: others(decided.added),
      removed: others(decided.removed),
      withdrawn: others(decided.withdrawn),
    }
    if (act === 'add') return onKeep({ ...clear, added: [...clear.added, { project, reason: text }] })
    if (act === 'remove') return onKeep({ ...clear, removed: [...clear.removed, { project, reason: text }] })
    if (act === 'withdraw')
      return onKeep({ ...clear, withdrawn: [...clear.withdrawn, { project, ref: text }] })
    return onKeep(clear)
  }
  const missing = !act ? '请选择怎样调整' : act !== 'undo' && reason.trim() === '' ? '请写明理由' : null
  return (
    <Sheet
      open
      title={row.projectName}
      testId="org.advance.change"
      onClose={onClose}
      actions={
        <Button
          busy={busy}
          disabledReason={missing}
          testId="org.advance.change.keep"
          onTap={() => void keep()}
        >
          保存
        </Button>
      }
    >
      {failure && <ErrorState slim failure={failure} />}
      <View className="hall-note">{row.why}</View>
      <ChoiceList
        name="act"
        label="怎样调整"
        choices={acts.map(value => ({ value, label: names[value] }))}
        value={act}
        onChange={setAct}
      />
      {act !== 'undo' && (
        <TextArea
          name="reason"
          label={act === 'withdraw' ? '退出的依据' : '理由'}
          hint="会记入名单，不对外公开"
          most={200}
          value={reason}
          onChange={setReason}
        />
      )}
    </Sheet>
  )
}
