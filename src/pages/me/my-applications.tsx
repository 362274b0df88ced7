import { Text, View } from '@tarojs/components'
import { stateLooks } from '../../components/application-look'
import { Button } from '../../components/button'
import { EmptyState } from '../../components/empty-state'
import { StatusChip } from '../../components/status-chip'
import type { ApplicationCard } from '../../contract/views/applications'
import { nextLabel, openNext } from '../../platform/application-pages'
import { openPage, openTab } from '../../platform/navigation'

function Item({ application }: { application: ApplicationCard }) {
  const { id, projectName, subjectName, groupName, state, stateLabel, next, filled } = application
  const openStatus = () => void openPage('apply/status/index', { application: id })
  const about = [subjectName, groupName].filter(Boolean).join(' · ')
  const elsewhere = next.action !== null && next.action !== 'contact-office'
  return (
    <View className="card" data-testid={`me.application.${id}`} data-state={state}>
      <View className="todo__head">
        <StatusChip status={stateLooks[state]}>{stateLabel}</StatusChip>
        {filled && <Text className="note digits">{`已填 ${filled.done}/${filled.of} 项`}</Text>}
      </View>
      <View className="card__title">{projectName || '还没有写项目名称'}</View>
      {about !== '' && <View className="note">{about}</View>}
      <View className="todo__next">{next.sentence}</View>
      <View className="pair">
        <Button kind="secondary" onTap={openStatus} testId={`me.status.${id}`}>
          看进度
        </Button>
        {elsewhere && (
          <Button onTap={() => openNext(application)} testId={`me.next.${id}`}>
            {nextLabel(application)}
          </Button>
        )}
      </View>
    </View>
  )
}

/** The applications of the person, newest change first; where to begin while there is none. */
export function MyApplications({ applications }: { applications: ApplicationCard[] }) {
  if (applications.length === 0) {
    return (
      <EmptyState
        title="还没有报名"
        testId="me.empty"
        action={<Button onTap={() => void openTab('pages/home/index')}>去首页看看</Button>}
      >
        先用一分钟看看能报哪个组，填的内容会带进报名表。
      </EmptyState>
    )
  }
  return (
    <View>
      {applications.map(application => (
        <Item application={application} key={application.id} />
      ))}
    </View>
  )
}
