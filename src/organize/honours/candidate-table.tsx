import { DataTable } from '../../components/data-table'
import type { HonourCandidate, UnitHonoursView } from '../../contract/views/unit-honours'

interface Properties {
  view: UnitHonoursView
  kind: string
  mayEdit: boolean
  onPropose: (candidate: HonourCandidate) => void
}

/** Those of one kind who can be proposed, with the figures the system knows; a row opens the proposal. */
export function CandidateTable({ view, kind, mayEdit, onPropose }: Properties) {
  const rows = view.candidates.filter(each => each.kind === kind)
  const [first] = rows
  if (!first) return null
  const given = ({ key }: HonourCandidate) =>
    view.lines
      .filter(line => line.kind === kind && line.key === key)
      .map(({ honour }) => honour)
      .join('、') || '—'
  return (
    <DataTable
      caption="可以提名的单位，数字取自系统"
      rows={rows}
      rowKey={({ key }) => key}
      onOpen={mayEdit ? onPropose : undefined}
      openLabel={({ name }) => `提名${name}`}
      testId="org.honours.candidates"
      columns={[
        { key: 'name', title: '单位', track: 'minmax(140px, 1.6fr)', cell: ({ name }) => name },
        ...first.figures.map(({ label }, i) => ({
          ...{ key: label, title: label, align: 'right' as const },
          cell: ({ figures }: HonourCandidate) => figures[i]?.value ?? '',
        })),
        { key: 'given', title: '已提名', track: 'minmax(120px, 1fr)', cell: given },
      ]}
    />
  )
}
