import { View } from '@tarojs/components'
import { Button } from '../../components/button'
import { EmptyState } from '../../components/empty-state'
import { Icon } from '../../components/icon'
import type { MyResultView } from '../../contract/views/results'
import { CallStates } from '../../platform/call-states'
import { openPage, usePageParameters } from '../../platform/navigation'
import { ObjectionEntry } from '../../platform/objection-entry'
import { OfficeCall } from '../../platform/office-call'
import { Page } from '../../platform/page'
import { useCall } from '../../platform/use-call'
import { useShownAgain } from '../../platform/use-shown-again'
import { PublicityCard } from '../shared/award-groups'
import { CertificateCard } from './certificate-card'
import { CorrectionCard } from './correction-card'
import { DeclarationCard } from './declaration-card'
import { ScoreCard } from './score-card'
import './index.scss'

const headings: Record<MyResultView['state'], string> = {
  waiting: '结果还没有公布',
  'under-review': '结果复核中',
  awarded: '',
  thanks: '感谢参赛',
}

function Head({ result }: { result: MyResultView }) {
  return (
    <View className="card result-head">
      {result.level && (
        <View className="result-head__icon tone-award">
          <Icon name="star" />
        </View>
      )}
      <View className="result-head__level" data-testid="result.level">
        {result.level ?? headings[result.state]}
      </View>
      <View className="card__title">{result.projectName}</View>
      <View className="note">{result.groupName}</View>
      <View className="lead">{result.sentence}</View>
    </View>
  )
}

/** What goes on after the contest, for winners and for everybody else. */
function Services({ edition }: { edition: string }) {
  return (
    <View className="card" data-testid="result.services">
      <View className="lead">赛后还有融资、合作和落地对接服务。</View>
      <Button
        kind="secondary"
        onTap={() => void openPage('apply/service/index', { edition })}
        testId="result.service"
      >
        对接服务和赛后进展
      </Button>
    </View>
  )
}

function Result({ result, onDone }: { result: MyResultView; onDone: () => void }) {
  const shown = result.state === 'awarded' || result.state === 'thanks'
  return (
    <View>
      <Head result={result} />
      <CertificateCard result={result} />
      {shown && <ScoreCard result={result} />}
      {result.publicity && result.publicityState && (
        <View>
          <View className="note" data-testid="result.publicity">
            {result.publicityState.text}
          </View>
          <PublicityCard publicity={result.publicity} />
        </View>
      )}
      <DeclarationCard result={result} onDone={onDone} />
      <CorrectionCard result={result} onDone={onDone} />
      {result.published && <ObjectionEntry edition={result.edition} />}
      {result.published && <Services edition={result.edition} />}
      {result.office && (
        <View className="card card--rows">
          <OfficeCall office={result.office} testId="result.office" />
        </View>
      )}
    </View>
  )
}

/** A13 结果与证书: award, score, rank and certificate of one application, only once they are public. */
export default function ResultPage() {
  const { application = '' } = usePageParameters()
  const call = useCall('results', 'mine', { application }, { enabled: application !== '' })
  const reload = () => void call.reload()
  useShownAgain(reload)
  return (
    <Page
      testId="result"
      title="结果与证书"
      state={call.data?.state ?? 'waiting'}
      backTo="pages/me/index"
      shownAt={call.answeredAt}
    >
      {application === '' && <EmptyState title="没有指定哪一份报名" />}
      <CallStates call={call} />
      {call.data && <Result result={call.data} onDone={reload} />}
    </Page>
  )
}
