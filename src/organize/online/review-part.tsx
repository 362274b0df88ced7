import { View } from '@tarojs/components'
import { useState } from 'react'
import { momentText } from '../../components/date-text'
import { StatusChip } from '../../components/status-chip'
import type { ReviewView } from '../../contract/views/reviews'
import { Segments } from '../shared/segments'
import { CalibrationPart } from './calibration-part'
import { JudgesPart } from './judges-part'
import { ProjectsPart } from './projects-part'
import { ReviewSteps } from './review-steps'

type Part = 'judges' | 'projects' | 'calibration'

interface Properties {
  edition: string
  view: ReviewView
  reload: () => Promise<void>
}

/** One review: how far it is, its next step, its judges, its projects, and for the committee how the marks lie. */
export function ReviewPart({ edition, view, reload }: Properties) {
  const calibrates = view.may.calibrate && view.revealed
  const [part, setPart] = useState<Part>(calibrates ? 'calibration' : 'judges')
  const cards = view.projects.flatMap(({ stage, readers }) => (stage === 'skipped' ? [] : readers))
  const submitted = cards.filter(reader => reader.submitted).length
  const parts = [
    { id: 'judges' as const, name: '评委' },
    { id: 'projects' as const, name: '项目' },
    ...(calibrates ? [{ id: 'calibration' as const, name: '校准' }] : []),
  ]
  return (
    <View>
      <View className="card" data-testid="org.online.head">
        <View className="hall-head">
          <View className="hall-head__title">{view.standing}</View>
          <StatusChip status={view.revealed ? 'sealed' : view.session.state === 'open' ? 'moving' : 'idle'}>
            {`评分 ${submitted}/${cards.length} 份`}
          </StatusChip>
        </View>
        <View className="hall-note">
          {`${view.session.startsAt ? momentText(view.session.startsAt) : ''} 开始 · ${momentText(view.closesAt)} 截止`}
        </View>
        <View className="hall-note">{`评分规则：${view.session.rubric?.name ?? '还没有选定'}`}</View>
        <ReviewSteps view={view} reload={reload} />
      </View>
      <Segments label="网评" parts={parts} value={part} onChange={setPart} testId="org.online.part" />
      {part === 'judges' && <JudgesPart edition={edition} view={view} reload={reload} />}
      {part === 'projects' && <ProjectsPart view={view} reload={reload} />}
      {part === 'calibration' && <CalibrationPart session={view.session.id} onDone={reload} />}
    </View>
  )
}
