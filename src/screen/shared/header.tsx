import { View } from '@tarojs/components'

interface Properties {
  groupName: string
  session: string
  stage?: { position: number; of: number; projectName: string }
}

/** The two lines on top: which final and which number, and the project's name, never cut off. */
export function Header({ groupName, session, stage }: Properties) {
  const length = stage ? [...stage.projectName].length : 0
  return (
    <View>
      <View className="board__line" data-testid="screen.header">
        {groupName} · {session}
        {stage && ` · 第 ${stage.position} 号 / 共 ${stage.of} 个`}
      </View>
      {stage && (
        <View
          className={length > 20 ? 'board__name board__name--long' : 'board__name'}
          data-testid="screen.project"
        >
          {stage.projectName}
        </View>
      )}
    </View>
  )
}
