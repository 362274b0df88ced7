import { Text, View } from '@tarojs/components'
import { momentText } from '../../components/date-text'
import { Icon, type IconName } from '../../components/icon'
import { Pressable } from '../../components/pressable'
import type { HomeView } from '../../contract/views/catalog'
import { dial } from '../../platform/dialogs'
import { openPage } from '../../platform/navigation'

interface RowProperties {
  icon: IconName
  title: string
  note?: string | null
  testId: string
  onTap: () => void
}

function Row({ icon, title, note, testId, onTap }: RowProperties) {
  return (
    <Pressable className="link-row" onTap={onTap} testId={testId}>
      <Icon name={icon} />
      <View className="link-row__text">
        {title}
        {note && <Text className="link-row__note digits">{note}</Text>}
      </View>
      <Icon name="next" />
    </Pressable>
  )
}

/** 公告 and the lists that have been made public; nothing at all while there are none. */
export function News({ home }: { home: HomeView }) {
  const { announcements, lists } = home
  if (announcements.length + lists.length === 0) return null
  return (
    <View>
      <View className="section">公告和名单</View>
      <View className="card card--rows" data-testid="home.news">
        {lists.map(({ id, title, publishedAt }) => (
          <Row
            key={id}
            icon="list"
            title={title}
            note={momentText(publishedAt)}
            testId={`home.list.${id}`}
            onTap={() => void openPage('apply/list/index', { list: id })}
          />
        ))}
        {announcements.map(({ id, title, publishedAt }) => (
          <Row
            key={id}
            icon="bell"
            title={title}
            note={momentText(publishedAt)}
            testId={`home.announcement.${id}`}
            onTap={() => void openPage('apply/announcement/index', { announcement: id })}
          />
        ))}
      </View>
    </View>
  )
}

/** Where to read and whom to ask. */
export function Help({ home, onOthers }: { home: HomeView; onOthers: () => void }) {
  const { edition, office, fee, hints } = home
  return (
    <View>
      <View className="section">通知和咨询</View>
      <View className="card card--rows">
        <Row
          icon="document"
          title="看通知原文"
          note={edition.documentNumber}
          testId="home.notice"
          onTap={() => void openPage('pages/notice/index', { edition: edition.slug })}
        />
        {office && (
          <Row
            icon="phone"
            title={office.name}
            note={office.phone}
            testId="home.office"
            onTap={() => dial(office.phone)}
          />
        )}
        <Row
          icon="people"
          title="对接服务"
          note="融资、合作、落地和对接活动"
          testId="home.service"
          onTap={() => void openPage('apply/service/index', { edition: edition.slug })}
        />
        <Row icon="refresh" title="其他赛事和往届" testId="home.others" onTap={onOthers} />
      </View>
      {fee && (
        <Pressable
          className="fee"
          onTap={() => void openPage('pages/notice/index', { edition: edition.slug, clause: fee.clause.id })}
          testId="home.fee"
        >
          <Icon name="check" />
          <Text>{fee.sentence}</Text>
        </Pressable>
      )}
      {hints.map(hint => (
        <View className="note" key={hint}>
          {hint}
        </View>
      ))}
    </View>
  )
}
