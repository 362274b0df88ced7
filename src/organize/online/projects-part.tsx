import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button'
import { ChoiceList } from '../../components/choice-list'
import { type Column, DataTable } from '../../components/data-table'
import { momentText } from '../../components/date-text'
import { ErrorState } from '../../components/error-state'
import { SelectField } from '../../components/select-field'
import { Sheet } from '../../components/sheet'
import { TextInput } from '../../components/text-input'
import type { ReviewProject, ReviewView } from '../../contract/views/reviews'
import { fieldProblem, useAction } from '../../platform/use-action'

interface Properties {
  view: ReviewView
  reload: () => Promise<void>
}

const stages = { waiting: '未发布', scoring: '评审中', revealed: '已开分', skipped: '已移出' } as const

const columns: Column<ReviewProject>[] = [
  { key: 'name', title: '项目', track: 'minmax(180px, 2fr)', cell: row => row.projectName },
  { key: 'field', title: '领域', track: 'minmax(88px, 1fr)', cell: row => row.field || '未填' },
  {
    key: 'readers',
    title: '评委（✓已交）',
    track: 'minmax(200px, 2fr)',
    cell: row => row.readers.map(({ name, submitted }) => `${submitted ? '✓' : '○'}${name}`).join(' '),
  },
  { key: 'stage', title: '状态', track: '88px', cell: row => stages[row.stage] },
  { key: 'problem', title: '待处理', track: 'minmax(140px, 1.4fr)', cell: row => row.problem ?? '' },
]

/** Who reads each project; a tap changes it by hand, with a reason. Marks are not here. */
export function ProjectsPart({ view, reload }: Properties) {
  const [chosen, setChosen] = useState<string | null>(null)
  const project = view.projects.find(({ application }) => application === chosen)
  return (
    <View>
      <DataTable
        caption="项目分工"
        stacked
        columns={columns}
        rows={view.projects}
        rowKey={row => row.application}
        onOpen={view.may.edit && view.perProject ? row => setChosen(row.application) : undefined}
        openLabel={row => `调整 ${row.projectName} 的评委`}
        testId="org.online.projects"
      />
      {view.changes.map(({ projectName, judge, change, reason, at }) => (
        <View className="hall-note" key={`${projectName}${judge}${at}`} data-testid="org.online.change">
          {`${momentText(at)} ${projectName}：${change}${judge}，${reason}`}
        </View>
      ))}
      {project && (
        <ReassignSheet view={view} project={project} reload={reload} onClose={() => setChosen(null)} />
      )}
    </View>
  )
}

const nobody = 'none'
const leave = 'leave-out'

function ReassignSheet({
  view,
  project,
  reload,
  onClose,
}: Properties & { project: ReviewProject; onClose: () => void }) {
  const move = useAction('rounds', 'reassign')
  const out = useAction('rounds', 'leaveOut')
  const [from, setFrom] = useState<string | null>(null)
  const [to, setTo] = useState<string | null>(null)
  const [reason, setReason] = useState('')
  const { id: session, version: expectedVersion } = view.session
  const { application } = project
  const place = { session, expectedVersion, application, reason: reason.trim() }
  const leaving = from === leave
  const send = async () => {
    const real = (value: string | null) => (value === nobody ? null : value)
    const reply = leaving
      ? await out.run(place)
      : await move.run({ ...place, from: real(from), to: real(to) })
    if (reply.ok) onClose()
    await reload()
  }
  const failure = move.failure ?? out.failure
  const missing = !from
    ? '请选择撤下哪位'
    : !leaving && (!to || (from === nobody && to === nobody))
      ? '请选择改派给谁'
      : reason.trim() === ''
        ? '请写明理由'
        : null
  const open = project.readers.filter(({ submitted }) => !submitted)
  return (
    <Sheet
      open
      title={project.projectName}
      testId="org.online.reassign"
      onClose={onClose}
      actions={
        <Button
          busy={move.busy || out.busy}
          disabledReason={missing}
          testId="org.online.reassign.keep"
          onTap={send}
        >
          保存
        </Button>
      }
    >
      {failure && !failure.details?.fields && <ErrorState slim failure={failure} />}
      <ChoiceList
        name="from"
        label="撤下"
        choices={[
          ...open.map(({ person, name }) => ({ value: person, label: name })),
          { value: nobody, label: '不撤下，只增加一位' },
          ...(project.stage === 'scoring' ? [{ value: leave, label: '整个项目移出网评（退赛等）' }] : []),
        ]}
        value={from}
        onChange={setFrom}
        problem={fieldProblem(failure, 'from')}
      />
      {!leaving && (
        <SelectField
          name="to"
          label="改派给"
          options={[
            ...project.others.map(({ person, number, name }) => ({
              value: person,
              label: `${number}号 ${name}`,
            })),
            { value: nobody, label: '不改派' },
          ]}
          value={to}
          onChange={setTo}
          problem={fieldProblem(failure, 'to')}
        />
      )}
      <TextInput
        name="reason"
        label="理由"
        hint="会记入本场记录"
        value={reason}
        onChange={setReason}
        maxLength={200}
        problem={fieldProblem(failure, 'reason')}
      />
    </Sheet>
  )
}
