import { addUniversity } from './add-university'
import { allowLateFiling } from './allow-late-filing'
import { decideFiling } from './decide-filing'
import { deliverProjects } from './deliver-projects'
import { exportFiling } from './export-filing'
import { exportPlan } from './export-plan'
import { filing } from './filing'
import { attachFilingScan, openFilingScan } from './filing-scan'
import { filings } from './filings'
import { importLibrary } from './import-library'
import { library } from './library'
import { libraryProjects } from './library-projects'
import { exportLibraryProblems, libraryTemplate } from './library-sheets'
import { dropLibraryImport, putLibraryPart, startLibraryImport } from './library-upload'
import { myFilings } from './my-filings'
import { nominate } from './nominate'
import { nominationBoard } from './nomination-board'
import { nominations } from './nominations'
import { openFiling } from './open-filing'
import { previewLibrary } from './preview-library'
import { reviewNominations } from './review-nominations'
import { saveFiling } from './save-filing'
import { submitFiling } from './submit-filing'
import { undoLibraryImport } from './undo-library'
import { withdrawNomination } from './withdraw-nomination'

/** Filing, the library and the nominations of a national edition (CN24). */
export const nationOperations = [
  ...[filings, myFilings, filing, openFiling, saveFiling, submitFiling, attachFilingScan, openFilingScan],
  ...[allowLateFiling, decideFiling, exportFiling, exportPlan],
  ...[library, libraryProjects, libraryTemplate, startLibraryImport, putLibraryPart, previewLibrary],
  ...[exportLibraryProblems, importLibrary, dropLibraryImport, undoLibraryImport, deliverProjects],
  ...[nominationBoard, nominations, addUniversity, nominate, withdrawNomination, reviewNominations],
]
