import { View } from '@tarojs/components'
import { CheckItem } from '../../components/check-item'
import type { EditionDocument } from '../../core/edition-document'
import { SILENCES, type Silence } from '../../core/edition-silences'
import { useForm } from './form-context'
import type { FormField } from './form-field'
import { FormFields } from './form-fields'

const SENTENCES: readonly FormField[] = [
  {
    kind: 'list',
    at: ['edition', 'notStated'],
    label: '写给大家看的句子',
    add: '加一句',
    blank: () => ({ topic: '', sentence: '本届通知未规定' }),
    fields: [
      { kind: 'text', at: ['topic'], label: '事项' },
      { kind: 'text', at: ['sentence'], label: '句子', hint: '以“本届通知未规定”开头' },
    ],
  },
]

/** Terms the document is silent about; a half-written document is silent about nothing that can be told. */
function silentTopics({ edition }: EditionDocument): Silence[] {
  return SILENCES.filter(({ silent }) => {
    try {
      return silent(edition).some(Boolean)
    } catch {
      return false
    }
  })
}

/** 未规定项: what the notice does not say, each with its sentence; a tick writes it, never a default. */
export function SilencesPart() {
  const { document, change, readOnly } = useForm()
  const { notStated } = document.edition
  const said = ({ words }: Silence) =>
    notStated.filter(({ sentence }) => words.some(word => sentence.includes(word)))
  const tick = (silence: Silence, on: boolean) => {
    if (readOnly) return
    const sentence = `本届通知未规定${silence.topic}。`
    const next = on
      ? [...notStated, { topic: silence.topic, sentence }]
      : notStated.filter(each => !said(silence).includes(each))
    change(['edition', 'notStated'], next)
  }
  const topics = silentTopics(document)
  return (
    <View>
      <View className="card" data-testid="ed.silences">
        <View className="card__title">通知没有写的事项</View>
        {topics.length === 0 && <View className="ed-note">没有未规定的事项。</View>}
        {topics.map(silence => (
          <CheckItem
            key={silence.topic}
            checked={said(silence).length > 0}
            label={said(silence)[0]?.sentence ?? `${silence.topic}：本届通知未规定`}
            testId={`silence.${silence.topic}`}
            onChange={on => tick(silence, on)}
          />
        ))}
      </View>
      <View className="card">
        <FormFields fields={SENTENCES} />
      </View>
    </View>
  )
}
