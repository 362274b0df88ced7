import { Text, View } from '@tarojs/components'
import { accessible } from '../../components/accessible'
import { Button } from '../../components/button'
import { ErrorState } from '../../components/error-state'
import { Skeleton } from '../../components/skeleton'
import { replacePage, usePageParameters } from '../../platform/navigation'
import { Page } from '../../platform/page'
import { useCall } from '../../platform/use-call'
import { JudgeFiles } from './judge-files'
import '../shared/judge.scss'

/** J3 项目材料: what the applicant told, with the reader's mark across it. */
export default function MaterialPage() {
  const { session = '', application = '' } = usePageParameters()
  const { data, failure, slow, answeredAt, reload } = useCall(
    'judging',
    'material',
    { session, application },
    { keep: true },
  )
  const action = (
    <Button
      testId="judge.material.score"
      onTap={() => void replacePage('judge/score/index', { session, application })}
    >
      去打分
    </Button>
  )
  return (
    <Page
      testId="judge.material"
      title="项目材料"
      shownAt={answeredAt}
      backTo="judge/home/index"
      action={data && action}
    >
      {failure && <ErrorState slim={data !== null} failure={failure} onRetry={reload} />}
      {!data && slow && <Skeleton rows={8} />}
      {data && (
        <View className="judge-material">
          <View className="page-title">{data.projectName}</View>
          <View className="judge-line judge-line--lead">
            {data.position !== null && `第 ${data.position} 号 · `}
            {data.groupName} · {data.subjectName}
          </View>
          {data.parts.map(part => (
            <View className="card" key={part.title}>
              <View className="judge-head__title">{part.title}</View>
              {part.lines.map(text => (
                <View className="judge-clause" key={text}>
                  {text}
                </View>
              ))}
            </View>
          ))}
          <JudgeFiles session={session} application={application} />
          <View
            className="judge-marks"
            data-testid="judge.material.watermark"
            {...accessible({ hidden: true })}
          >
            <View className="judge-watermark">
              {Array.from({ length: 12 }, (_, place) => `mark-${place}`).map(key => (
                <Text key={key}>{data.watermark}</Text>
              ))}
            </View>
          </View>
        </View>
      )}
    </Page>
  )
}
