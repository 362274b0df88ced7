/** Sizes of screen the pictures are taken at. */
export const sizes = {
  phone: { width: 375, height: 667 },
  desk: { width: 1280, height: 800 },
  hall: { width: 1280, height: 720 },
}

export type Size = keyof typeof sizes
/** Calls an operation as the person whose picture is taken; throws with its sentence when refused. */
export type Call = (fn: string, operation: string, input: object) => Promise<unknown>

export interface Shot {
  /** Name of the file in docs/pictures. */
  name: string
  /** Whom to sign in as; `-` for nobody. */
  phone: string
  /** The page; null when there is nothing to take yet. */
  path: string | ((call: Call) => Promise<string | null>)
  size: Size
  /** The stop of the demonstration's clock it belongs to. */
  at?: string
  /** Test id that must be on the page, or there is nothing to take yet. */
  shows?: string
}

const edition = 'changzhi-2026'

/** Phone numbers of the demonstration. */
export const people = {
  nobody: '-',
  operator: '16900000001',
  judge: '16900000021',
  drafting: '16900000159',
  amending: '16900000148',
  accepted: '16900000133',
  papers: '16900000157',
  team: '16900000131',
  second: '16900000144',
  finalist: '16900000101',
  investor: '16900000041',
  province: '16900000051',
  nation: '16900000054',
}

/** The path of the person's own application, if he has one. */
const ownApplication = (page: string) => async (call: Call) => {
  const { applications } = (await call('applications', 'mine', {})) as { applications: { id: string }[] }
  return applications[0] ? `${page}?application=${applications[0].id}` : null
}

/** The path of the draft the person has begun, if there is one. */
const ownDraft = (page: string) => async (call: Call) => {
  const { applications } = (await call('applications', 'mine', {})) as {
    applications: { id: string; state: string }[]
  }
  const draft = applications.find(({ state }) => state === 'draft')
  return draft ? `${page}?application=${draft.id}` : null
}

/** The path of the first meeting still to come. */
async function nextMeeting(call: Call): Promise<string | null> {
  const { events } = (await call('services', 'mine', { edition })) as {
    events: { id: string; startsAt: string; mine: string }[]
  }
  const first = [...events]
    .sort((a, b) => a.startsAt.localeCompare(b.startsAt))
    .find(({ mine }) => mine === 'none')
  return first ? `apply/event/index?event=${first.id}` : null
}

/** The review page of a project that handed in papers: the finalists' first. */
async function withPapers(call: Call): Promise<string | null> {
  const { rows } = (await call('screening', 'queue', { edition, states: ['accepted'] })) as {
    rows: { application: string; projectName: string }[]
  }
  const found = rows.find(({ projectName }) => projectName === '井下巡检机器人智能避障系统')
  return found ? `organize/review/index?edition=${edition}&application=${found.application}` : null
}

/** The path of the application that has waited longest; of any when none waits. */
async function firstInQueue(call: Call): Promise<string | null> {
  for (const filter of [{ states: ['submitted'] }, {}]) {
    const { rows } = (await call('screening', 'queue', { edition, ...filter })) as {
      rows: { application: string }[]
    }
    if (rows[0]) return `organize/review/index?edition=${edition}&application=${rows[0].application}`
  }
  return null
}

/** The path for the first session the operator sees. */
const ofSession = (page: string) => async (call: Call) => {
  const { sessions } = (await call('rounds', 'sessions', { edition })) as { sessions: { id: string }[] }
  return sessions[0] ? `${page}?session=${sessions[0].id}` : null
}

async function judgeSession(call: Call): Promise<string | null> {
  const { sessions } = (await call('judging', 'mySessions', {})) as { sessions: { id: string }[] }
  return sessions[0]?.id ?? null
}

/** The path for the judge's first session. */
const ofSeat = (page: string) => async (call: Call) => {
  const session = await judgeSession(call)
  return session && `${page}?session=${session}`
}

/** Pairs the hall's screen that shows these digits with the session that is open, else with the first one. */
export async function pairScreen(call: Call, digits: string): Promise<void> {
  const { sessions } = (await call('rounds', 'sessions', { edition })) as {
    sessions: { id: string; state: string }[]
  }
  const session = sessions.find(({ state }) => state === 'open') ?? sessions[0]
  if (session) await call('rounds', 'pairScreen', { session: session.id, code: digits })
}

