import { Text, View } from '@tarojs/components'
import { stateLooks } from '../../components/application-look'
import { Button } from '../../components/button'
import { StatusChip } from '../../components/status-chip'
import type { ApplicationCard } from '../../contract/views/applications'
import { nextLabel, openNext } from '../../platform/application-pages'

/** What waits for the person, on top of the page: where it stands and the one button that goes on. */
export function TodoCard({ application }: { application: ApplicationCard }) {
  const { projectName, subjectName, state, stateLabel, next, filled } = application
  return (
    <View className="card todo" data-testid="home.todo" data-state={state}>
      <View className="todo__head">
        <StatusChip status={stateLooks[state]}>{stateLabel}</StatusChip>
        {filled && <Text className="note digits">{`已填 ${filled.done}/${filled.of} 项`}</Text>}
      </View>
      <View className="card__title">{projectName || '还没有写项目名称'}</View>
      {subjectName !== '' && <View className="note">{subjectName}</View>}
      <View className="todo__next">{next.sentence}</View>
      <Button onTap={() => openNext(application)} testId="home.todo.go">
        {nextLabel(application)}
      </Button>
    </View>
  )
}
