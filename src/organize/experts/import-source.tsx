import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button'
import { ChoiceList } from '../../components/choice-list'
import { TextArea } from '../../components/text-area'
import { TextInput } from '../../components/text-input'
import { type ChosenFile, chooseFile, textFile } from '../../platform/choose-file'
import { saveFile } from '../../platform/download'

export type ImportedAs = 'active' | 'candidate'

interface Properties {
  headings: readonly string[]
  file: ChosenFile | null
  source: string
  as: ImportedAs | null
  onFile: (file: ChosenFile | null) => void
  onSource: (source: string) => void
  onAs: (as: ImportedAs) => void
  problem?: string
}

const kinds = [
  { value: 'active' as const, label: '在库专家', hint: '名册已经审核，可以直接抽取' },
  { value: 'candidate' as const, label: '候选', hint: '逐位入库后才能抽取' },
]

/** What is imported: the file or pasted rows, where the roster comes from, and whether its people are admitted. */
export function ImportSource({ headings, file, source, as, onFile, onSource, onAs, problem }: Properties) {
  const [pasted, setPasted] = useState('')
  const choose = async () => {
    const chosen = await chooseFile(['xlsx', 'csv'])
    if (!chosen) return
    setPasted('')
    onFile(chosen)
  }
  const paste = (text: string) => {
    setPasted(text)
    onFile(text.trim() ? textFile('粘贴的表格.csv', text) : null)
  }
  // The mark at the start tells Excel that the text is UTF-8.
  const blank = () =>
    saveFile('专家名册空白表.csv', 'text/csv', textFile('', `\uFEFF${headings.join(',')}\n`).base64)
  return (
    <>
      <View className="note">{`表头依次为：${headings.join('、')}。一行一位专家，领域和回避单位用顿号隔开。不超过2MB、5000行。`}</View>
      <View className="experts-file">
        <Button kind="secondary" icon="upload" onTap={() => void choose()} testId="org.experts.choose">
          选择.xlsx或.csv文件
        </Button>
        <Button kind="quiet" icon="download" onTap={() => void blank()}>
          下载空白表
        </Button>
      </View>
      {file && !pasted && <View>{`已选：${file.name}`}</View>}
      <TextArea
        name="pasted"
        label="或者粘贴表格"
        hint="连同表头一起复制，粘贴到这里"
        optional
        most={200_000}
        value={pasted}
        onChange={paste}
        problem={problem}
      />
      <TextInput
        name="source"
        label="名册出处"
        hint="如：××局专家名册（2026年）"
        maxLength={100}
        value={source}
        onChange={onSource}
      />
      <ChoiceList name="as" label="导入后" choices={kinds} value={as} onChange={onAs} sideBySide />
    </>
  )
}