/** The scoring page of the project on stage, else of the first one. */
async function ofTurn(call: Call): Promise<string | null> {
  const session = await judgeSession(call)
  if (!session) return null
  const { current, turns } = (await call('judging', 'session', { session })) as {
    current: { application: string } | null
    turns: { application: string }[]
  }
  const turn = current ?? turns[0]
  return turn ? `judge/score/index?session=${session}&application=${turn.application}` : null
}

const phoneShot = (name: string, phone: string, path: Shot['path']): Shot => ({
  name,
  phone,
  path,
  size: 'phone',
})
const deskShot = (name: string, path: Shot['path']): Shot => ({
  name,
  phone: people.operator,
  path,
  size: 'desk',
})
const provinceShot = (name: string, path: string): Shot => ({
  ...deskShot(name, path),
  phone: people.province,
})
const nationShot = (name: string, path: string): Shot => ({ ...deskShot(name, path), phone: people.nation })
const during = (at: string, shots: readonly Shot[]) => shots.map(shot => ({ ...shot, at }))

/** The pictures of README and manuals, in the order of the season. Those of a hall need a session to be there. */
export const standardShots: readonly Shot[] = [
  ...during('报名第一周', [
    phoneShot('home', people.nobody, 'pages/home/index'),
    phoneShot('notice', people.nobody, `pages/notice/index?edition=${edition}`),
    phoneShot('quiz', people.nobody, `apply/quiz/index?edition=${edition}`),
    phoneShot('login', people.nobody, 'pages/login/index'),
    phoneShot('form', people.drafting, ownApplication('apply/form/index')),
    phoneShot('check', people.drafting, ownApplication('apply/check/index')),
    // while the amendment may still be handed in
    phoneShot('fix', people.amending, ownApplication('apply/fix/index')),
    phoneShot('files', people.papers, ownApplication('apply/files/index')),
    phoneShot('team', people.team, ownApplication('apply/team/index')),
    phoneShot('company-offer', people.second, ownDraft('apply/form/index')),
    phoneShot('company', people.second, 'apply/company/index'),
    phoneShot('service', people.finalist, `apply/service/index?edition=${edition}`),
    phoneShot('institution', people.investor, `apply/institution/index?edition=${edition}`),
    phoneShot('event', people.finalist, nextMeeting),
    phoneShot('settings', people.finalist, 'apply/settings/index'),
    phoneShot('account', people.finalist, 'apply/account/index'),
    phoneShot('appeal', people.finalist, `apply/appeal/index?edition=${edition}`),
    deskShot('remind', 'organize/broadcast/index'),
    deskShot('services', 'organize/services/index'),
    deskShot('papers', withPapers),
    deskShot('experts', 'organize/experts/index'),
    provinceShot('quotas', 'organize/quotas/index'),
    provinceShot('inbox', 'organize/inbox/index'),
    provinceShot('cross', 'organize/cross/index'),
    provinceShot('merged', 'organize/merged/index'),
    nationShot('filings', 'organize/filings/index'),
    nationShot('library', 'organize/library/index'),
    nationShot('shortlist', 'organize/shortlist/index'),
  ]),
  ...during('资格审核', [
    phoneShot('status', people.accepted, ownApplication('apply/status/index')),
    phoneShot('messages', people.accepted, 'pages/messages/index'),
    deskShot('desk', 'organize/home/index'),
    deskShot('queue', 'organize/queue/index'),
    deskShot('review', firstInQueue),
    deskShot('duplicates', 'organize/duplicates/index'),
    deskShot('registers', 'organize/registers/index'),
    deskShot('edition', 'organize/edition/index'),
  ]),
  ...during('决赛日', [
    deskShot('rubrics', 'organize/rubrics/index'),
    deskShot('sessions', 'organize/sessions/index'),
    deskShot('opening', ofSession('organize/opening/index')),
    deskShot('live', ofSession('organize/live/index')),
    deskShot('ranking', ofSession('organize/ranking/index')),
    phoneShot('judge-home', people.judge, 'judge/home/index'),
    phoneShot('judge-promise', people.judge, ofSeat('judge/promise/index')),
    phoneShot('judge-session', people.judge, ofSeat('judge/session/index')),
    { ...phoneShot('score-pad', people.judge, ofTurn), shows: 'pad' },
    phoneShot('judge-sheet', people.judge, ofSeat('judge/sheet/index')),
    deskShot('awards', 'organize/awards/index'),
    deskShot('recommend', 'organize/recommend/index'),
  ]),
]
