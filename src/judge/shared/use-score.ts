import { useEffect, useMemo } from 'react'
import {
  emptyEntry,
  type ScoreCriterion,
  type ScoreEntry,
  scoreOf,
  scoreText,
  totalOf,
} from '../../components/score-entry'
import type { JudgeSessionView, JudgeTurn } from '../../contract/views/judging'
import type { Card } from '../../core/ledger'
import { sealedCard } from '../../platform/sealed-card'
import { useDraft } from '../../platform/use-draft'
import { newestOf, useOutbox } from '../../platform/use-outbox'
import { cardResource, cardStateOf } from './card-state'
import { useOwnCard } from './use-own-card'

type Rubric = NonNullable<JudgeSessionView['rubric']>

/** The rubric's lines as the keypad takes them; points and step in hundredths. */
export function linesOf(rubric: Rubric): ScoreCriterion[] {
  return rubric.criteria.map(({ id, name, max }) => ({ id, name, most: max, step: rubric.step }))
}

function cardOf(lines: readonly ScoreCriterion[], entry: ScoreEntry): Card {
  const criteria = lines.map((line, place): [string, number] => [line.id, scoreOf(entry.texts[place]!) ?? 0])
  return { criteria, total: totalOf(lines, entry) ?? 0 }
}

/**
 * One judge's card of one project on this phone: the draft that survives, the outbox that sends it exactly once.
 * `submit` writes the card to the device before anything is sent; its answer says whether it lies safely there.
 */
export function useScore(view: JudgeSessionView, turn: JudgeTurn, rubric: Rubric) {
  const lines = useMemo(() => linesOf(rubric), [rubric])
  const owner = view.seat.person
  const draft = useDraft<ScoreEntry>(owner, `score:${view.id}:${turn.application}`, emptyEntry(lines))
  const { outbox, items } = useOutbox(owner)
  const resource = cardResource(view.id, turn.application)
  const item = newestOf(items, resource)
  const entry = draft.value.texts.length === lines.length ? draft.value : emptyEntry(lines)

  const state = cardStateOf(turn, item)
  const own = useOwnCard(view.id, turn, state)
  const back = own.data?.card
  const returned = state === 'voided' && back?.state === 'voided' && back.version === turn.cardVersion
  // a card given back on a phone that never typed it: the values come from the server, for the judge alone
  const blank = entry.texts.every(text => text === '')
  useEffect(() => {
    if (!returned || !blank || !back) return
    const values = new Map(back.criteria)
    draft.change({ texts: lines.map(({ id }) => scoreText(values.get(id) ?? 0)), active: 0 })
  }, [returned, blank, back, lines, draft.change])

  const submit = async (): Promise<'kept' | 'full' | 'unsaved' | 'too-large'> => {
    if (!outbox || !draft.flush()) return 'unsaved'
    if (item?.state === 'refused') await outbox.resume(resource)
    const place = {
      session: view.id,
      application: turn.application,
      judge: owner,
      version: turn.cardVersion + 1,
    }
    const input = await sealedCard(
      { ...place, supersedes: turn.receipt?.commitment ?? null },
      cardOf(lines, entry),
    )
    const kept = await outbox.add({ resource, functionName: 'judging', operation: 'seal', input })
    return kept.kept ? 'kept' : kept.reason
  }
  return {
    lines,
    entry,
    change: draft.change,
    saved: draft.state,
    item,
    state,
    own,
    submit,
  }
}
