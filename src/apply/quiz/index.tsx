import { Button } from '../../components/button'
import { EmptyState } from '../../components/empty-state'
import type { SelfCheckQuestionsView } from '../../contract/views/catalog-self-check'
import { answersFromLink } from '../../core/self-check-link'
import { CallStates } from '../../platform/call-states'
import { openPage, usePageParameters } from '../../platform/navigation'
import { Page } from '../../platform/page'
import { useCall } from '../../platform/use-call'
import { QuestionScreen } from './question-screen'
import { ResultScreen } from './result-screen'
import { useQuiz } from './use-quiz'
import './index.scss'

function Quiz({ view }: { view: SelfCheckQuestionsView }) {
  const quiz = useQuiz(view.edition, view.questions, answersFromLink(usePageParameters(), view.questions))
  if (quiz.question)
    return <QuestionScreen question={quiz.question} total={view.questions.length} quiz={quiz} />
  return <ResultScreen edition={view.edition} answers={quiz.answers} onRestart={quiz.restart} />
}

/** An edition without a condition that can be asked about: the notice itself is read. */
function NoQuestions({ edition }: { edition: string }) {
  return (
    <EmptyState
      icon="document"
      title="这一届没有可以自测的条件"
      testId="quiz.none"
      action={
        <Button onTap={() => void openPage('pages/notice/index', { edition })} testId="quiz.notice">
          看通知里的参赛条件
        </Button>
      }
    >
      请对照通知的条款自己核对。
    </EmptyState>
  )
}

/** A3 我能报哪个组: at most eight questions, one a screen, nobody signs in. */
export default function QuizPage() {
  const { edition = '' } = usePageParameters()
  const input = { edition }
  const call = useCall('catalog', 'selfCheckQuestions', input, { enabled: edition !== '', keep: true })
  return (
    <Page testId="quiz" title="我能报哪个组" shownAt={call.answeredAt}>
      {edition === '' && <EmptyState title="没有指定哪一届比赛" />}
      <CallStates call={call} rows={5} />
      {call.data?.questions.length === 0 && <NoQuestions edition={edition} />}
      {call.data && call.data.questions.length > 0 && <Quiz view={call.data} />}
    </Page>
  )
}
