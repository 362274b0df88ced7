import { View } from '@tarojs/components'
import { ChoiceList } from '../../../components/choice-list'
import type { OpeningView } from '../../../contract/views/rounds-sessions'

interface Properties {
  juries: OpeningView['juries']
  /** Those chosen, in the order of their seats. */
  judges: readonly { person: string; name: string }[]
  value: Readonly<Record<string, string>>
  onChange: (value: Record<string, string>) => void
}

/** Which jury each chosen judge sits in, with how many each jury has; nothing where the rules have one panel. */
export function PanelJuries({ juries, judges, value, onChange }: Properties) {
  if (juries.length === 0 || judges.length === 0) return null
  const counts = juries.map(jury => {
    const seats = judges.filter(({ person }) => value[person] === jury.id).length
    return `${jury.name}${seats}位（至少${jury.minCards}位，占${jury.weight}）`
  })
  return (
    <View data-testid="opening.juries">
      <View className="hall-note">{counts.join('、')}</View>
      {judges.map(({ person, name }, place) => (
        <ChoiceList
          key={person}
          name={`jury.${place + 1}`}
          label={`${place + 1} 号席 ${name} 属于`}
          choices={juries.map(({ id, name }) => ({ value: id, label: name }))}
          value={value[person] ?? null}
          onChange={jury => onChange({ ...value, [person]: jury })}
          sideBySide
        />
      ))}
    </View>
  )
}
