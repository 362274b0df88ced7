import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button'
import { ClauseQuote } from '../../components/clause-quote'
import { momentText } from '../../components/date-text'
import { ErrorState } from '../../components/error-state'
import { Timeline } from '../../components/timeline'
import type { CaseView } from '../../contract/views/objections'
import { openLink } from '../../platform/navigation'
import { useOnline } from '../../platform/network'
import { useAction } from '../../platform/use-action'
import { AcceptSheet } from './accept-sheet'
import { DecideSheet } from './decide-sheet'
import { Evidence } from './evidence'
import { HearSheet, MergeSheet, RefuseSheet } from './handling-sheets'
import { ProposeSheet } from './propose-sheet'

type Act = 'accept' | 'refuse' | 'merge' | 'hear' | 'propose' | 'decide'

const sheets = {
  ...{ accept: AcceptSheet, refuse: RefuseSheet, merge: MergeSheet },
  ...{ hear: HearSheet, propose: ProposeSheet, decide: DecideSheet },
}

const acts: readonly { act: Act; label: string; kind: 'primary' | 'secondary' | 'danger' }[] = [
  { act: 'decide', label: '决定结论', kind: 'primary' },
  { act: 'propose', label: '拟出结论', kind: 'primary' },
  { act: 'accept', label: '受理', kind: 'primary' },
  { act: 'hear', label: '请对方说明', kind: 'secondary' },
  { act: 'merge', label: '合并到原单', kind: 'secondary' },
  { act: 'refuse', label: '不予受理', kind: 'danger' },
]

/** Who objected: asked for by the handler or the supervisor, never shown beforehand. */
function Objector({ edition, objection }: { edition: string; objection: string }) {
  const { run, busy, failure } = useAction('results', 'revealObjector')
  const [seen, setSeen] = useState<{ name: string; contact: string } | null>(null)
  const look = async () => {
    const reply = await run({ edition, objection })
    if (reply.ok) setSeen(reply.data)
  }
  if (seen) return <View data-testid="org.objections.objector">{`提出人：${seen.name} ${seen.contact}`}</View>
  return (
    <View>
      {failure && <ErrorState slim failure={failure} />}
      <Button kind="quiet" narrow busy={busy} onTap={() => void look()} testId="org.objections.reveal">
        查看提出人（留痕）
      </Button>
    </View>
  )
}

function Facts({ view }: { view: CaseView }) {
  return (
    <View>
      <View className="case-text">{view.facts}</View>
      {view.additions.map(({ id, note, at }) => (
        <View className="case-text" key={id}>{`${momentText(at)}补充：${note ?? ''}`}</View>
      ))}
      {view.procedureText && <View className="note">{`程序：${view.procedureText}`}</View>}
      {view.basis && <View className="note">{`依据：${view.basis}`}</View>}
      {view.clause && (
        <ClauseQuote
          quote={view.clause.text}
          source={view.clause.source}
          onOpen={() => void openLink(view.clause!.link)}
        />
      )}
      {view.application && (
        <View className="note">{`项目：${view.application.projectName} · ${view.application.subjectName}`}</View>
      )}
      {view.heardFacts && <View className="case-text">{`已请对方就此说明：${view.heardFacts}`}</View>}
      {view.answer && <View className="case-text">{`对方说明：${view.answer}`}</View>}
    </View>
  )
}

function Ruling({ view }: { view: CaseView }) {
  const { ruling } = view
  if (!ruling) return null
  return (
    <View className="notice-line tone-neutral" data-testid="org.objections.ruling">
      <View>{`${ruling.outcomeText}：${ruling.consequenceText}`}</View>
      <View className="case-text">{`理由：${ruling.reasons}`}</View>
      {ruling.clause && (
        <View className="note">{`依据：${ruling.clause.source}“${ruling.clause.text}”`}</View>
      )}
      {ruling.document && (
        <View className="note">{`书面裁决 ${ruling.document}，${ruling.members}名委员`}</View>
      )}
      <View className="note">{`${ruling.proposedBy}拟`}</View>
    </View>
  )
}

/** One objection with what may be done now; each act asks once more in a sheet of its own. */
export function CaseDetail({
  edition,
  view,
  onChanged,
}: {
  edition: string
  view: CaseView
  onChanged: () => void
}) {
  const online = useOnline()
  const inquiry = useAction('results', 'startInquiry')
  const [act, setAct] = useState<Act | null>(null)
  const Sheet = act && sheets[act]
  const offline = online ? null : '联网后再操作'
  const inquire = async () => {
    const { objection, version } = view
    if ((await inquiry.run({ edition, objection, expectedVersion: version })).ok) onChanged()
  }
  const done = () => {
    setAct(null)
    onChanged()
  }
  return (
    <View className="card" data-testid="org.objections.detail">
      <View className="card__title">{`${view.number} ${view.about}`}</View>
      <Facts view={view} />
      <Evidence edition={edition} view={view} />
      {view.mayReveal && <Objector edition={edition} objection={view.objection} />}
      <Ruling view={view} />
      {view.because && <View className="notice-line tone-neutral">{view.because}</View>}
      {inquiry.failure && <ErrorState slim failure={inquiry.failure} />}
      <View className="case-acts">
        {view.may.inquire && (
          <Button
            busy={inquiry.busy}
            disabledReason={offline}
            onTap={() => void inquire()}
            testId="org.objections.inquire"
          >
            开始核查
          </Button>
        )}
        {acts
          .filter(each => view.may[each.act])
          .map(each => (
            <Button
              key={each.act}
              kind={each.kind}
              disabledReason={offline}
              onTap={() => setAct(each.act)}
              testId={`org.objections.${each.act}`}
            >
              {each.label}
            </Button>
          ))}
      </View>
      <Timeline
        items={view.steps.map(({ id, title, at, note }) => ({
          ...{ id, title, time: momentText(at), state: 'done' as const },
          ...(note !== null && { note }),
        }))}
      />
      {Sheet && <Sheet edition={edition} view={view} onClose={() => setAct(null)} onDone={done} />}
    </View>
  )
}
