import { EmptyState } from '../../components/empty-state'
import type { SelfCheckQuestionsView } from '../../contract/views/catalog-self-check'
import { CallStates } from '../../platform/call-states'
import { usePageParameters } from '../../platform/navigation'
import { Page } from '../../platform/page'
import { useCall } from '../../platform/use-call'
import { QuestionScreen } from './question-screen'
import { ResultScreen } from './result-screen'
import { useQuiz } from './use-quiz'
import './index.scss'

function Quiz({ view }: { view: SelfCheckQuestionsView }) {
  const quiz = useQuiz(view.edition, view.questions)
  if (quiz.question)
    return <QuestionScreen question={quiz.question} total={view.questions.length} quiz={quiz} />
  return <ResultScreen edition={view.edition} answers={quiz.answers} onRestart={quiz.restart} />
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
      {call.data && <Quiz view={call.data} />}
    </Page>
  )
}
