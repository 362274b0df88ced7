import { execFileSync } from 'node:child_process'
import { setTimeout as pause } from 'node:timers/promises'
import type { Check, Context } from '../check'
import { exportBundle } from '../evidence/bundle'
import { reconcile } from '../evidence/reconcile'
import { phonesOf, playRoom } from '../hall/play-room'
import { freeze, openRoom } from '../hall/room'
import { rubricOf } from '../hall/rubric'
import { type Season, startSeason } from '../hall/season'
import { percentile } from '../percentile'
import { Product } from '../product/product'

const size = (full: boolean) =>
  full ? { kills: 100, projects: 40, window: 12_000 } : { kills: 3, projects: 2, window: 3_500 }

/** Backends of a postmaster, by the process table. */
function backendsOf(postmaster: number): number[] {
  const table = execFileSync('ps', ['-eo', 'pid=,ppid=,args='], { encoding: 'utf8' })
  return table
    .split('\n')
    .map(line => /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line))
    .filter(found => Number(found?.[2]) === postmaster && / csc /.test(found?.[3] ?? ''))
    .map(found => Number(found![1]))
}

interface Told {
  postmasters: number
  backends: number
  answers503: number
  otherAnswers: number
  back: number[]
}

/** Asks something that needs the database until it is answered again. */
async function untilAnswered(season: Season, told: Told): Promise<void> {
  const from = performance.now()
  for (;;) {
    const answer = await season.operator.ask('session.me', {})
    if (answer.ok) break
    if (answer.status === 503) told.answers503 += 1
    else told.otherAnswers += 1
    await pause(20)
  }
  told.back.push(performance.now() - from)
}

async function killer(
  season: Season,
  { random }: Context,
  most: number,
  isOver: () => boolean,
): Promise<Told> {
  const told: Told = { postmasters: 0, backends: 0, answers503: 0, otherAnswers: 0, back: [] }
  while (told.postmasters + told.backends < most && !isOver()) {
    await pause(300 + random.below(1_000))
    const postmaster = season.product.postmaster()
    if (!postmaster || isOver()) continue
    const backends = backendsOf(postmaster)
    const isBackend = told.postmasters > told.backends && backends.length > 0
    process.kill(isBackend ? random.pick(backends) : postmaster, 'SIGKILL')
    if (isBackend) told.backends += 1
    else told.postmasters += 1
    await untilAnswered(season, told)
  }
  return told
}

/** T2: kill -9 of PostgreSQL, its postmaster or one backend; the server lives on, answers 503 and recovers by itself. */
export const killDatabase: Check = {
  id: 'T2',
  claim: 'kill -9 of PostgreSQL loses nothing; the server answers 503 and recovers without a restart',
  projects: full => size(full).projects,
  async run(context) {
    const { kills, projects, window } = size(context.full)
    // An external database is not ours to kill: then the embedded one of a second product is.
    const own = context.options.databaseUrl ? new Product({ ...context.options, databaseUrl: null }) : null
    try {
      await own?.start()
      const season = own ? await startSeason(own, projects) : context.season
      const room = await openRoom(season, { rubric: rubricOf(), judges: 15, projects })
      const phones = phonesOf(room)
      const server = (await season.product.door.get('/healthz')).status
      let isOver = false
      const playing = playRoom(room, phones, { random: context.random, window }).finally(() => {
        isOver = true
      })
      const [told] = await Promise.all([killer(season, context, kills, () => isOver), playing])
      await freeze(room)
      const found = reconcile(phones, await exportBundle(season.operator, room.session))
      return {
        bad: {
          ...{
            ...found,
            otherAnswers: told.otherAnswers,
            serverGone: server === 200 && season.product.isRunning() ? 0 : 1,
          },
          tooFewKills: context.full ? 0 : Math.max(0, kills - told.postmasters - told.backends),
        },
        figures: {
          ...{ postmasters: told.postmasters, backends: told.backends, answers503: told.answers503 },
          acks: phones.flatMap(phone => phone.acked()).length,
          ...{ backMedianMs: percentile(told.back, 0.5), backMaxMs: percentile(told.back, 1) },
        },
      }
    } finally {
      await own?.remove()
    }
  },
}
