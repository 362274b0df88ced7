import { Text, View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { accessible } from '../../components/accessible'
import { classNames } from '../../components/class-names'
import { Icon } from '../../components/icon'
import { Pressable } from '../../components/pressable'
import { StatusChip } from '../../components/status-chip'
import { TextArea } from '../../components/text-area'
import type { Candidate, CandidatesView, RecommendationProblem } from '../../contract/views/recommendations'
import { stateLook } from '../shared/state-look'
import { candidateId } from './checks'
import type { Chosen } from './selection'

interface LineProperties {
  candidate: Candidate
  chosen: Chosen | undefined
  problems: readonly RecommendationProblem[]
  open: boolean
  onTick: () => void
  onReason: (reason: string) => void
}

function Reason({
  candidate,
  reason,
  problem,
  onReason,
}: {
  candidate: Candidate
  reason: string
  problem: string | null
  onReason: (reason: string) => void
}) {
  const [text, setText] = useState(reason)
  useEffect(() => setText(reason), [reason])
  return (
    <TextArea
      name={`reason-${candidate.application}`}
      label="没有按名次推荐的理由"
      most={200}
      value={text}
      onChange={setText}
      onLeave={() => text !== reason && onReason(text)}
      problem={text.trim() === '' ? problem : null}
    />
  )
}

function CandidateLine({ candidate, chosen, problems, open, onTick, onReason }: LineProperties) {
  const { application, projectName, subjectName, rank, score, award, officialNumber } = candidate
  const listed = chosen !== undefined
  const place = rank === null ? '没有名次' : `第 ${rank} 名`
  const reasonProblem = problems.find(({ code }) => code === 'REASON_MISSING')?.message ?? null
  const obstacles = (listed ? problems : candidate.missing).filter(({ code }) => code !== 'REASON_MISSING')
  return (
    <View
      id={candidateId(application)}
      className={classNames('candidate', listed && 'candidate--on')}
      data-testid={`org.recommend.candidate.${application}`}
    >
      <Pressable
        className="candidate__row"
        role="checkbox"
        checked={listed}
        disabled={!open || undefined}
        label={`推荐 ${projectName}`}
        testId={`org.recommend.tick.${application}`}
        onTap={onTick}
      >
        <View
          className={classNames('check__box', listed && 'check__box--on')}
          {...accessible({ hidden: true })}
        >
          {listed && <Icon name="check" />}
        </View>
        <Text className="candidate__rank digits">{place}</Text>
        <View className="candidate__text">
          <View className="candidate__name">{projectName}</View>
          <View className="candidate__place digits">
            {[place, score && `${score} 分`].filter(Boolean).join(' · ')}
          </View>
          <View className="note">{[subjectName, award].filter(Boolean).join(' · ')}</View>
          <View className={officialNumber ? 'note' : 'note tone-text-need'}>
            {officialNumber ? `官网报名号 ${officialNumber}` : '还没有官网报名号'}
          </View>
        </View>
        <View className="candidate__right">
          <Text className="candidate__score digits">{score ?? '—'}</Text>
          {candidate.state !== 'accepted' && (
            <StatusChip status={stateLook(candidate.state)}>{candidate.stateLabel}</StatusChip>
          )}
          {candidate.duplicateOpen && <StatusChip status="manual">查重未结</StatusChip>}
        </View>
      </Pressable>
      {obstacles.map(({ code, column, message }) => (
        <View className="candidate__problem" key={`${code}${column}`}>
          <Icon name="exclaim" />
          <Text>{message}</Text>
        </View>
      ))}
      {chosen && (reasonProblem !== null || chosen.reason !== '') && (
        <View className="candidate__reason">
          <Reason candidate={candidate} reason={chosen.reason} problem={reasonProblem} onReason={onReason} />
        </View>
      )}
    </View>
  )
}

interface Properties {
  view: CandidatesView
  chosen: readonly Chosen[]
  problems: readonly RecommendationProblem[]
  open: boolean
  onTick: (application: string) => void
  onReason: (application: string, reason: string) => void
}

/** The projects of the final by group and rank, to be ticked; whoever goes before a better rank needs a reason. */
export function CandidateList({ view, chosen, problems, open, onTick, onReason }: Properties) {
  return (
    <View data-testid="org.recommend.candidates">
      {view.groups.map(group => (
        <View className="card" key={group.group}>
          <View className="card__title">{`${group.groupName}（按决赛名次）`}</View>
          {group.problem && <View className="notice-line tone-need">{group.problem}</View>}
          {group.candidates.map(candidate => (
            <CandidateLine
              key={candidate.application}
              candidate={candidate}
              chosen={chosen.find(each => each.application === candidate.application)}
              problems={problems.filter(problem => problem.application === candidate.application)}
              open={open}
              onTick={() => onTick(candidate.application)}
              onReason={reason => onReason(candidate.application, reason)}
            />
          ))}
        </View>
      ))}
    </View>
  )
}
