import { View } from '@tarojs/components'
import { Button } from '../../components/button'
import { ClauseQuote } from '../../components/clause-quote'
import { SelectField } from '../../components/select-field'
import type { EditionDocument } from '../../core/edition-document'
import { ClauseText } from './clause-text'
import { useForm } from './form-context'

interface Properties {
  name: string
  label: string
  hint?: string
  problem: string | null
  disabled: boolean
  value: string
  onChange: (value: string) => void
}

/** A rule cites a clause; its words stand beside it: one's own can be pasted here, those from above are quoted. */
export function ClauseField({ value, onChange, ...shared }: Properties) {
  const { document, clausesAbove, replace, readOnly } = useForm()
  const index = document.clauses.findIndex(clause => clause.id === value)
  const above = clausesAbove.find(clause => clause.id === value)
  const options = [
    ...document.clauses.map(({ id, text }) => ({ value: id, label: `${id} ${text.slice(0, 24)}` })),
    ...clausesAbove.map(({ id, text }) => ({ value: id, label: `${id}（上级）${text.slice(0, 20)}` })),
  ]
  const addClause = () => {
    const id = freshClauseId(document)
    const clause = { id, document: document.edition.slug, heading: '', text: '', use: 'enforced' as const }
    replace({ ...document, clauses: [...document.clauses, clause] })
    onChange(id)
  }
  return (
    <View className="ed-clause">
      <SelectField {...shared} options={options} value={value || null} onChange={onChange} />
      {index >= 0 && <ClauseText index={index} />}
      {above && <ClauseQuote quote={above.text} source={`依上级文件 ${above.source} ${above.heading}`} />}
      {!readOnly && (
        <Button kind="quiet" narrow testId={`clause.${shared.name}.add`} onTap={addClause}>
          粘贴一条新条款
        </Button>
      )}
    </View>
  )
}

/** The next free id of the edition's own clauses, such as YANSHI2027-08. */
export function freshClauseId({ edition, clauses }: EditionDocument): string {
  const prefix = edition.slug.replaceAll('-', '').toUpperCase()
  const taken = new Set(clauses.map(clause => clause.id))
  let n = clauses.length + 1
  const id = () => `${prefix}-${String(n).padStart(2, '0')}`
  while (taken.has(id())) n += 1
  return id()
}
