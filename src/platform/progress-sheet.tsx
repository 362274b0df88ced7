import { View } from '@tarojs/components'
import { Button } from '../components/button'
import { ChoiceList } from '../components/choice-list'
import { ErrorState } from '../components/error-state'
import { Sheet } from '../components/sheet'
import { TextArea } from '../components/text-area'
import { TextInput } from '../components/text-input'
import { useOnline } from './network'
import { useSession } from './session'
import { fieldProblem, useAction } from './use-action'
import { useDraft } from './use-draft'

interface Properties {
  application: string
  projectName: string
  /** Reports so far. */
  reports: number
  onClose: () => void
  onDone: () => void
}

const figures = [
  ['financing', '融资额（万元）'],
  ['revenue', '营业收入（万元）'],
  ['jobs', '新增就业（人）'],
] as const

interface Typed {
  financing: string
  revenue: string
  jobs: string
  landed: 'yes' | 'no' | null
  text: string
}

const nothing: Typed = { financing: '', revenue: '', jobs: '', landed: null, text: '' }

function problemOf(typed: Typed): string | null {
  const wrong = figures.find(([key]) => !/^\d*$/.test(typed[key]))
  if (wrong) return `${wrong[1]}请填整数`
  return Object.values(typed).every(value => value === null || value.trim() === '')
    ? '请至少填写一项进展'
    : null
}

const numberOf = (text: string) => (text === '' ? null : Number(text))

/** 填报赛后进展, for an applicant and a liaison alike; every part may be left out. Kept on the device until it is sent. */
export function ProgressSheet({ application, projectName, reports, onClose, onDone }: Properties) {
  const { me } = useSession()
  const online = useOnline()
  const { run, busy, failure } = useAction('services', 'reportProgress')
  const draft = useDraft(me?.person?.id ?? '', `progress.${application}.${reports}`, nothing)
  const typed = draft.value
  const change = (part: Partial<Typed>) => draft.change({ ...typed, ...part })
  const send = async () => {
    const { landed, text } = typed
    const numbers = {
      financing: numberOf(typed.financing),
      revenue: numberOf(typed.revenue),
      jobs: numberOf(typed.jobs),
    }
    const reply = await run({ application, ...numbers, landed, text, expectedVersion: reports })
    if (!reply.ok) return
    draft.clear()
    onDone()
  }
  return (
    <Sheet
      open
      title="填报赛后进展"
      testId="progress.sheet"
      onClose={onClose}
      actions={
        <Button
          busy={busy}
          disabledReason={online ? problemOf(typed) : '联网后再操作，草稿已留在本机'}
          onTap={() => void send()}
          testId="progress.sheet.send"
        >
          提交进展
        </Button>
      }
    >
      {failure && !failure.details?.fields && <ErrorState slim failure={failure} />}
      <View className="lead">{`${projectName}。不清楚的可以不填，之后可以再填报。`}</View>
      {figures.map(([key, label]) => (
        <TextInput
          key={key}
          name={`progress-${key}`}
          label={label}
          optional
          keyboard="number"
          maxLength={7}
          value={typed[key]}
          onChange={text => change({ [key]: text })}
          problem={fieldProblem(failure, key)}
        />
      ))}
      <ChoiceList
        name="progress-landed"
        label="项目是否落地"
        optional
        sideBySide
        choices={[
          { value: 'yes', label: '已落地' },
          { value: 'no', label: '未落地' },
        ]}
        value={typed.landed}
        onChange={landed => change({ landed })}
      />
      <TextArea
        name="progress-text"
        label="进展说明"
        optional
        most={500}
        value={typed.text}
        onChange={text => change({ text })}
        problem={fieldProblem(failure, 'text')}
      />
    </Sheet>
  )
}
