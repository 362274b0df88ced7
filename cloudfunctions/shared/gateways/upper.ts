/** What the system above answered; `unreachable`: nobody knows whether it took the list, asking again is safe. */
export type UpperAnswer =
  | { kind: 'received'; data: { arrival: string; number: number; late: boolean; already: boolean } }
  | { kind: 'refused'; message: string }
  | { kind: 'unreachable' }

/** The interface of the system that receives this installation's lists. */
export interface UpperGateway {
  deliver(call: {
    token: string
    requestId: string
    input: { edition: string; unit: string; file: string }
  }): Promise<UpperAnswer>
}
