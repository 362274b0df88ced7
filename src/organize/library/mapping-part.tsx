import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button'
import { SelectField } from '../../components/select-field'
import type { LibraryPreview, LibraryView } from '../../contract/views/nation-library'
import type { LibraryMapping } from '../../core/library-columns'

interface Properties {
  seen: LibraryPreview
  columns: LibraryView['columns']
  onChange: (mapping: LibraryMapping) => void
}

const absent = 'absent'

/** 列映射: which column of the file each of ours is read from; recognised by its heading and to be changed. */
export function MappingPart({ seen, columns, onChange }: Properties) {
  const [open, setOpen] = useState(false)
  const { mapping, headings, mappingProblem } = seen
  const shown = open || mappingProblem !== null
  const options = [
    { value: absent, label: '文件里没有' },
    ...headings.map((heading, i) => ({ value: String(i), label: heading || `第${i + 1}列` })),
  ]
  return (
    <View className="card" data-testid="nat.import.mapping">
      <View className="card__title">列对应</View>
      {mappingProblem && <View className="notice-line tone-need">{mappingProblem}</View>}
      {!shown && (
        <Button kind="quiet" narrow onTap={() => setOpen(true)} testId="nat.import.mapping.open">
          查看或修改列对应
        </Button>
      )}
      {shown &&
        columns.map(({ id, heading, needed }) => (
          <SelectField
            key={id}
            name={`column-${id}`}
            label={heading}
            optional={!needed}
            options={options}
            value={mapping[id] === null ? absent : String(mapping[id])}
            onChange={value => onChange({ ...mapping, [id]: value === absent ? null : Number(value) })}
          />
        ))}
    </View>
  )
}
