import { drop } from './drop'
import { effects } from './effects'
import { importDraft } from './import-draft'
import { list } from './list'
import { propose } from './propose'
import { publish } from './publish'
import { read } from './read'
import { saveDraft } from './save-draft'
import { startDraft } from './start-draft'

/** Every operation of the `editions` function. */
export const operations = [list, read, startDraft, importDraft, saveDraft, propose, effects, publish, drop]
