import { View } from '@tarojs/components'
import { CheckItem } from '../../components/check-item'
import type { RegisterPreviewView } from '../../contract/views/registers'

/** A year of a level that the officer calls whole; `first`: there was no such contest before. */
export interface WholeYear {
  year: number
  level: 'city' | 'province' | 'nation'
  first: boolean
}

interface Properties {
  years: RegisterPreviewView['years']
  value: readonly WholeYear[]
  onChange: (value: WholeYear[]) => void
}

/** The officer's word that a year of a level has been entered whole. Nothing is ticked beforehand. */
export function WholeYears({ years, value, onChange }: Properties) {
  const of = (year: number, level: string) => value.find(each => each.year === year && each.level === level)
  const without = (year: number, level: string) =>
    value.filter(each => each.year !== year || each.level !== level)
  return (
    <View data-testid="org.reg.whole">
      {years.map(({ year, level, levelName, complete }) => {
        const ticked = of(year, level)
        const set = (whole: boolean, first: boolean) =>
          onChange([...without(year, level), ...(whole ? [{ year, level, first }] : [])])
        return (
          <View key={`${year}${level}`}>
            {complete && <View className="note">{`${year}年${levelName}名单已标为录全。`}</View>}
            <CheckItem
              checked={ticked !== undefined}
              onChange={checked => set(checked, false)}
              label={`${year}年${levelName}的名单已录全`}
              testId={`org.reg.whole.${year}.${level}`}
            />
            {ticked && (
              <CheckItem
                checked={ticked.first}
                onChange={checked => set(true, checked)}
                label={`${year}年是首届，此前没有办过`}
                testId={`org.reg.first.${year}.${level}`}
              />
            )}
          </View>
        )
      })}
    </View>
  )
}
