/** Exit codes of a start that could not succeed (sysexits.h); each comes with one plain sentence. */
export const exitCodes = {
  configuration: 64,
  databaseCannotStart: 69,
  diskFull: 74,
  portTaken: 75,
  notPermitted: 77,
  alreadyRunning: 78,
} as const

export type StartFailureKind = keyof typeof exitCodes

/** Why the server does not start, as one Chinese sentence for the person at the terminal; `technical` goes below it. */
export class StartFailure extends Error {
  readonly exitCode: number
  constructor(
    readonly kind: StartFailureKind,
    readonly sentence: string,
    readonly technical = '',
  ) {
    super(sentence)
    this.name = 'StartFailure'
    this.exitCode = exitCodes[kind]
  }
}
