import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button'
import { fullMomentText } from '../../components/date-text'
import { Icon } from '../../components/icon'
import type { ReminderPreviewView } from '../../contract/views/messages'
import { reachSentence } from './audience'

type Person = ReminderPreviewView['people'][number]

function PersonLine({ person, onRemove }: { person: Person; onRemove: () => void }) {
  return (
    <View className="person" data-testid={`org.broadcast.person.${person.person}`}>
      <View className="person__text">
        <View>{person.name}</View>
        <View className="note">
          {[person.project || '未填项目名称', person.county, person.phoneMasked].filter(Boolean).join(' · ')}
        </View>
      </View>
      <Text className="note">{person.channel}</Text>
      <Button kind="quiet" narrow onTap={onRemove} label={`剔除 ${person.name}`}>
        剔除
      </Button>
    </View>
  )
}

/** What arrives, as it looks: in the inbox, in WeChat, as a text message. */
export function Sample({ sample }: { sample: ReminderPreviewView['sample'] }) {
  return (
    <View className="card" data-testid="org.broadcast.sample">
      <View className="card__title">收到的样子</View>
      <View className="note">以第一位为例</View>
      <View className="bubble">
        <View className="bubble__head">
          <Icon name="bell" />
          <Text>站内消息</Text>
        </View>
        <View className="bubble__title">{sample.title}</View>
        <View>{sample.body}</View>
      </View>
      <View className="bubble">
        <View className="bubble__head">
          <Icon name="info" />
          <Text>微信服务通知</Text>
        </View>
        {sample.wechat.map(({ label, value }) => (
          <View className="bubble__pair" key={label}>
            <Text className="bubble__label">{label}</Text>
            <Text className="bubble__value">{value}</Text>
          </View>
        ))}
      </View>
      {sample.sms && (
        <View className="bubble">
          <View className="bubble__head">
            <Icon name="phone" />
            <Text>短信</Text>
          </View>
          <View>{sample.sms}</View>
        </View>
      )}
    </View>
  )
}

/** 将通知 N 人 …, the list to look through, and when it goes out. */
export function Reach({
  preview,
  onRemove,
}: {
  preview: ReminderPreviewView
  onRemove: (person: string) => void
}) {
  const [open, setOpen] = useState(false)
  return (
    <View className="card" data-testid="org.broadcast.preview">
      <View className="reach" data-testid="org.broadcast.count">
        {reachSentence(preview)}
      </View>
      {preview.leftOut > 0 && (
        <View className="note tone-text-need" data-testid="org.broadcast.left-out">
          {`另有 ${preview.leftOut} 人 24 小时内收过同样的提醒，这次不再发。`}
        </View>
      )}
      {preview.notes.map(note => (
        <View className="note" key={note}>
          {note}
        </View>
      ))}
      {preview.count > 0 && (
        <View className="note">
          {preview.scheduled
            ? `现在不在 8:00–21:00，将于${fullMomentText(preview.goesOutAt)}发出。`
            : '在 8:00–21:00 之内，确认后马上发出。'}
        </View>
      )}
      {preview.count > 0 && (
        <View className="link-left">
          <Button
            kind="quiet"
            narrow
            icon={open ? 'cross' : 'people'}
            onTap={() => setOpen(!open)}
            testId="org.broadcast.people.open"
          >
            {open ? '收起名单' : '看名单'}
          </Button>
        </View>
      )}
      {open && (
        <View className="people" data-testid="org.broadcast.people">
          {preview.people.map(person => (
            <PersonLine person={person} onRemove={() => onRemove(person.person)} key={person.person} />
          ))}
        </View>
      )}
    </View>
  )
}
