import { View } from '@tarojs/components'
import { Button } from '../../components/button'
import { momentText } from '../../components/date-text'
import { Sheet } from '../../components/sheet'
import type { FieldConflict } from '../../contract/views/applications'
import type { FieldValue, ShownField } from '../../core/application-form/field'
import { displayed } from '../../core/application-form/form-rows'

interface Properties {
  /** The conflict to decide, null for none. */
  conflict: FieldConflict | null
  /** The newest text on this device. */
  mine: FieldValue | undefined
  /** When it was typed here, ms; undefined where that is not known. */
  mineAt: number | undefined
  field: ShownField | undefined
  onChoose: (whose: 'mine' | 'theirs') => void
  onLater: () => void
}

function Version({ title, text, testId }: { title: string; text: string; testId: string }) {
  return (
    <View className="version" data-testid={testId}>
      <View className="version__title">{title}</View>
      <View className="version__text">{text === '' ? '（没有填）' : text}</View>
    </View>
  )
}

/** The same field was changed here and elsewhere: both versions side by side; nothing is overwritten before a choice. */
export function ConflictLayer({ conflict, mine, mineAt, field, onChoose, onLater }: Properties) {
  if (!conflict) return null
  const words = (value: FieldValue | null | undefined) =>
    field ? displayed(field, value ?? undefined) : String(value ?? '')
  return (
    <Sheet
      open
      title={`两处都改了〈${conflict.label}〉`}
      testId="conflict"
      onClose={onLater}
      actions={
        <View className="stack">
          <Button onTap={() => onChoose('mine')} testId="conflict.mine">
            用这台的
          </Button>
          <Button kind="secondary" onTap={() => onChoose('theirs')} testId="conflict.theirs">
            用另一台的
          </Button>
          <Button kind="quiet" onTap={onLater} testId="conflict.later">
            都保留，稍后选
          </Button>
        </View>
      }
    >
      <View className="lead">两个版本都还在，请选一个；没有选之前不会覆盖。</View>
      <Version
        title={`这台设备，${mineAt === undefined ? '刚才填的' : momentText(mineAt)}`}
        text={words(mine)}
        testId="conflict.mine-text"
      />
      <Version
        title={`另一台设备，${conflict.changedAt ? momentText(conflict.changedAt) : '时间不详'}`}
        text={words(conflict.theirs)}
        testId="conflict.theirs-text"
      />
    </Sheet>
  )
}
