import { useMemo } from 'react'
import {
  emptyEntry,
  type ScoreCriterion,
  type ScoreEntry,
  scoreOf,
  totalOf,
} from '../../components/score-entry'
import type { JudgeSessionView, JudgeTurn } from '../../contract/views/judging'
import type { Card } from '../../core/ledger'
import { sealedCard } from '../../platform/sealed-card'
import { useDraft } from '../../platform/use-draft'
import { newestOf, useOutbox } from '../../platform/use-outbox'
import { cardResource, cardStateOf } from './card-state'

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
    state: cardStateOf(turn, item),
    submit,
  }
}
