import { nodeHashing } from '../../cloudfunctions/shared/hashing'
import { commitDraw, revealDraw, runningOrder } from '../../src/core/draw'
import { type Card, canonical, commitment } from '../../src/core/ledger'
import type { LedgerData, LedgerKind } from '../../src/core/ledger-data'
import type { SessionResults } from '../../src/core/ranking'
import type { Rubric } from '../../src/core/rubric'
import { type SeatCard, scoreProject } from '../../src/core/scoring'
import { type SessionTerms, sessionResults } from '../../src/core/session-terms'
import type { TieDecision } from '../../src/core/tie-break'
import type { Draft } from './bundle-fixture'

export const HALL = 'ses_demo'
export const project = (i: number) => `prj_${i}`
export const judge = (i: number) => `jdg_${i}`

/** What happened in a hall: per project one mark per judge, a card or why there is none. */
export interface Hall {
  rubric: Rubric
  /** Its chain, HALL where absent. */
  session?: string
  /** `earlier`: what it scored in stage 'preliminary', hundredths. Judges take the rubric's juries in turn. */
  projects: { group: string; marks: (Card | 'recused' | 'absent')[]; earlier?: number | null }[]
  /** What the edition says beside the rubric. */
  terms?: SessionTerms
  /** Struck out after the reveals, by index. */
  vetoed?: number[]
  /** [project, judge] by index: a card sealed, handed back and sealed again. */
  reopened?: [number, number][]
  /** [project, judge] by index: voided after the lock under one ruling. */
  voided?: [number, number][]
  decide?: (results: SessionResults) => TieDecision[]
}

interface Counted {
  judge: number
  version: number
  card: Card
}

/** The honest chain of a hall, as the product writes it. */
export function hallDrafts(hall: Hall): { drafts: Draft[]; results: SessionResults } {
  const counted = hall.projects.map(({ marks }) => countedOf(marks))
  for (const [p, j] of hall.reopened ?? []) counted[p]!.find(card => card.judge === j)!.version = 2
  const presented = hall.projects.map(({ marks }) => isPresented(hall.rubric, marks))
  const locked = results(hall, counted, presented, hall.decide)
  const drafts = [
    ...openingDrafts(hall),
    ...hall.projects.flatMap((_, p) => [
      ...sealDrafts(hall, p),
      ...(presented[p] ? [revealDraft(hall, p, counted[p]!)] : []),
    ]),
    ...vetoesOf(hall).map(each => draft('veto', { ...each, approvedBy: ['per_1', 'per_2'] })),
    draft('session.lock', { results: locked, resultHash: nodeHashing.sha256(canonical(locked)) }),
  ]
  if (!hall.voided?.length) return { drafts, results: locked }
  const left = counted.map((cards, p) =>
    cards.filter(card => !hall.voided!.some(([vp, vj]) => vp === p && vj === card.judge)),
  )
  const after = results(hall, left, presented, hall.decide)
  const touched = [...new Set(hall.voided.map(([p]) => p))].sort()
  const snapshot = (from: Counted[][], all: SessionResults) => ({
    projects: touched.map(p => ({
      project: project(p),
      result: scoreProject(hall.rubric, seatCards(hall.rubric, from[p]!)),
    })),
    results: all,
  })
  drafts.push(
    ...hall.voided.map(([p, j]) =>
      draft('score.void', { judge: judge(j), project: project(p), ruling: 'rul_1' }),
    ),
    draft('result.recompute', {
      ruling: 'rul_1',
      before: snapshot(counted, locked),
      after: snapshot(left, after),
    }),
  )
  return { drafts, results: after }
}

function countedOf(marks: Hall['projects'][number]['marks']): Counted[] {
  return marks.flatMap((card, j) => (typeof card === 'string' ? [] : [{ judge: j, version: 1, card }]))
}

/** Whether a project has cards enough to be revealed, of every jury. */
export function isPresented(rubric: Rubric, marks: Hall['projects'][number]['marks']): boolean {
  return scoreProject(rubric, seatCards(rubric, countedOf(marks))).outcome === 'scored'
}

/** A typed entry. */
export function draft<K extends LedgerKind>(kind: K, data: LedgerData[K]): Draft {
  return { kind, data }
}

/** The commitment a judge's card has in the fixture. */
export function commitOf(p: number, j: number, version: number, card: Card, session = HALL): string {
  return commitment(nodeHashing, {
    session,
    project: project(p),
    judge: judge(j),
    version,
    card,
    nonce: nonceOf(p, j, version),
  })
}

