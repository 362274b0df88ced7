import { useState } from 'react'
import { Button } from '../../../src/components/button'
import { CheckItem } from '../../../src/components/check-item'
import { ChoiceList } from '../../../src/components/choice-list'
import { DateField } from '../../../src/components/date-field'
import { dateProblem } from '../../../src/components/date-parts'
import { ErrorSummary } from '../../../src/components/error-summary'
import { SaveState } from '../../../src/components/save-state'
import { SelectField } from '../../../src/components/select-field'
import { Steps } from '../../../src/components/steps'
import { TextArea } from '../../../src/components/text-area'
import { TextInput } from '../../../src/components/text-input'
import { Page } from '../../../src/platform/page'

const groups = [
  { value: 'enterprise', label: '企业组', hint: '在长治市内注册的中小企业' },
  { value: 'startup', label: '创业组', hint: '2024年1月1日以后注册，或尚未注册的团队' },
]
const counties = [
  { value: '140403', label: '潞州区' },
  { value: '140404', label: '上党区' },
]

/** The kit as a form page would use it, with a mistake in it. */
export function FormScene() {
  const [group, setGroup] = useState<string | null>('enterprise')
  const [date, setDate] = useState('2023-2-30')
  const [code, setCode] = useState('91350100M000100Y4Z')
  const [county, setCounty] = useState<string | null>(null)
  const [text, setText] = useState('面向井下巷道的巡检机器人，演示数据。')
  const [agreed, setAgreed] = useState(false)
  return (
    <Page
      testId="gallery.form"
      title="报名"
      action={<Button testId="next">下一步</Button>}
      backTo="pages/home/index"
    >
      <Steps names={['参赛主体与组别', '企业信息', '项目', '团队', '材料', '提交']} current={1} />
      <SaveState kind="cloud" at="10:12" testId="save" />
      <ErrorSummary
        problems={[{ name: 'code', label: '信用代码', message: '第 18 位校验不符，请对照营业执照检查' }]}
        onJump={() => undefined}
      />
      <ChoiceList name="group" label="参赛组别" choices={groups} value={group} onChange={setGroup} />
      <TextInput
        name="code"
        label="统一社会信用代码"
        hint="营业执照上的 18 位代码"
        why="用来核对企业身份和是否重复报名"
        value={code}
        onChange={setCode}
        problem="第 18 位校验不符，请对照营业执照检查"
      />
      <DateField
        name="founded"
        label="成立日期"
        value={date}
        onChange={setDate}
        problem={dateProblem(date)}
      />
      <SelectField name="county" label="注册地" options={counties} value={county} onChange={setCounty} />
      <TextArea name="summary" label="项目简介" value={text} onChange={setText} most={500} optional />
      <CheckItem
        checked={agreed}
        onChange={setAgreed}
        label="我已阅读并同意《隐私保护指引》"
        testId="agree"
      />
    </Page>
  )
}
