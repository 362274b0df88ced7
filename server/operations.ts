import { operations as applications } from '../cloudfunctions/applications/operations'
import { operations as catalog } from '../cloudfunctions/catalog/operations'
import { operations as editions } from '../cloudfunctions/editions/operations'
import { operations as judging } from '../cloudfunctions/judging/operations'
import { operations as messages } from '../cloudfunctions/messages/operations'
import { operations as recommendations } from '../cloudfunctions/recommendations/operations'
import { operations as results } from '../cloudfunctions/results/operations'
import { operations as rounds } from '../cloudfunctions/rounds/operations'
import { operations as screening } from '../cloudfunctions/screening/operations'
import { operations as services } from '../cloudfunctions/services/operations'
import { operations as session } from '../cloudfunctions/session/operations'
import { registryOf } from '../cloudfunctions/shared/registry'
import { operations as timekeeper } from '../cloudfunctions/timekeeper/operations'
import { operations as witnessing } from '../cloudfunctions/witnessing/operations'

/** All operations the self-host server answers: the same ones the cloud functions are built from. */
export const registry = registryOf(
  [
    session,
    catalog,
    applications,
    screening,
    rounds,
    judging,
    results,
    recommendations,
    messages,
    services,
    editions,
    timekeeper,
    witnessing,
  ].flat(),
)
