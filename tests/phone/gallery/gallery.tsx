import { DeskScene } from './desk-scene'
import { FormScene } from './form-scene'
import { HomeScene } from './home-scene'
import { ScoreScene } from './score-scene'
import { StatesScene } from './states-scene'

const scenes: Record<string, () => React.ReactNode> = {
  home: HomeScene,
  form: FormScene,
  states: StatesScene,
  score: ScoreScene,
  desk: DeskScene,
}

/** The scene the address asks for. */
export function Gallery() {
  const name = new URLSearchParams(window.location.search).get('scene') ?? 'home'
  const Scene = scenes[name] ?? HomeScene
  return <Scene />
}
