import { Text, View } from '@tarojs/components'
import { dayText } from '../../components/date-text'
import { Timeline } from '../../components/timeline'
import type { DashboardView } from '../../contract/views/screening'

function daysText(daysLeft: number | null): { figure: string; unit: string; label: string } {
  if (daysLeft === null) return { figure: '已截止', unit: '', label: '报名' }
  if (daysLeft === 0) return { figure: '今天', unit: '截止', label: '报名' }
  return { figure: String(daysLeft), unit: '天', label: '距报名截止还有' }
}

/** The deadline in days and the dates the notice sets. */
export function Season({ view }: { view: DashboardView }) {
  const { figure, unit, label } = daysText(view.deadline.daysLeft)
  const next = view.timetable.findIndex(each => !each.past && each.by !== null)
  return (
    <View className="card season" data-testid="org.home.season">
      <View className="deadline" data-state={view.deadline.daysLeft === null ? 'over' : 'open'}>
        <Text className="deadline__label">{label}</Text>
        <View className="deadline__left">
          <Text className="deadline__figure digits">{figure}</Text>
          {unit && <Text className="deadline__unit">{unit}</Text>}
        </View>
        <Text className="note">{view.deadline.label}</Text>
      </View>
      <Timeline
        testId="org.home.timetable"
        items={view.timetable.map((each, index) => ({
          title: each.name,
          time: each.by === null ? '本届通知未规定日期' : `${dayText(each.by)}前`,
          state: each.past ? ('done' as const) : index === next ? ('now' as const) : ('later' as const),
        }))}
      />
    </View>
  )
}
