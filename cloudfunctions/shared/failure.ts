import { type FailureCode, failures } from '../../src/contract/failures'
import type { FailureView } from '../../src/contract/reply'

/** Thrown by an operation to refuse: rolls back its effects and becomes the stored answer of the call. */
export class Failure extends Error {
  constructor(
    readonly code: FailureCode,
    readonly details?: FailureView['details'],
    sentence?: string,
  ) {
    super(sentence ?? failures[code].message)
  }
}

/** Refuses with INPUT_INVALID for one field: `path` as in the input, `message` a Chinese sentence. */
export function fieldFailure(path: string, message: string): Failure {
  return new Failure('INPUT_INVALID', { fields: [{ path, message }] }, message)
}
