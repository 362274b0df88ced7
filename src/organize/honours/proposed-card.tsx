import { View } from '@tarojs/components'
import { Button } from '../../components/button'
import type { HonourLine, UnitHonoursView } from '../../contract/views/unit-honours'

interface Properties {
  view: UnitHonoursView
  mayEdit: boolean
  busy: boolean
  onRemove: (line: HonourLine) => void
}

/** Who is proposed, honour by honour, each with the reason. */
export function ProposedCard({ view, mayEdit, busy, onRemove }: Properties) {
  return (
    <View className="card" data-testid="org.honours.proposed">
      <View className="card__title">提名</View>
      {view.honours.map(({ name }) => {
        const lines = view.lines.filter(line => line.honour === name)
        return (
          <View key={name} data-testid={`org.honours.of.${name}`}>
            <View className="section">{`${name}（${lines.length}个）`}</View>
            {lines.map(line => (
              <View className="org-head" key={line.name}>
                <View className="org-head__text">
                  <View>{line.name}</View>
                  <View className="note">{line.reason}</View>
                </View>
                {mayEdit && (
                  <Button
                    kind="secondary"
                    narrow
                    busy={busy}
                    label={`去掉${line.name}`}
                    onTap={() => onRemove(line)}
                  >
                    去掉
                  </Button>
                )}
              </View>
            ))}
          </View>
        )
      })}
    </View>
  )
}
