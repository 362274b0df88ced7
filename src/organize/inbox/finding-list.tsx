import { View } from '@tarojs/components'
import { Icon } from '../../components/icon'
import type { ArrivalFinding } from '../../contract/views/inbox'

interface Properties {
  problems: readonly ArrivalFinding[]
  warnings: readonly ArrivalFinding[]
}

/** Where it is: 第2个 项目名 “联系方式”. */
function placeOf({ line, projectName, column }: ArrivalFinding): string {
  return [line !== null && `第${line}个`, projectName, column && `“${column}”`].filter(Boolean).join(' ')
}

/** Equal sentences about several lines are said once. */
function together(found: readonly ArrivalFinding[]) {
  const sentences = [...new Set(found.map(({ message }) => message))]
  return sentences.map(message => ({ message, at: found.filter(each => each.message === message) }))
}

function Lines({ found, kind }: { found: readonly ArrivalFinding[]; kind: 'problem' | 'warning' }) {
  return (
    <>
      {together(found).map(({ message, at }) => (
        <View className="inbox-finding" key={message}>
          <Icon name={kind === 'problem' ? 'cross' : 'exclaim'} />
          <View className="inbox-finding__text">
            <View>{message}</View>
            <View className="note">{at.map(placeOf).filter(Boolean).join('；')}</View>
            {at[0]?.clause && <View className="note">{`依据 ${at[0].clause.source}`}</View>}
          </View>
        </View>
      ))}
    </>
  )
}

/** What the checks found: problems stop the acceptance, the rest is for people to look at. */
export function FindingList({ problems, warnings }: Properties) {
  if (problems.length + warnings.length === 0)
    return (
      <View className="notice-line tone-pass" data-testid="prov.inbox.check" data-state="pass">
        自动校验通过
      </View>
    )
  return (
    <View data-testid="prov.inbox.check" data-state={problems.length > 0 ? 'blocked' : 'warned'}>
      {problems.length > 0 && (
        <View className="notice-line tone-fail" data-testid="prov.inbox.problems">
          <View>有问题，不能接收：</View>
          <Lines found={problems} kind="problem" />
        </View>
      )}
      {warnings.length > 0 && (
        <View className="notice-line tone-need" data-testid="prov.inbox.warnings">
          <View>请人工核对：</View>
          <Lines found={warnings} kind="warning" />
        </View>
      )}
    </View>
  )
}
