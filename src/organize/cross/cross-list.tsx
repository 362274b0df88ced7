import { View } from '@tarojs/components'
import { Button } from '../../components/button'
import { ClauseQuote } from '../../components/clause-quote'
import { EmptyState } from '../../components/empty-state'
import type { CrossCasesView, CrossCaseView } from '../../contract/views/cross'
import { openLink } from '../../platform/navigation'
import type { CrossAct } from './cross-act'
import { CrossCard } from './cross-card'

interface Properties {
  view: CrossCasesView
  partName: string
  /** Whether this is not the first page. */
  further: boolean
  online: boolean
  onAct: (of: CrossCaseView, act: CrossAct) => void
  onPage: (after: string | undefined) => void
}

/** The cases of one part; below them the clauses and what they leave open. */
export function CrossList({ view, partName, further, online, onAct, onPage }: Properties) {
  return (
    <View>
      <View className="note case__foreword">命中不会移出任何项目。证件号只比对密文，任何人都看不到。</View>
      {view.bare > 0 && (
        <View className="note case__foreword" data-testid="org.cross.bare">
          {`其中 ${view.bare} 个项目没有信用代码和成员证件号，只能比对名称和简介。`}
        </View>
      )}
      {view.cases.length === 0 && (
        <EmptyState title={`没有${partName}的`}>
          {view.projects === 0
            ? '还没有接收到各市的项目。'
            : `已接收 ${view.projects} 个项目，可再核对一遍。`}
        </EmptyState>
      )}
      {view.cases.map(each => (
        <CrossCard key={each.case} of={each} online={online} onAct={act => onAct(each, act)} />
      ))}
      <View className="case__acts">
        {further && (
          <Button kind="secondary" onTap={() => onPage(undefined)} testId="org.cross.first">
            回到最前面
          </Button>
        )}
        {view.next && (
          <Button kind="secondary" onTap={() => onPage(view.next!)} testId="org.cross.more">
            看后面的
          </Button>
        )}
      </View>
      <View className="card" data-testid="org.cross.reading">
        {view.clauses.map(({ id, text, source, link }) => (
          <ClauseQuote key={id} quote={text} source={source} onOpen={() => void openLink(link)} />
        ))}
        {view.silences.map(silence => (
          <View className="note" key={silence}>
            {silence}
          </View>
        ))}
      </View>
    </View>
  )
}
