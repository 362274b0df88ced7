import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button'
import { ChoiceList } from '../../components/choice-list'
import { ErrorState } from '../../components/error-state'
import { SelectField } from '../../components/select-field'
import { TextArea } from '../../components/text-area'
import type { ArbitrationsView } from '../../contract/views/arbitrations'
import { useAction } from '../../platform/use-action'

interface Properties {
  view: ArbitrationsView
  onDone: () => Promise<void>
}

const sources = [
  { value: 'applicant' as const, label: '参赛者' },
  { value: 'officer' as const, label: '经办人' },
  { value: 'supervision' as const, label: '监督员' },
]
type Source = (typeof sources)[number]['value']
const procedure = 'procedure'

/** Registers a dispute about a revealed project, or about the procedure of the session. */
export function OpenCard({ view, onDone }: Properties) {
  const open = useAction('rounds', 'openArbitration')
  const [project, setProject] = useState<string | null>(null)
  const [source, setSource] = useState<Source | null>(null)
  const [grounds, setGrounds] = useState('')
  const options = [
    ...view.projects.map(each => ({
      value: each.application,
      label: `${each.position ?? '—'} 号 ${each.projectName}`,
    })),
    { value: procedure, label: '全场程序' },
  ]
  const send = async () => {
    if (!project || !source) return
    const about = project === procedure ? {} : { application: project }
    if (!(await open.run({ session: view.session.id, ...about, grounds, source })).ok) return
    setProject(null)
    setSource(null)
    setGrounds('')
    await onDone()
  }
  const reason = !project
    ? '请选择项目'
    : !source
      ? '请选择由谁提出'
      : grounds.trim() === ''
        ? '请写明异议理由'
        : null
  return (
    <View className="card" data-testid="arbitration.open">
      <View className="hall-head__title">登记仲裁申请</View>
      <View className="hall-note">登记后申报人看到“结果复核中”；原始分不会改动。</View>
      {open.failure && <ErrorState slim failure={open.failure} />}
      <SelectField name="project" label="哪个项目" options={options} value={project} onChange={setProject} />
      <ChoiceList name="source" label="由谁提出" choices={sources} value={source} onChange={setSource} />
      <TextArea name="grounds" label="异议理由" most={1000} value={grounds} onChange={setGrounds} />
      <Button busy={open.busy} disabledReason={reason} testId="arbitration.open.send" onTap={send}>
        登记申请
      </Button>
    </View>
  )
}
