import type { ScreenView } from '../../src/contract/views/rounds-live'
import type { Database } from '../shared/database/connect'
import { drawView } from '../shared/draw-view'
import { fewKept } from '../shared/few-kept'
import { newestDraw } from '../shared/records/draws'
import { readHall } from '../shared/records/sessions-hall'
import { sceneOf } from './screen-scenes'

interface Kept {
  view: ScreenView
  feed: number
  /** Until when it serves, by the process's own clock: what no live version tells of shows at the latest then. */
  until: number
}

const keptFor = 2_000
const mostKept = 50

/** The scenes of one database's sessions: the newest of each, and the reads under way. */
interface Scenes {
  kept: ReturnType<typeof fewKept<string, Kept>>
  reading: Map<string, Promise<Kept | null>>
}

const scenes = new WeakMap<Database, Scenes>()

/**
 * What the big screens of a session show, read once for all that ask after the same live version; never older than
 * `feed`, which the asker's own pairing told. A read that fails is not kept. Null when the session is gone.
 */
export async function sharedScene(
  db: Database,
  asked: { session: string; feed: number; now: Date },
): Promise<ScreenView | null> {
  const { session, feed } = asked
  const of = scenes.get(db) ?? { kept: fewKept(mostKept), reading: new Map() }
  scenes.set(db, of)
  const known = of.kept.get(session)
  if (known && known.feed >= feed && performance.now() < known.until) return known.view
  const joined = await readOnce(of, db, asked)
  if (!joined || joined.feed >= feed) return joined?.view ?? null
  // The read under way had begun before the version asked for was there: one that begins now has it.
  return (await readOnce(of, db, asked))?.view ?? null
}

function readOnce(of: Scenes, db: Database, asked: { session: string; now: Date }): Promise<Kept | null> {
  const { session } = asked
  const running = of.reading.get(session)
  if (running) return running
  const reading = readScene(db, asked)
    .then(kept => {
      if (kept) keep(of.kept, session, kept)
      return kept
    })
    .finally(() => of.reading.delete(session))
  of.reading.set(session, reading)
  return reading
}

/** The version is read in the same snapshot as the session: a scene never calls itself newer than it is. */
async function readScene(db: Database, { session, now }: { session: string; now: Date }) {
  const until = performance.now() + keptFor
  const hall = await readHall(db, session, now)
  if (!hall) return null
  const beforeOpening = hall.session.state === 'planned' || hall.session.state === 'drawn'
  const draw = beforeOpening ? await newestDraw(db, session, 'running-order') : null
  return { view: sceneOf(hall, draw && drawView(hall, [draw])), feed: hall.feed, until }
}

function keep(kept: Scenes['kept'], session: string, scene: Kept): void {
  const before = kept.get(session)
  const isNewer = before && before.feed > scene.feed && performance.now() < before.until
  if (!isNewer) kept.put(session, scene)
}
