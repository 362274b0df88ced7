import { Text, View } from '@tarojs/components'
import { momentText } from '../../components/date-text'
import { Icon } from '../../components/icon'
import { Pressable } from '../../components/pressable'
import type { TrackView } from '../../contract/views/applications-track'
import { openPage } from '../../platform/navigation'

/** A row for each submission once the form may differ from it: handed in again, or sent back to be amended. */
export function HandedInRows({ track: { application, submissions, state } }: { track: TrackView }) {
  if (submissions.length < 2 && state !== 'returned') return null
  return submissions.map(({ number, submittedAt }) => (
    <Pressable
      key={number}
      className="link-row"
      onTap={() => void openPage('apply/form/index', { application, submission: `${number}` })}
      testId={`status.handed-in.${number}`}
    >
      <Icon name="document" />
      <View className="link-row__text">
        {`看第${number}次提交的内容`}
        <Text className="link-row__note">{momentText(submittedAt)}</Text>
      </View>
      <Icon name="next" />
    </Pressable>
  ))
}
