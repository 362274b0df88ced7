import { View } from '@tarojs/components'
import { Button } from '../../components/button'
import { fullMomentText, momentText } from '../../components/date-text'
import { StatusChip } from '../../components/status-chip'
import type { PublishedAwards } from '../../contract/views/results'
import { openPage } from '../../platform/navigation'

/** What is public now: title, version, since when, and how it came to it. */
export function PublishedCard({ list }: { list: PublishedAwards }) {
  const corrections = list.versions.filter(each => each.reason !== null)
  return (
    <View className="card" data-testid="org.awards.published">
      <View className="org-head">
        <View className="org-head__text">
          <View className="card__title">{list.title}</View>
          <View className="note">
            {`第 ${list.version} 版 · ${fullMomentText(list.publishedAt)}${list.verb} · 防改动校验码 ${list.hash.slice(0, 8)}`}
          </View>
        </View>
        <StatusChip status="pass">{`已${list.verb}`}</StatusChip>
      </View>
      {list.publicity && <View>{list.publicity.sentence}</View>}
      {corrections.map(({ version, publishedAt, reason }) => (
        <View className="note" key={version}>
          {`第 ${version} 版 ${momentText(publishedAt)}更正：${reason}`}
        </View>
      ))}
      <View className="link-left">
        <Button kind="quiet" narrow onTap={() => void openPage('apply/list/index', { list: list.id })}>
          看公开的名单
        </Button>
      </View>
    </View>
  )
}
