import { useState } from 'react'
import { Button } from '../../components/button'
import { ErrorState } from '../../components/error-state'
import { Sheet } from '../../components/sheet'
import { TextInput } from '../../components/text-input'
import type { ExpertView, InstitutionCandidate } from '../../contract/views/experts'
import { fieldProblem, useAction } from '../../platform/use-action'

interface Properties {
  edition: string
  /** Null: a new one. */
  of: ExpertView | null
  /** Of a new one: whom an institution put forward. */
  candidate?: InstitutionCandidate
  onClose: () => void
  onDone: (said: string) => void
}

const split = (text: string) =>
  [...new Set(text.split(/[、，,；;]/).map(part => part.trim()))].filter(part => part !== '')

const startOf = (of: ExpertView | null, candidate?: InstitutionCandidate) => ({
  name: of?.name ?? candidate?.name ?? '',
  phone: '',
  employer: of?.employer ?? '',
  title: of?.title ?? '',
  fields: of?.fields.join('、') ?? candidate?.field ?? '',
  recusalUnits: of?.recusalUnits.join('、') ?? candidate?.institutionName ?? '',
  importedReviews: String(of?.reviews.imported ?? 0),
  source: of?.source ?? (candidate ? `来自服务机构：${candidate.institutionName}` : ''),
  note: of?.note ?? '',
})
type Draft = ReturnType<typeof startOf>

const inputs: readonly { name: keyof Draft; label: string; hint?: string; most: number; optional?: true }[] =
  [
    { name: 'name', label: '姓名', most: 30 },
    { name: 'phone', label: '手机号', hint: '邀请发到这个号码，加密保存', most: 20 },
    { name: 'employer', label: '工作单位', hint: '写全称，用来核对回避', most: 60 },
    { name: 'title', label: '职称', most: 30, optional: true },
    { name: 'fields', label: '领域', hint: '用顿号隔开，最多6个', most: 140 },
    { name: 'recusalUnits', label: '回避单位', hint: '用顿号隔开', most: 1300, optional: true },
    { name: 'importedReviews', label: '近三年评审次数', hint: '系统以外的次数，没有填0', most: 3 },
    { name: 'source', label: '来源', hint: '如：本人申请、××单位推荐', most: 100 },
    { name: 'note', label: '备注', most: 200, optional: true },
  ]

/** One expert's entry. A new one is a candidate until an officer admits him. */
export function ExpertSheet({ edition, of, candidate, onClose, onDone }: Properties) {
  const save = useAction('rounds', 'saveExpert')
  const [draft, setDraft] = useState(startOf(of, candidate))
  const send = async () => {
    const { phone, importedReviews, fields, recusalUnits, ...words } = draft
    const reply = await save.run({
      ...{ edition, expert: of?.id ?? null, expectedVersion: of?.version ?? 0, ...words },
      ...(phone.trim() ? { phone } : {}),
      ...(candidate ? { institution: candidate.institution } : {}),
      ...{
        fields: split(fields),
        recusalUnits: split(recusalUnits),
        importedReviews: Number(importedReviews),
      },
    })
    if (reply.ok) onDone(of ? `${draft.name}的资料已保存。` : `${draft.name}已登记为候选，入库后才能抽取。`)
  }
  const missing = inputs.find(
    ({ name, optional }) => !optional && draft[name].trim() === '' && !(of && name === 'phone'),
  )
  const problemOf = (path: string) =>
    save.failure?.details?.fields?.find(field => field.path.split('.')[0] === path)?.message ??
    fieldProblem(save.failure, path)
  return (
    <Sheet
      open
      title={of ? `修改：${of.name}` : '登记一位专家'}
      testId="org.experts.sheet"
      onClose={onClose}
      actions={
        <>
          <Button kind="secondary" onTap={onClose}>
            取消
          </Button>
          <Button
            busy={save.busy}
            disabledReason={missing ? `请填写${missing.label}` : null}
            onTap={send}
            testId="org.experts.save"
          >
            保存
          </Button>
        </>
      }
    >
      {save.failure && !save.failure.details?.fields && <ErrorState slim failure={save.failure} />}
      {inputs.map(({ name, label, hint, most, optional }) => (
        <TextInput
          key={name}
          name={name}
          label={label}
          hint={of && name === 'phone' ? `现为${of.phoneMasked}，不改就空着` : hint}
          optional={optional || (of !== null && name === 'phone')}
          maxLength={most}
          value={draft[name]}
          onChange={value => setDraft({ ...draft, [name]: value })}
          problem={problemOf(name)}
        />
      ))}
    </Sheet>
  )
}
