import { Text, View } from '@tarojs/components'
import { Button } from '../../components/button'
import { fullMomentText } from '../../components/date-text'
import { EmptyState } from '../../components/empty-state'
import type { PublishedListPage } from '../../contract/views/catalog'
import { CallStates } from '../../platform/call-states'
import { replacePage, usePageParameters } from '../../platform/navigation'
import { ObjectionEntry } from '../../platform/objection-entry'
import { Page } from '../../platform/page'
import { useCall } from '../../platform/use-call'
import { AwardGroups, PublicityCard } from '../shared/award-groups'
import { AdvanceNames } from './advance-names'
import { HonourGroups } from './honour-groups'
import './index.scss'

interface Corrected {
  reason: string
  changes: readonly { projectName: string; subjectName: string; before: string; after: string }[]
}

function Correction({ correction }: { correction: Corrected | null }) {
  if (!correction) return null
  return (
    <View className="card" data-testid="list.correction">
      <View className="card__title">这一版更正了什么</View>
      <View className="lead">{correction.reason}</View>
      {correction.changes.map(({ projectName, subjectName, before, after }) => (
        <View className="award-line" key={`${projectName}${subjectName}`}>
          <View className="award-line__project">{projectName}</View>
          <View className="note">{`${subjectName}：${before} → ${after}`}</View>
        </View>
      ))}
    </View>
  )
}

function List({ list }: { list: PublishedListPage }) {
  const { newer } = list
  return (
    <View>
      <View className="page-title" data-testid="list.title">
        {list.title}
      </View>
      <View className="lead">{`第 ${list.version} 版，${fullMomentText(list.publishedAt)} ${list.body?.verb ?? '公布'}`}</View>
      {newer && (
        <View className="card" data-testid="list.newer">
          <View className="lead">{`这份名单已有第 ${newer.version} 版，请以新版为准。`}</View>
          <Button kind="secondary" onTap={() => void replacePage('apply/list/index', { list: newer.id })}>
            看最新一版
          </Button>
        </View>
      )}
      <Correction correction={list.body?.correction ?? list.advance?.correction ?? null} />
      {list.body && <AwardGroups groups={list.body.groups} />}
      {list.advance && <AdvanceNames text={list.advance.text} />}
      {list.honours && <HonourGroups honours={list.honours} />}
      {list.body?.publicity && <PublicityCard publicity={list.body.publicity} />}
      <ObjectionEntry edition={list.edition} list={newer?.id ?? list.id} />
      {!(list.body || list.advance || list.honours) && (
        <EmptyState icon="list" title="这种名单请到主办单位网站查看" />
      )}
      <View className="note list-hash">
        <Text>防改动校验码 </Text>
        <Text className="digits">{list.hash}</Text>
      </View>
    </View>
  )
}

/** 名单: a list as it was made public, with its version and the code that shows it has not been changed. */
export default function ListPage() {
  const { list = '' } = usePageParameters()
  const input = { list }
  const call = useCall('catalog', 'publishedList', input, { enabled: list !== '', keep: true })
  return (
    <Page testId="list" title="名单" shownAt={call.answeredAt}>
      {list === '' && <EmptyState icon="list" title="没有指定哪一份名单" />}
      <CallStates call={call} rows={8} />
      {call.data && <List list={call.data} />}
    </Page>
  )
}
