import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { accessible } from '../../components/accessible'
import { Button } from '../../components/button'
import { classNames } from '../../components/class-names'
import { dayText, momentText } from '../../components/date-text'
import { EmptyState } from '../../components/empty-state'
import { Icon } from '../../components/icon'
import { Pressable } from '../../components/pressable'
import type { NoticeView } from '../../contract/views/catalog'
import { CallStates } from '../../platform/call-states'
import { openPage, usePageParameters } from '../../platform/navigation'
import { ObjectionEntry } from '../../platform/objection-entry'
import { OfficeCall } from '../../platform/office-call'
import { Page } from '../../platform/page'
import { useCall } from '../../platform/use-call'
import { Clauses } from './clauses'
import { FullText } from './full-text'
import './index.scss'

const ways = [
  { id: 'clauses', label: '逐条' },
  { id: 'full', label: '全文' },
] as const
type Way = (typeof ways)[number]['id']

function Head({ notice }: { notice: NoticeView }) {
  const { edition, issuedOn, parent, office, deadline } = notice
  return (
    <View className="card" data-testid="notice.head">
      <View className="card__title">{edition.name}</View>
      <View className="note">{`${edition.issuer} · ${edition.documentNumber}`}</View>
      {issuedOn && <View className="note">{dayText(issuedOn)}</View>}
      {edition.takesApplications && (
        <View
          className="note digits"
          data-testid="notice.deadline"
          data-state={deadline.passed ? 'over' : 'open'}
        >
          {deadline.passed ? `报名已截止（${deadline.text}）` : `报名截止 ${deadline.text}`}
        </View>
      )}
      <OfficeCall office={office} testId="notice.office" />
      {parent && (
        <Pressable
          className="link-row"
          onTap={() => void openPage('pages/notice/index', { edition: parent.slug })}
          testId="notice.parent"
        >
          <Icon name="document" />
          <View className="link-row__text">
            上级文件
            <Text className="link-row__note">{`${parent.documentNumber} ${parent.name}`}</Text>
          </View>
          <Icon name="next" />
        </Pressable>
      )}
    </View>
  )
}

/** A version strip: this text was changed by a supplementary notice, and what changed. */
function SupplementStrip({ supplement }: { supplement: NonNullable<NoticeView['supplement']> }) {
  return (
    <Pressable
      className="supplement-strip"
      onTap={() => void openPage('apply/announcement/index', { announcement: supplement.id })}
      testId="notice.supplement"
    >
      {`此版已被补充通知修改（${momentText(supplement.publishedAt)}）`}
      <Text className="supplement-strip__act">看差异</Text>
    </Pressable>
  )
}

function Notice({ notice, asked }: { notice: NoticeView; asked: string | undefined }) {
  const [way, setWay] = useState<Way>('clauses')
  return (
    <View>
      <Head notice={notice} />
      <ObjectionEntry edition={notice.edition.slug} onlyOpen />
      <View className="ways" {...accessible({ role: 'tablist', label: '怎样看' })}>
        {ways.map(({ id, label }) => (
          <Pressable
            key={id}
            className={classNames('ways__way', id === way && 'ways__way--on')}
            role="tab"
            selected={id === way}
            onTap={() => setWay(id)}
            testId={`notice.way.${id}`}
          >
            {label}
          </Pressable>
        ))}
      </View>
      {way === 'clauses' ? (
        <Clauses notice={notice} asked={asked} />
      ) : (
        <FullText segments={notice.segments} />
      )}
    </View>
  )
}

/** A2 通知原文: word for word; ?clause=… opens it at that clause. */
export default function NoticePage() {
  const { edition = '', clause } = usePageParameters()
  const input = { edition }
  const call = useCall('catalog', 'notice', input, { enabled: edition !== '', keep: true })
  const { data } = call
  return (
    <Page
      testId="notice"
      title="通知原文"
      shownAt={call.answeredAt}
      notice={data?.supplement && <SupplementStrip supplement={data.supplement} />}
      action={
        data?.edition.takesApplications && (
          <Button onTap={() => void openPage('apply/quiz/index', { edition })} testId="notice.quiz">
            按此条件自测
          </Button>
        )
      }
    >
      {edition === '' && <EmptyState icon="document" title="没有指定哪一份通知" />}
      <CallStates call={call} rows={8} />
      {data && <Notice notice={data} asked={clause} />}
    </Page>
  )
}
