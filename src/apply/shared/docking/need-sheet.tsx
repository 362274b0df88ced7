import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../../components/button'
import { ChoiceList } from '../../../components/choice-list'
import { ChoiceSet } from '../../../components/choice-set'
import { ErrorState } from '../../../components/error-state'
import { SelectField } from '../../../components/select-field'
import { Sheet } from '../../../components/sheet'
import { TextArea } from '../../../components/text-area'
import { TextInput } from '../../../components/text-input'
import type { Input } from '../../../contract/operations'
import type { NeedView } from '../../../contract/views/services'
import { type NeedKind, needKinds, needVisibilities } from '../../../core/service-words'
import { useOnline } from '../../../platform/network'
import { useSession } from '../../../platform/session'
import { fieldProblem, useAction } from '../../../platform/use-action'
import { useDraft } from '../../../platform/use-draft'
import { needDraft, needInput, needMissing } from './need-draft'

type Owner = Input<'services', 'saveNeed'>['owner']

interface Properties {
  /** For whom it may be published; one is taken without asking. */
  owners: readonly { owner: Owner; name: string }[]
  need: NeedView | null
  onClose: () => void
  onDone: () => void
}

const choices = (table: Record<string, string>) =>
  Object.entries(table).map(([value, label]) => ({ value, label }))

/** 发布需求: what for, how much, in words, who may see it. What was typed is kept on the device until it is sent. */
export function NeedSheet({ owners, need, onClose, onDone }: Properties) {
  const { me } = useSession()
  const online = useOnline()
  const { run, busy, failure } = useAction('services', 'saveNeed')
  const name = `need.${need ? `${need.id}.${need.version}` : 'new'}`
  const { value: draft, change, clear } = useDraft(me?.person?.id ?? '', name, needDraft(need))
  const [chosen, setChosen] = useState<string | null>(owners.length === 1 ? '0' : null)
  const owner = owners[Number(chosen ?? -1)]?.owner ?? null
  const side = owners[0]?.owner.side ?? 'project'
  const missing = owner === null ? '请选择项目' : needMissing(draft)
  const send = async () => {
    if (!owner || missing || !(await run(needInput(draft, owner, need))).ok) return
    clear()
    onDone()
  }
  const wrong = (path: string) => fieldProblem(failure, path)
  return (
    <Sheet
      open
      title={need ? '修改需求' : '发布需求'}
      testId="need.sheet"
      onClose={onClose}
      actions={
        <Button
          busy={busy}
          disabledReason={online ? missing : '联网后再操作，草稿已留在本机'}
          onTap={() => void send()}
          testId="need.sheet.send"
        >
          {need ? '保存修改' : '发布需求'}
        </Button>
      }
    >
      {failure && !failure.details?.fields && <ErrorState slim failure={failure} />}
      <View className="lead">您的联系方式仅在双方同意后可见。</View>
      {owners.length > 1 && (
        <SelectField
          name="need-owner"
          label="用哪个项目发布"
          options={owners.map((each, index) => ({ value: String(index), label: each.name }))}
          value={chosen}
          onChange={setChosen}
        />
      )}
      <ChoiceSet
        name="need-kinds"
        label="需求类型"
        choices={choices(needKinds)}
        value={draft.kinds}
        onChange={kinds => change({ ...draft, kinds: kinds as NeedKind[] })}
        problem={wrong('kinds')}
        twoColumns
      />
      {draft.kinds.includes('financing') && (
        <View className="pair">
          <TextInput
            name="need-from"
            label="融资额从（万元）"
            keyboard="number"
            maxLength={7}
            value={draft.from}
            onChange={from => change({ ...draft, from })}
            problem={wrong('amount.from')}
          />
          <TextInput
            name="need-to"
            label="到（万元）"
            keyboard="number"
            maxLength={7}
            value={draft.to}
            onChange={to => change({ ...draft, to })}
            problem={wrong('amount.to')}
          />
        </View>
      )}
      <TextArea
        name="need-text"
        label="需求说明"
        hint="写清要什么、能给什么；不要写电话和邮箱"
        most={500}
        value={draft.text}
        onChange={text => change({ ...draft, text })}
        problem={wrong('text')}
      />
      <ChoiceList
        name="need-visibility"
        label="谁可以看"
        choices={(['counterparts', 'organisers'] as const).map(value => ({
          value,
          label: needVisibilities[side][value],
        }))}
        value={draft.visibility}
        onChange={visibility => change({ ...draft, visibility })}
        problem={wrong('visibility')}
      />
    </Sheet>
  )
}
