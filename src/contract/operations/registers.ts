import type * as z from 'zod'
import type * as schemas from '../schemas/registers'
import type {
  RegisterImportedView,
  RegisterPreviewView,
  RegisterRecheckedView,
  RegistersView,
} from '../views/registers'

type Asked<S extends keyof typeof schemas> = z.input<(typeof schemas)[S]>

/** What may be asked about the lists of past winners and national rankings. */
export interface RegistersOperations {
  registers: { input: Asked<'registers'>; output: RegistersView }
  previewRegister: { input: Asked<'previewRegister'>; output: RegisterPreviewView }
  importRegister: { input: Asked<'importRegister'>; output: RegisterImportedView }
  withdrawRegister: { input: Asked<'withdrawRegister'>; output: { import: string } & RegisterRecheckedView }
  recheckRegisters: { input: Asked<'recheckRegisters'>; output: RegisterRecheckedView }
}
