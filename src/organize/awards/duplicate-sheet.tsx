import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button'
import { Sheet } from '../../components/sheet'
import { TextInput } from '../../components/text-input'
import type { AwardedProject } from '../../contract/views/results'

/** 重复奖励: the paper that says another contest of the year already paid; the award stays, the money goes. */
export function DuplicateSheet({
  project,
  basis: before,
  onClose,
  onSave,
}: {
  project: AwardedProject
  /** '' when there is no finding yet. */
  basis: string
  onClose: () => void
  /** Null takes the finding back. */
  onSave: (basis: string | null) => void
}) {
  const [basis, setBasis] = useState(before)
  return (
    <Sheet
      open
      title="重复奖励核查"
      testId="org.awards.duplicate.sheet"
      onClose={onClose}
      actions={
        <>
          {before ? (
            <Button kind="secondary" onTap={() => onSave(null)} testId="org.awards.duplicate.remove">
              没有重复，撤掉登记
            </Button>
          ) : (
            <Button kind="secondary" onTap={onClose}>
              先不登记
            </Button>
          )}
          <Button
            disabledReason={basis.trim() === '' ? '请写明核查依据' : null}
            onTap={() => onSave(basis.trim())}
            testId="org.awards.duplicate.save"
          >
            登记
          </Button>
        </>
      }
    >
      <View className="lead">{`“${project.projectName}”登记后不再发这次的奖金，名次和证书不变。`}</View>
      <TextInput
        name="duplicate-basis"
        label="核查依据"
        hint="例如：某某大赛获奖文件的文号"
        maxLength={200}
        value={basis}
        onChange={setBasis}
      />
    </Sheet>
  )
}
