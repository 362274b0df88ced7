import { Text, View } from '@tarojs/components'
import { classNames } from '../../components/class-names'
import { Pressable } from '../../components/pressable'
import type { CountView } from '../../contract/views/screening'
import { openQueue } from '../shared/open-queue'

/** What is to be done today; each number opens its list. */
export function TodoTiles({ todo }: { todo: readonly CountView[] }) {
  return (
    <View className="tiles" data-testid="org.home.todo">
      {todo.map(({ id, label, count, filter }) => (
        <Pressable
          key={id}
          className={classNames('tiles__one', count === 0 && 'tiles__one--none')}
          testId={`org.home.todo.${id}`}
          onTap={() => openQueue(filter)}
        >
          <Text className="tiles__count digits">{String(count)}</Text>
          <Text className="tiles__label">{label}</Text>
        </Pressable>
      ))}
    </View>
  )
}
