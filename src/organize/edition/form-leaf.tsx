import type { ReactElement } from 'react'
import { CheckItem } from '../../components/check-item'
import { ChoiceSet } from '../../components/choice-set'
import { DateField } from '../../components/date-field'
import { SelectField } from '../../components/select-field'
import { TextArea } from '../../components/text-area'
import { TextInput } from '../../components/text-input'
import { ClauseField } from './clause-field'
import { fieldName, type Path, valueAt } from './document-path'
import { useForm } from './form-context'
import { choicesOf, type FormField } from './form-field'

type Leaf = Exclude<FormField, { kind: 'part' } | { kind: 'list' }>

/** One control of the form, by its kind. */
export function FormLeaf({ field, path }: { field: Leaf; path: Path }): ReactElement {
  const { document, change, problemOf, readOnly } = useForm()
  const value = valueAt(document, path)
  const { label, hint } = field
  const shared = { name: fieldName(path), label, hint, problem: problemOf(path), disabled: readOnly }
  const put = (next: unknown) => !readOnly && change(path, next)
  switch (field.kind) {
    case 'text':
      return <TextInput {...shared} value={asText(value)} onChange={put} />
    case 'area':
      return <TextArea {...shared} most={field.most} value={asText(value)} onChange={put} />
    case 'number':
      return (
        <TextInput
          {...shared}
          keyboard="number"
          value={asText(value)}
          onChange={text => put(asNumber(text))}
        />
      )
    case 'points':
      return (
        <TextInput
          {...shared}
          keyboard="digit"
          value={typeof value === 'number' ? String(value / 100) : asText(value)}
          onChange={text => put(asPoints(text))}
        />
      )
    case 'date':
      return <DateField {...shared} value={asText(value)} onChange={put} />
    case 'tick':
      return (
        <CheckItem
          checked={value === true}
          label={label}
          problem={shared.problem}
          testId={`tick.${shared.name}`}
          onChange={put}
        />
      )
    case 'words':
      return (
        <TextArea
          {...shared}
          most={2000}
          value={asWords(value).join('\n')}
          onChange={text => put(text.split('\n'))}
          onLeave={() => put(asWords(value).filter(line => line.trim() !== ''))}
        />
      )
    case 'years':
      return <YearsInput {...shared} value={value} onChange={put} />
    case 'clause':
      return <ClauseField {...shared} value={asText(value)} onChange={put} />
    case 'choices':
      return (
        <ChoiceSet
          {...shared}
          choices={choicesOf(field.choices, document)}
          value={field.json ? asList(value).map(each => JSON.stringify(each)) : asWords(value)}
          onChange={next =>
            put(
              field.optional && next.length === 0
                ? undefined
                : field.json
                  ? next.map(each => JSON.parse(each) as unknown)
                  : next,
            )
          }
        />
      )
    case 'choice':
      return (
        <SelectField
          {...shared}
          options={[...choicesOf(field.choices, document)]}
          value={asText(value)}
          onChange={next => chosen(next)}
        />
      )
  }

  /** Where the answer decides what else is asked, it replaces what it stands in. */
  function chosen(next: string): void {
    if (field.kind === 'choice' && field.around) {
      const whole = path.slice(0, -1)
      return void (!readOnly && change(whole, field.around(next, valueAt(document, whole), document)))
    }
    if (field.at.join('.') === 'rule.by')
      return void (!readOnly && change(path.slice(0, -1), { by: next, ...blankRule(next) }))
    put(field.optional && next === '' ? undefined : next)
  }
}

/** Years as typed, kept as numbers; 全部 stands for all. */
function YearsInput({
  value,
  onChange,
  ...shared
}: { value: unknown; onChange: (value: unknown) => void } & Texts) {
  const shown = value === 'all' ? '全部' : Array.isArray(value) ? value.join('、') : asText(value)
  return <TextInput {...shared} value={shown} onChange={text => onChange(asYears(text))} />
}

interface Texts {
  name: string
  label: string
  hint?: string
  problem: string | null
  disabled: boolean
}

function blankRule(by: string): object {
  if (by === 'count') return { count: '' }
  if (by === 'percentage') return { percent: '', rounding: '', floor: null, cap: null }
  return by === 'district-share' ? { places: '', minimum: '' } : {}
}

const asText = (value: unknown): string =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : ''
const asList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])
const asWords = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : [])

/** What was typed as a whole number; anything else stays as typed, and is then listed as a problem. */
export function asNumber(text: string): number | string {
  return /^\d{1,9}$/.test(text) ? Number(text) : text
}

/** Points as typed, in hundredths; anything else stays as typed, and is then listed as a problem. */
export function asPoints(text: string): number | string {
  return /^\d{1,6}(\.\d{1,2})?$/.test(text) ? Math.round(Number(text) * 100) : text
}

/** Years as typed: 全部 for all, numbers otherwise; text not finished yet stays as it is. */
export function asYears(text: string): unknown {
  if (text.trim() === '全部') return 'all'
  const parts = text.split(/[\s、，,]+/).filter(Boolean)
  return parts.length > 0 && parts.every(part => /^\d{4}$/.test(part)) && /\d$/.test(text)
    ? parts.map(Number)
    : text
}
