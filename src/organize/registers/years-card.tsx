import { Text, View } from '@tarojs/components'
import { StatusChip } from '../../components/status-chip'
import type { RegistersView } from '../../contract/views/registers'
import { enteredLooks, kindNames } from './words'

/** Which years the conditions of this edition look into, and how far each has been entered. */
export function YearsCard({ view }: { view: RegistersView }) {
  const asked = [...new Map(view.asked.map(each => [each.title, each])).values()]
  return (
    <View className="card" data-testid="org.reg.years">
      <View className="card__title">本届要查哪些年份</View>
      {asked.length === 0 && <View className="note">本届通知未规定往届获奖或榜单限制。</View>}
      {asked.map(({ title, years, clause }) => (
        <View className="note" key={title}>{`${title}：${years}（${clause}）`}</View>
      ))}
      {view.years.map(({ kind, level, levelName, year, projects, entered }) => (
        <View
          className="register-year"
          key={`${kind}${level}${year}`}
          data-testid={`org.reg.year.${kind}.${level}.${year}`}
        >
          <Text className="register-year__name">{`${year}年 ${levelName}${kindNames[kind]}`}</Text>
          <Text className="note digits">{projects > 0 ? `${projects} 个项目` : ''}</Text>
          <StatusChip status={enteredLooks[entered].status}>{enteredLooks[entered].word}</StatusChip>
        </View>
      ))}
      <View className="note">只有勾选“已录全”的年份，没有查到才算通过；其余年份仍由审核人人工核查。</View>
    </View>
  )
}
