import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button'
import { EmptyState } from '../../components/empty-state'
import { SelectField } from '../../components/select-field'
import { TextInput } from '../../components/text-input'
import type { ExpertsView, ExpertView, InstitutionCandidate } from '../../contract/views/experts'
import type { ExpertState } from '../../core/expert-states'
import { useCall } from '../../platform/use-call'
import { CallState } from '../shared/call-state'
import { Chips } from '../shared/chips'
import { CandidatesSheet } from './candidates-sheet'
import { ExpertSheet } from './expert-sheet'
import { ExpertTable } from './expert-table'
import { ImportSheet } from './import-sheet'
import { MoveSheet } from './move-sheet'

const perPage = 50
const states: readonly { id: ExpertState; name: string }[] = [
  { id: 'active', name: '在库' },
  { id: 'candidate', name: '候选' },
  { id: 'suspended', name: '停用' },
]

interface Filter {
  state: ExpertState | null
  field: string | null
  text: string
  page: number
}

function Filters({
  view,
  filter,
  onChange,
}: {
  view: ExpertsView
  filter: Filter
  onChange: (filter: Filter) => void
}) {
  const [text, setText] = useState(filter.text)
  const find = () => {
    if (text !== filter.text) onChange({ ...filter, text, page: 1 })
  }
  const fields = [
    { value: '', label: '全部领域' },
    ...view.fields.map(({ field, active }) => ({ value: field, label: `${field}（在库${active}人）` })),
  ]
  return (
    <View className="card">
      <Chips
        label="状态"
        single
        choices={states.map(each => ({ ...each, count: view.counts[each.id] }))}
        value={filter.state ? [filter.state] : []}
        onChange={([state]) => onChange({ ...filter, state: (state as ExpertState) ?? null, page: 1 })}
        testId="org.experts.state"
      />
      <View className="hall-two">
        <SelectField
          name="field"
          label="领域"
          options={fields}
          value={filter.field ?? ''}
          onChange={field => onChange({ ...filter, field: field || null, page: 1 })}
        />
        <TextInput
          name="text"
          label="姓名或单位"
          value={text}
          onChange={setText}
          onLeave={find}
          onConfirm={find}
          maxLength={40}
        />
      </View>
    </View>
  )
}

function Pages({ total, page, onTurn }: { total: number; page: number; onTurn: (page: number) => void }) {
  const last = Math.ceil(total / perPage)
  if (last <= 1) return null
  return (
    <View className="hall-tools">
      <Button
        kind="secondary"
        narrow
        disabledReason={page > 1 ? null : '已是第一页'}
        onTap={() => onTurn(page - 1)}
      >
        上一页
      </Button>
      <Button
        kind="secondary"
        narrow
        disabledReason={page < last ? null : '已是最后一页'}
        onTap={() => onTurn(page + 1)}
      >
        下一页
      </Button>
    </View>
  )
}

type Open =
  | 'import'
  | 'new'
  | 'candidates'
  | { add: InstitutionCandidate }
  | { edit: ExpertView }
  | { move: ExpertView }
  | null

/** The pool: filters, the list a page at a time, import, entries and their states. */
export function LibraryPart({ edition }: { edition: string }) {
  const [filter, setFilter] = useState<Filter>({ state: null, field: null, text: '', page: 1 })
  const call = useCall('rounds', 'experts', { edition, ...filter })
  const [open, setOpen] = useState<Open>(null)
  const [done, setDone] = useState('')
  const view = call.data
  const finish = (said: string) => {
    setOpen(null)
    setDone(said)
    void call.reload()
  }
  const close = () => setOpen(null)
  return (
    <View data-testid="org.experts.library">
      {done && (
        <View className="notice-line tone-pass" data-testid="org.experts.done">
          {done}
        </View>
      )}
      <CallState call={call} />
      {view?.may.edit && (
        <View className="hall-tools">
          <Button narrow icon="upload" onTap={() => setOpen('import')} testId="org.experts.import">
            导入名册
          </Button>
          <Button narrow kind="secondary" icon="plus" onTap={() => setOpen('new')} testId="org.experts.new">
            登记一位
          </Button>
          <Button narrow kind="secondary" onTap={() => setOpen('candidates')} testId="org.experts.candidates">
            服务机构候选
          </Button>
        </View>
      )}
      {view && <Filters view={view} filter={filter} onChange={setFilter} />}
      {view && view.experts.length > 0 && (
        <ExpertTable view={view} onEdit={edit => setOpen({ edit })} onMove={move => setOpen({ move })} />
      )}
      {view?.experts.length === 0 && (
        <EmptyState icon="people" title="没有符合条件的专家" testId="org.experts.empty">
          可以放宽条件，或导入专家名册。
        </EmptyState>
      )}
      {view && (
        <Pages total={view.total} page={filter.page} onTurn={page => setFilter({ ...filter, page })} />
      )}
      {view && open === 'import' && (
        <ImportSheet edition={edition} headings={view.headings} onClose={close} onDone={finish} />
      )}
      {open === 'new' && <ExpertSheet edition={edition} of={null} onClose={close} onDone={finish} />}
      {open === 'candidates' && (
        <CandidatesSheet edition={edition} onAdd={add => setOpen({ add })} onClose={close} />
      )}
      {open && typeof open === 'object' && 'add' in open && (
        <ExpertSheet edition={edition} of={null} candidate={open.add} onClose={close} onDone={finish} />
      )}
      {open && typeof open === 'object' && 'edit' in open && (
        <ExpertSheet edition={edition} of={open.edit} onClose={close} onDone={finish} />
      )}
      {open && typeof open === 'object' && 'move' in open && (
        <MoveSheet edition={edition} of={open.move} onClose={close} onDone={finish} />
      )}
    </View>
  )
}
