import type * as z from 'zod'
import type * as schemas from '../schemas/account'
import type { AccessEntry, ConsentRecord, DeletionView, DeviceView, ExportView } from '../views/account'

type Asked<S extends keyof typeof schemas> = z.input<(typeof schemas)[S]>

/** A person's rights over his own account and data, part of the `session` function (PIPL 15, 44–47). */
export interface AccountOperations {
  devices: { input: Asked<'devices'>; output: { devices: DeviceView[]; byWechat: boolean } }
  endDevices: { input: Asked<'endDevices'>; output: { ended: number } }
  accessLog: { input: Asked<'accessLog'>; output: { entries: AccessEntry[] } }
  consentHistory: { input: Asked<'consentHistory'>; output: { consents: ConsentRecord[] } }
  withdrawConsent: { input: Asked<'withdrawConsent'>; output: { removedIdentities: number } }
  sendOwnCode: {
    input: Asked<'sendOwnCode'>
    output: { phoneMasked: string; resendAfterSeconds: number; demoCode?: string }
  }
  confirmMyself: { input: Asked<'confirmMyself'>; output: { confirmedAt: string } }
  exportMyData: { input: Asked<'exportMyData'>; output: ExportView }
  accountDeletion: { input: Asked<'accountDeletion'>; output: DeletionView }
  deleteMyAccount: { input: Asked<'deleteMyAccount'>; output: { dueAt: string } }
  cancelDeletion: { input: Asked<'cancelDeletion'>; output: { done: true } }
}
