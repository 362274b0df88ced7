import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button'
import { ChoiceList } from '../../components/choice-list'
import { TextArea } from '../../components/text-area'
import { TextInput } from '../../components/text-input'
import type { RegisterKind } from '../../contract/views/registers'
import { type ChosenFile, chooseFile, textFile } from '../../platform/choose-file'
import { saveFile } from '../../platform/download'

interface Properties {
  headings: readonly string[]
  kind: RegisterKind | null
  file: ChosenFile | null
  source: string
  onKind: (kind: RegisterKind) => void
  onFile: (file: ChosenFile | null) => void
  onSource: (source: string) => void
  problem: (path: string) => string | undefined
}

const kinds = [
  { value: 'award' as const, label: '往届获奖', hint: '市赛、省赛、全国赛的获奖项目' },
  { value: 'national-list' as const, label: '全国榜单', hint: '如500强、创客100强' },
]

/** What is imported: the kind of list, the file or pasted rows, and where it was published. */
export function ImportSource(properties: Properties) {
  const { headings, kind, file, source, onKind, onFile, onSource, problem } = properties
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
    saveFile('往届名单空白表.csv', 'text/csv', textFile('', `\uFEFF${headings.join(',')}\n`).base64)
  return (
    <>
      <ChoiceList
        name="kind"
        label="名单类别"
        choices={kinds}
        value={kind}
        onChange={onKind}
        sideBySide
        problem={problem('kind')}
      />
      <View className="note">{`表头依次为：${headings.join('、')}。一行一个项目，信用代码不清楚可以空着。不超过2MB、2万行；行数多的请在电脑上导入。`}</View>
      <View className="register-file">
        <Button kind="secondary" icon="upload" onTap={() => void choose()} testId="org.reg.choose">
          选择.xlsx或.csv文件
        </Button>
        <Button kind="quiet" icon="download" onTap={() => void blank()} testId="org.reg.blank">
          下载空白表
        </Button>
      </View>
      {file && !pasted && <View data-testid="org.reg.file">{`已选：${file.name}`}</View>}
      <TextArea
        name="pasted"
        label="或者粘贴表格"
        hint="从WPS或Excel里连同表头一起复制，粘贴到这里"
        optional
        most={200_000}
        value={pasted}
        onChange={paste}
        problem={problem('file')}
      />
      <TextInput
        name="source"
        label="名单出处"
        hint="如：晋工信××〔2025〕××号公布"
        maxLength={200}
        value={source}
        onChange={onSource}
        problem={problem('source')}
      />
    </>
  )
}
