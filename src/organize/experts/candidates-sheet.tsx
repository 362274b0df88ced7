import { View } from '@tarojs/components'
import { Button } from '../../components/button'
import { EmptyState } from '../../components/empty-state'
import { Sheet } from '../../components/sheet'
import type { InstitutionCandidate } from '../../contract/views/experts'
import { useCall } from '../../platform/use-call'
import { CallState } from '../shared/call-state'

interface Properties {
  edition: string
  onAdd: (candidate: InstitutionCandidate) => void
  onClose: () => void
}

/** Whom verified institutions put forward as judges: nobody is in the pool until an officer adds him here. */
export function CandidatesSheet({ edition, onAdd, onClose }: Properties) {
  const call = useCall('rounds', 'institutionCandidates', { edition })
  const candidates = call.data?.candidates
  return (
    <Sheet
      open
      title="服务机构推荐的候选"
      testId="org.experts.candidates.sheet"
      onClose={onClose}
      actions={
        <Button kind="secondary" onTap={onClose}>
          关闭
        </Button>
      }
    >
      <View className="hall-note">推荐不等于聘任。登记后仍是候选，须说明理由才能入库。</View>
      <CallState call={call} />
      {candidates?.length === 0 && (
        <EmptyState icon="people" title="没有机构推荐候选">
          核验通过的机构推荐后，会列在这里。
        </EmptyState>
      )}
      {candidates?.map(each => (
        <View className="card" key={each.institution} data-testid="org.experts.candidate">
          <View className="hall-head__title">{each.name}</View>
          <View className="hall-note">{`${each.field} · ${each.institutionName}`}</View>
          <Button
            kind="secondary"
            narrow
            disabledReason={each.added ? '已在专家库' : null}
            label={`登记${each.name}`}
            onTap={() => onAdd(each)}
            testId={`org.experts.candidate.add.${each.institution}`}
          >
            登记为候选
          </Button>
        </View>
      ))}
    </Sheet>
  )
}
