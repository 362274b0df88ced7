import { View } from '@tarojs/components'
import type { VersionRow } from '../../core/edition-compare-versions'

const longest = 120
const short = (text: string) => (text.length > longest ? `${text.slice(0, longest)}…` : text)

/** What a supplementary notice changes in the edition, field by field. */
export function ChangesPart({ rows }: { rows: readonly VersionRow[] }) {
  return (
    <View className="card" data-testid="ed.changes">
      <View className="card__title">
        {rows.length === 0 ? '与现行版本没有不同' : `与现行版本相比，改了${rows.length}处`}
      </View>
      {rows.map(({ path, place, before, after }) => (
        <View className="ed-item" key={path}>
          <View className="ed-item__name">{place}</View>
          <View className="ed-note">{before === null ? '原来没有' : `原为：${short(before)}`}</View>
          <View className="ed-note">{after === null ? '现已删去' : `现为：${short(after)}`}</View>
        </View>
      ))}
    </View>
  )
}
