import { View } from '@tarojs/components'
import { SelectField } from '../../components/select-field'
import { StatusChip } from '../../components/status-chip'
import { TextArea } from '../../components/text-area'
import { TextInput } from '../../components/text-input'
import { choicesFrom } from './choices'
import { useForm } from './form-context'

const USES = choicesFrom({
  ...{ enforced: '系统判断', computed: '系统计算', recorded: '系统留痕', shown: '只展示' },
  excused: '由人另行办理',
})

/** The words of one of the edition's own clauses, held against the notice as they are typed. */
export function ClauseText({ index }: { index: number }) {
  const { document, change, problemOf, unfound, readOnly } = useForm()
  const clause = document.clauses[index]
  if (!clause) return null
  const at = (field: string) => ['clauses', index, field]
  const name = (field: string) => `clauses-${index}-${field}`
  const missing = clause.text !== '' && unfound.has(clause.id)
  const put = (field: string) => (value: unknown) => !readOnly && change(at(field), value)
  return (
    <View className="ed-part">
      <TextArea
        name={name('text')}
        label="条款原文"
        hint="从通知里原样复制，不要改写"
        most={5000}
        value={clause.text}
        disabled={readOnly}
        onChange={put('text')}
        problem={missing ? '未在通知原文中找到，请核对原文' : problemOf(at('text'))}
      />
      {clause.text !== '' && !missing && <StatusChip status="pass">已在通知原文中找到</StatusChip>}
      <TextInput
        name={name('heading')}
        label="所在位置"
        hint="例如 四(三)1"
        value={clause.heading}
        disabled={readOnly}
        onChange={put('heading')}
        problem={problemOf(at('heading'))}
      />
      <SelectField
        name={name('use')}
        label="怎样执行"
        options={[...USES]}
        value={clause.use}
        disabled={readOnly}
        onChange={put('use')}
        problem={problemOf(at('use'))}
      />
    </View>
  )
}
