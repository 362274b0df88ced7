import { View } from '@tarojs/components'
import { Button } from '../../components/button'
import { ClauseQuote } from '../../components/clause-quote'
import { EmptyState } from '../../components/empty-state'
import type { DuplicateCaseView, DuplicateRuling, DuplicatesView } from '../../contract/views/duplicates'
import { CaseCard } from './case-card'

const empty: Record<DuplicateRuling, { title: string; text: string }> = {
  suspected: { title: '没有待判断的项目', text: '有新报名后，可再点“全面查一遍”。' },
  'confirmed-same': { title: '没有判为同一项目的', text: '判为同一项目的会列在这里。' },
  'not-same': { title: '没有判为不同项目的', text: '判为不是同一项目的会列在这里。' },
}

interface Properties {
  view: DuplicatesView
  state: DuplicateRuling
  edition: string
  /** Whether this is not the first page. */
  further: boolean
  onRule: (of: DuplicateCaseView) => void
  onPage: (after: string | undefined) => void
}

/** The clauses, how we read 相似, and the cases of one state. */
export function CaseList({ view, state, edition, further, onRule, onPage }: Properties) {
  return (
    <View>
      <View className="card" data-testid="org.dup.reading">
        {view.clauses.map(({ id, text, source }) => (
          <ClauseQuote key={id} quote={text} source={source} />
        ))}
        <View className="note">
          {`通知没有规定多相似算“相似”。系统的提示口径：同一企业或核心成员相同的，相似 ${view.reading.related} 以上；其他的，名称相同、知识产权号相同或简介有 ${view.reading.copied}% 以上整段相同。只作提示，由人判断。`}
        </View>
      </View>
      {view.cases.length === 0 && <EmptyState title={empty[state].title}>{empty[state].text}</EmptyState>}
      {view.cases.map(each => (
        <CaseCard key={each.id} of={each} edition={edition} onRule={() => onRule(each)} />
      ))}
      <View className="case__acts">
        {further && (
          <Button kind="secondary" onTap={() => onPage(undefined)} testId="org.dup.first">
            回到最前面
          </Button>
        )}
        {view.next && (
          <Button kind="secondary" onTap={() => onPage(view.next!)} testId="org.dup.more">
            看后面的
          </Button>
        )}
      </View>
    </View>
  )
}
