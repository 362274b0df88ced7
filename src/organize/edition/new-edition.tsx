import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button'
import { ChoiceList } from '../../components/choice-list'
import { ErrorState } from '../../components/error-state'
import { SelectField } from '../../components/select-field'
import { Sheet } from '../../components/sheet'
import { TextInput } from '../../components/text-input'
import type { EditionConfigList, EditionMoved } from '../../contract/views/editions'
import { fieldProblem, useAction } from '../../platform/use-action'

interface Properties {
  edition: string
  list: EditionConfigList
  onClose: () => void
  onDone: (begun: EditionMoved) => Promise<void>
}

type From = 'parent' | 'copy' | 'preset'

const ways: readonly { value: From; label: string; hint: string }[] = [
  { value: 'parent', label: '按上级通知建立', hint: '参赛条件依上级文件带过来，逐条标明' },
  { value: 'copy', label: '复制本地以往的届次', hint: '日期、文号和通知原文要重新填' },
  { value: 'preset', label: '从空白开始', hint: '没有上级通知，或与以往完全不同' },
]

/** 新建届次: from the notice above, from an earlier edition, or empty. */
export function NewEdition({ edition, list, onClose, onDone }: Properties) {
  const start = useAction('editions', 'startDraft')
  const [from, setFrom] = useState<From | null>(null)
  const [source, setSource] = useState('')
  const [slug, setSlug] = useState('')
  const [year, setYear] = useState('')
  const problem = (field: string) => fieldProblem(start.failure, field)
  const send = async () => {
    if (!from) return
    const fresh = { edition, slug: slug.trim(), year: Number(year) }
    const reply = await start.run(asked(from, fresh, source))
    if (reply.ok) await onDone(reply.data)
  }
  const sources = from === 'parent' ? list.parents : list.editions.filter(each => each.may.copy)
  const missing = missingIn({ from, source, slug, year })
  return (
    <Sheet
      open
      title="新建届次"
      testId="ed.new"
      onClose={onClose}
      actions={
        <>
          <Button kind="secondary" onTap={onClose}>
            取消
          </Button>
          <Button busy={start.busy} disabledReason={missing} testId="ed.new.save" onTap={send}>
            开始起草
          </Button>
        </>
      }
    >
      {start.failure && !start.failure.details?.fields && <ErrorState slim failure={start.failure} />}
      <ChoiceList
        name="from"
        label="建立方式"
        choices={ways}
        value={from}
        onChange={value => {
          setFrom(value)
          setSource('')
        }}
      />
      {from && from !== 'preset' && (
        <SelectField
          name="source"
          label={from === 'parent' ? '上级届次' : '以往的届次'}
          options={sources.map(each => ({ value: each.slug, label: each.name }))}
          value={source || null}
          onChange={setSource}
          problem={problem('parent') ?? problem('of')}
        />
      )}
      <TextInput
        name="slug"
        label="代号"
        hint="小写字母、数字和短横，例如 yanshi-2027；定后不能改"
        value={slug}
        onChange={setSlug}
        maxLength={60}
        problem={problem('slug')}
      />
      <TextInput
        name="year"
        label="年份"
        keyboard="number"
        value={year}
        onChange={setYear}
        maxLength={4}
        problem={problem('year')}
      />
      <View className="ed-note">{`建立在${list.unitName}。通知里没有写的事项一律留作“本届通知未规定”。`}</View>
    </Sheet>
  )
}

function asked(from: From, fresh: { edition: string; slug: string; year: number }, source: string) {
  if (from === 'parent') return { ...fresh, from, parent: source }
  return from === 'copy' ? { ...fresh, from, of: source } : { ...fresh, from }
}

interface Filled {
  from: From | null
  source: string
  slug: string
  year: string
}

/** What has still to be said before a draft can begin, null when nothing. */
function missingIn({ from, source, slug, year }: Filled): string | null {
  if (!from) return '请选择建立方式'
  if (from !== 'preset' && !source) return '请选择届次'
  if (!slug.trim()) return '请填写代号'
  return /^\d{4}$/.test(year) ? null : '请填写年份'
}
