import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button'
import { momentText } from '../../components/date-text'
import { EmptyState } from '../../components/empty-state'
import { ErrorState } from '../../components/error-state'
import { Sheet } from '../../components/sheet'
import { StatusChip } from '../../components/status-chip'
import { TextArea } from '../../components/text-area'
import { TextInput } from '../../components/text-input'
import type { AnnouncementView } from '../../contract/views/messages'
import { useOnline } from '../../platform/network'
import { fieldProblem, useAction } from '../../platform/use-action'
import { useCall } from '../../platform/use-call'
import { CallState } from '../shared/call-state'

interface Words {
  title: string
  body: string
  /** The announcement this one takes the place of. */
  replaces: AnnouncementView | null
}

const blank: Words = { title: '', body: '', replaces: null }

function Published({ each, onReplace }: { each: AnnouncementView; onReplace: () => void }) {
  return (
    <View className="card" data-testid={`org.broadcast.announcement.${each.id}`}>
      <View className="outcome">
        <View className="outcome__words card__title">{each.title}</View>
        {each.replacedBy && <StatusChip status="idle">已被代替</StatusChip>}
      </View>
      <View className="note">{momentText(each.publishedAt)}</View>
      <View className="announcement__body">{each.body}</View>
      {!each.replacedBy && (
        <View className="link-left">
          <Button kind="quiet" narrow icon="edit" onTap={onReplace} testId="org.broadcast.replace">
            发新公告代替这条
          </Button>
        </View>
      )}
    </View>
  )
}

function Confirm({
  words,
  busy,
  onClose,
  onPublish,
}: {
  words: Words
  busy: boolean
  onClose: () => void
  onPublish: () => void
}) {
  return (
    <Sheet
      open
      title="发布前再看一遍"
      testId="org.broadcast.publish.confirm"
      onClose={onClose}
      actions={
        <>
          <Button kind="secondary" onTap={onClose}>
            再改改
          </Button>
          <Button busy={busy} onTap={onPublish} testId="org.broadcast.publish">
            发布公告
          </Button>
        </>
      }
    >
      <View className="note">
        {words.replaces
          ? `所有人都能看到，原公告“${words.replaces.title}”会标明已被代替。`
          : '发布后所有人都能看到，不能删除，只能发新公告代替。'}
      </View>
      <View className="bubble">
        <View className="bubble__title">{words.title}</View>
        <View className="announcement__body">{words.body}</View>
      </View>
    </Sheet>
  )
}

/** 公告: write one, look at it once more, publish; an old one only gives way to a new one. */
export function Announcements({ edition }: { edition: string }) {
  const online = useOnline()
  const list = useCall('messages', 'announcements', { edition })
  const { run, busy, failure } = useAction('messages', 'publishAnnouncement')
  const [words, setWords] = useState<Words>(blank)
  const [confirming, setConfirming] = useState(false)
  const [done, setDone] = useState(false)
  const change = (part: Partial<Words>) => {
    setDone(false)
    setWords({ ...words, ...part })
  }
  const publish = async () => {
    const { title, body, replaces } = words
    const reply = await run({ edition, title, body, ...(replaces && { replaces: replaces.id }) })
    setConfirming(false)
    if (!reply.ok) return
    setWords(blank)
    setDone(true)
    void list.reload()
  }
  const missing = !online
    ? '联网后再操作'
    : words.title.trim() === '' || words.body.trim() === ''
      ? '请写标题和正文'
      : null
  const replaceProblem = fieldProblem(failure, 'replaces')
  const general = failure && (!failure.details?.fields || replaceProblem) ? failure : null
  return (
    <View className="broadcast">
      <View className="broadcast__left">
        {done && (
          <View className="notice-line tone-pass" data-testid="org.broadcast.published">
            公告已发布，首页能看到。
          </View>
        )}
        {general && <ErrorState slim failure={general} onRetry={() => void list.reload()} />}
        <View className="card">
          <View className="card__title">{words.replaces ? '代替原公告' : '写公告'}</View>
          {words.replaces && (
            <View className="note">
              {`代替“${words.replaces.title}”`}
              <Button kind="quiet" narrow onTap={() => change({ replaces: null })}>
                不代替
              </Button>
            </View>
          )}
          <TextInput
            name="announcement-title"
            label="标题"
            maxLength={60}
            value={words.title}
            onChange={title => change({ title })}
            problem={fieldProblem(failure, 'title')}
          />
          <TextArea
            name="announcement-body"
            label="正文"
            hint="不要写个人手机号、证件号"
            most={5000}
            value={words.body}
            onChange={body => change({ body })}
            problem={fieldProblem(failure, 'body')}
          />
          <Button
            disabledReason={missing}
            onTap={() => setConfirming(true)}
            testId="org.broadcast.publish.open"
          >
            预览并发布
          </Button>
        </View>
      </View>
      <View className="broadcast__right" data-testid="org.broadcast.announcements">
        <CallState call={list} />
        {list.data?.announcements.length === 0 && (
          <EmptyState icon="document" title="还没有公告">
            发布的公告会列在这里，也显示在首页。
          </EmptyState>
        )}
        {list.data?.announcements.map(each => (
          <Published
            each={each}
            onReplace={() => setWords({ title: each.title, body: each.body, replaces: each })}
            key={each.id}
          />
        ))}
      </View>
      {confirming && (
        <Confirm
          words={words}
          busy={busy}
          onClose={() => setConfirming(false)}
          onPublish={() => void publish()}
        />
      )}
    </View>
  )
}
