import { randomBytes, randomInt } from 'node:crypto'
import { nodeHashing } from '../../cloudfunctions/shared/hashing'
import { type Keys, sha256 } from '../../cloudfunctions/shared/keys'
import type { SealCall } from '../../cloudfunctions/shared/records/scorecards-seal'
import { openSealingKey, sealCard } from '../../cloudfunctions/shared/sealing'
import { canonical, commitment, entryPieces } from '../../src/core/ledger'
import { type BenchJudge, rubric, rulesHash } from './seals-world'

/** What a phone sends for its next project, made before the clock runs. */
export interface PhoneCall {
  input: object
  requestId: string
}

const requestId = () => `01981d3c-7b2a-7c11-8f00-${randomBytes(6).toString('hex')}`

function nextCard(judge: BenchJudge) {
  const application = judge.projects.pop()
  if (!application) throw new Error('the benchmark ran out of projects')
  const criteria = rubric.criteria.map(({ id }): [string, number] => [id, randomInt(0, 41) * 50])
  const card = { criteria, total: criteria.reduce((sum, [, value]) => sum + value, 0) }
  const nonce = randomBytes(32).toString('hex')
  const bound = { session: judge.session, project: application, judge: judge.person, version: 1, card, nonce }
  return { application, card, nonce, commit: commitment(nodeHashing, bound) }
}

/** The next submission of a judge as it goes over HTTP. */
export function phoneCall(judge: BenchJudge): PhoneCall {
  const { application, card, nonce, commit } = nextCard(judge)
  const input = {
    ...{ session: judge.session, application, version: 1, card, nonce, commitment: commit },
    ...{ supersedes: null, expectedVersion: 0 },
  }
  return { input, requestId: requestId() }
}

/** The same submission as the transaction alone sees it: checked and encrypted beforehand. */
export function rawCall(judge: BenchJudge, keys: Keys): SealCall {
  const { application, card, nonce, commit } = nextCard(judge)
  const { session, person } = judge
  const id = requestId()
  const data = { judge: person, project: application, version: 1, commit, supersedes: null }
  const key = openSealingKey(keys, judge.sealedKey, session)
  return {
    ...{
      session,
      application,
      person,
      version: 1,
      expected: 0,
      supersedes: null,
      commitment: commit,
      rulesHash,
      device: null,
    },
    ...{
      requestId: id,
      fingerprint: sha256(canonical({ session, application, card, nonce })),
      now: new Date(),
    },
    sealed: sealCard(key, { session, application, person, version: 1 }, { card, nonce }),
    pieces: entryPieces({ session, actor: person, requestId: id, kind: 'score.seal', data }),
  }
}
