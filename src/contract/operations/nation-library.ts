import type * as z from 'zod'
import type * as schemas from '../schemas/nation-library'
import type { LibraryPreview, LibraryProjectsView, LibraryView } from '../views/nation-library'
import type { ExportedFile } from '../views/recommendations'

type Asked<S extends keyof typeof schemas> = z.input<(typeof schemas)[S]>

/** What may be asked about the library of registered projects and what is imported into it. */
export interface NationLibraryOperations {
  library: { input: Asked<'library'>; output: LibraryView }
  libraryProjects: { input: Asked<'libraryProjects'>; output: LibraryProjectsView }
  libraryTemplate: { input: Asked<'libraryTemplate'>; output: ExportedFile }
  startLibraryImport: { input: Asked<'startLibraryImport'>; output: { batch: string } }
  putLibraryPart: { input: Asked<'putLibraryPart'>; output: { part: number } }
  previewLibrary: { input: Asked<'previewLibrary'>; output: LibraryPreview }
  exportLibraryProblems: { input: Asked<'exportLibraryProblems'>; output: ExportedFile }
  importLibrary: {
    input: Asked<'importLibrary'>
    output: { added: number; known: number; suspectedIn: number }
  }
  deliverProjects: {
    input: Asked<'deliverProjects'>
    output: { batch: string | null; added: number; known: number; suspected: number }
  }
  dropLibraryImport: { input: Asked<'dropLibraryImport'>; output: { batch: string } }
  undoLibraryImport: { input: Asked<'undoLibraryImport'>; output: { withdrawn: number } }
}
