import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button'
import { Pressable } from '../../components/pressable'
import { Sheet } from '../../components/sheet'
import { TextInput } from '../../components/text-input'
import type { CheckInsView } from '../../contract/views/rounds-check-in'

type Row = CheckInsView['rows'][number]

/** 代签: who came and that his document was looked at. Kept on this device first, sent when there is a network. */
export function ProxySheet({
  row,
  problem,
  onDo,
  onClose,
}: {
  row: Row | null
  problem: string | null
  onDo: (name: string) => void
  onClose: () => void
}) {
  const [name, setName] = useState('')
  const [checked, setChecked] = useState(false)
  const missing = name.trim() ? (checked ? null : '请先核对证件，再勾选') : '请填写到场人姓名'
  return (
    <Sheet
      open={row !== null}
      title={`代签：${row?.projectName ?? ''}`}
      testId="checkin.proxy"
      onClose={onClose}
      actions={
        <>
          <Button kind="secondary" onTap={onClose}>
            再想想
          </Button>
          <Button disabledReason={missing} onTap={() => onDo(name.trim())} testId="checkin.proxy.do">
            确认到场
          </Button>
        </>
      }
    >
      <View className="hall-note">{row?.subjectName}</View>
      <TextInput
        name="checkin-name"
        label="到场人姓名"
        value={name}
        onChange={setName}
        maxLength={40}
        problem={problem ?? undefined}
      />
      <Pressable
        className="hall-item"
        role="checkbox"
        checked={checked}
        label="已核对身份证件原件"
        testId="checkin.document"
        onTap={() => setChecked(now => !now)}
      >
        <View className="hall-item__text">{checked ? '✓ 已核对身份证件原件' : '○ 已核对身份证件原件'}</View>
      </Pressable>
    </Sheet>
  )
}
