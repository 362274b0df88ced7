import { View } from '@tarojs/components'
import { useState } from 'react'
import { CheckItem } from '../../components/check-item'
import { ChoiceList } from '../../components/choice-list'
import { TextArea } from '../../components/text-area'
import { TextInput } from '../../components/text-input'
import type { ReminderPreviewView } from '../../contract/views/messages'
import { Chips } from '../shared/chips'
import { ownWords, type Reminder } from './audience'

interface Properties {
  reminder: Reminder
  choices: ReminderPreviewView['choices']
  onChange: (reminder: Reminder) => void
}

/** Title and text in one's own words; the preview follows when a field is left. */
function OwnWords({ reminder, onChange }: Omit<Properties, 'choices'>) {
  const [title, setTitle] = useState(reminder.title)
  const [text, setText] = useState(reminder.text)
  const leave = () => onChange({ ...reminder, title, text })
  return (
    <View>
      <TextInput
        name="title"
        label="标题"
        hint="最多20个字，微信提醒里显示"
        maxLength={20}
        value={title}
        onChange={setTitle}
        onLeave={leave}
      />
      <TextArea name="text" label="内容" most={200} value={text} onChange={setText} onLeave={leave} />
    </View>
  )
}

/** 人群条件: what it is about and whom it concerns. Narrowing anew brings back whoever was taken off the list. */
export function Conditions({ reminder, choices, onChange }: Properties) {
  const narrow = (change: Partial<Reminder>) => onChange({ ...reminder, without: [], ...change })
  return (
    <View className="card" data-testid="org.broadcast.conditions">
      <ChoiceList
        name="purpose"
        label="提醒什么"
        choices={choices.purposes.map(({ id, name }) => ({ value: id as Reminder['purpose'], label: name }))}
        value={reminder.purpose}
        onChange={purpose => narrow({ purpose, states: [], missingOfficialNumber: false })}
      />
      {ownWords(reminder) && <OwnWords reminder={reminder} onChange={onChange} />}
      <View className="condition__name">县区</View>
      <Chips
        label="县区"
        choices={choices.counties}
        value={reminder.counties}
        onChange={counties => narrow({ counties })}
        testId="org.broadcast.county"
      />
      <View className="condition__name">组别</View>
      <Chips
        label="组别"
        choices={choices.groups}
        value={reminder.groups}
        onChange={groups => narrow({ groups })}
        testId="org.broadcast.group"
      />
      {ownWords(reminder) && (
        <View>
          <View className="condition__name">状态</View>
          <Chips
            label="状态"
            choices={choices.states}
            value={reminder.states}
            onChange={states => narrow({ states })}
            testId="org.broadcast.state"
          />
          <CheckItem
            checked={reminder.missingOfficialNumber}
            onChange={missingOfficialNumber => narrow({ missingOfficialNumber })}
            label="只通知还没有官网报名号的"
            testId="org.broadcast.missing-number"
          />
        </View>
      )}
      <View className="note">县区、组别不选就是全部。</View>
    </View>
  )
}
