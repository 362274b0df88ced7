import { useState } from 'react'
import { usePageParameters } from '../../platform/navigation'
import { expertReaders } from '../shared/desk-places'
import { OrgPage } from '../shared/org-page'
import { Segments } from '../shared/segments'
import { useDesk } from '../shared/use-desk'
import { DrawPart } from './draw-part'
import { LibraryPart } from './library-part'
import '../shared/hall/hall.scss'
import './experts.scss'

const parts = [
  { id: 'library', name: '专家库' },
  { id: 'draw', name: '抽取与邀请' },
] as const
type Part = (typeof parts)[number]['id']

/** O7 专家库与抽取: who can judge, the verifiable draw of a panel, and the invitations with their answers. */
export default function ExpertsPage() {
  const desk = useDesk(expertReaders)
  const { session } = usePageParameters()
  const reads = desk.roles.some(
    role => role !== 'notary' && (expertReaders as readonly string[]).includes(role),
  )
  const [chosen, setChosen] = useState<Part | null>(null)
  const part = reads ? (chosen ?? (session ? 'draw' : 'library')) : 'draw'
  return (
    <OrgPage
      testId="org.experts"
      title="专家库与抽取"
      current="organize/experts/index"
      roles={expertReaders}
      state={part}
    >
      {reads && (
        <Segments
          label="专家库与抽取"
          parts={parts}
          value={part}
          onChange={setChosen}
          testId="org.experts.part"
        />
      )}
      {desk.state === 'ready' &&
        (part === 'library' ? (
          <LibraryPart edition={desk.edition} />
        ) : (
          <DrawPart edition={desk.edition} asked={session} />
        ))}
    </OrgPage>
  )
}
