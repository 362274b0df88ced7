import { ChoiceList } from '../../../components/choice-list'
import type { RubricDraft } from '../../../contract/views/rounds-rubrics'

interface Properties {
  body: RubricDraft
  onChange: (body: RubricDraft) => void
  problemOf: (path: string) => string | undefined
}

/** Whether an online review scales its judges to one mean. The notice does not say, and saying nothing scales nothing. */
export function RubricNormalise({ body, onChange, problemOf }: Properties) {
  const { normalise, ...rest } = body
  return (
    <ChoiceList
      name="normalise"
      label="网评时各评委宽严不一"
      hint="本届通知未规定。不选就不折算；现场亮分的场次不能折算"
      choices={[
        { value: 'none', label: '不折算' },
        {
          value: 'mean-ratio',
          label: '按评委平均分折算',
          hint: '总分×全体平均÷该评委平均，取两位小数，可能超过满分',
        },
      ]}
      value={normalise ?? 'none'}
      onChange={value => onChange(value === 'none' ? rest : { ...rest, normalise: 'mean-ratio' })}
      problem={problemOf('normalise')}
    />
  )
}