export function nonceOf(p: number, j: number, version: number): string {
  return nodeHashing.sha256(`nonce|${p}|${j}|${version}`)
}

export function seatCards({ juries }: Rubric, cards: readonly Counted[]): SeatCard[] {
  return cards.map(({ judge, card }) => ({ seat: judge + 1, card, ...juryOf(juries, judge) }))
}

function juryOf(juries: Rubric['juries'], judge: number): { jury?: string } {
  return juries ? { jury: juries[judge % juries.length]!.id } : {}
}

/** The chain of the stage before. */
export const PRELIMINARY = 'ses_preliminary'

function earlierOf({ earlier }: Hall['projects'][number]) {
  if (earlier === undefined || earlier === null) return {}
  return { earlier: [{ stage: 'preliminary', session: PRELIMINARY, score: earlier, decimals: 2 }] }
}

function results(
  hall: Hall,
  counted: Counted[][],
  presented: boolean[],
  decide: Hall['decide'],
): SessionResults {
  const entries = hall.projects.map((each, p) => ({
    project: project(p),
    group: each.group,
    cards: presented[p] ? seatCards(hall.rubric, counted[p]!) : null,
    ...earlierOf(each),
  }))
  const { rubric, terms = {} } = hall
  const ranked = (decisions: readonly TieDecision[]) =>
    sessionResults({ rubric, round: 'final', terms, entries, decisions, vetoes: vetoesOf(hall) })
  const undecided = ranked([])
  return decide ? ranked(decide(undecided)) : undecided
}

function vetoesOf({ rubric, projects, terms, vetoed = [] }: Hall) {
  return vetoed
    .filter(p => isPresented(rubric, projects[p]!.marks))
    .map(p => ({ project: project(p), role: terms?.veto?.role ?? '', ref: `否决书${p}号` }))
}

function openingDrafts({ rubric, projects, terms }: Hall): Draft[] {
  const serverSeed = nodeHashing.sha256('演示种子')
  const commit = commitDraw(nodeHashing, {
    drawId: 'drw_order',
    attempt: 1,
    purpose: 'running-order',
    pool: projects.map((_, p) => project(p)),
    excluded: [],
    want: projects.length,
    strata: [],
    serverSeed,
    entropySource: 'notary-digits',
  })
  const reveal = revealDraw(nodeHashing, commit, { serverSeed, entropy: '482913' })
  return [
    draft('draw.commit', commit),
    draft('draw.reveal', reveal),
    draft('order.fix', {
      order: runningOrder(commit, reveal.permutation),
      draw: { drawId: 'drw_order', attempt: 1 },
    }),
    draft('rules.fix', { rules: rubric, signedBy: ['per_1', 'per_2', 'per_3'] }),
    draft('session.open', {
      edition: 'demo',
      round: 'final',
      panel: projects[0]!.marks.map((_, j) => ({
        seat: j + 1,
        judge: judge(j),
        ...juryOf(rubric.juries, j),
      })),
      projects: projects.map((each, p) => ({ project: project(p), group: each.group, ...earlierOf(each) })),
      rulesHash: nodeHashing.sha256(canonical(rubric)),
      ...(terms ? { terms } : {}),
    }),
  ]
}

function sealDrafts(hall: Hall, p: number): Draft[] {
  const approvedBy = ['per_1', 'per_2']
  return hall.projects[p]!.marks.flatMap((mark, j): Draft[] => {
    const who = { judge: judge(j), project: project(p) }
    if (mark === 'recused') return [draft('recuse', { ...who, code: 'employer' })]
    if (mark === 'absent') return [draft('score.absent', { ...who, reason: '中途离场', approvedBy })]
    const commit = commitOf(p, j, 1, mark, hall.session)
    const first = draft('score.seal', { ...who, version: 1, commit, supersedes: null })
    if (!hall.reopened?.some(([rp, rj]) => rp === p && rj === j)) return [first]
    const again = commitOf(p, j, 2, mark, hall.session)
    return [
      first,
      draft('score.reopen', { ...who, version: 1, reason: '误触提交', approvedBy }),
      draft('score.seal', { ...who, version: 2, commit: again, supersedes: commit }),
    ]
  })
}

function revealDraft({ rubric }: Hall, p: number, cards: Counted[]): Draft {
  return draft('reveal', {
    project: project(p),
    cards: cards.map(({ judge: j, version, card }) => ({
      judge: judge(j),
      version,
      card,
      nonce: nonceOf(p, j, version),
    })),
    result: scoreProject(rubric, seatCards(rubric, cards)),
  })
}
