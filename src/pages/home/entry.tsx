import { View } from '@tarojs/components'
import { Button } from '../../components/button'
import { ErrorState } from '../../components/error-state'
import type { HomeView } from '../../contract/views/catalog'
import { openPage } from '../../platform/navigation'
import { useStartApplication } from '../../platform/use-start-application'
import type { EntryState } from './entry-state'

/** 我能报哪个组 and 开始报名: always both, with the reason where one is closed. */
export function Entry({ home, entry }: { home: HomeView; entry: EntryState }) {
  const { begin, busy, failure } = useStartApplication()
  const edition = home.edition.slug
  return (
    <View className="entry-buttons">
      {failure && <ErrorState slim failure={failure} testId="home.start.error" />}
      <View className="stack">
        <Button
          kind={entry.main === 'quiz' ? 'primary' : 'secondary'}
          onTap={() => void openPage('apply/quiz/index', { edition })}
          testId="home.quiz"
        >
          我能报哪个组
        </Button>
        <Button
          kind="secondary"
          busy={busy}
          disabledReason={entry.startClosed}
          onTap={() => begin({ edition })}
          testId="home.start"
        >
          {entry.startLabel}
        </Button>
      </View>
    </View>
  )
}
