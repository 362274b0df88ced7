import type { Edition } from '../../src/core/edition'
import type {
  EligibilityFacts,
  ListedProject,
  ProjectRegister,
  Registers,
} from '../../src/core/eligibility/facts'
import { comparableName } from '../../src/core/eligibility/names'
import type { Queries } from './database/connect'
import {
  entriesLike,
  type ListedEntry,
  type RegisterImportRow,
  type RegisterKeys,
  standingImports,
} from './records/registers'
import { listsFor, type RegisterQuestion, registerQuestions } from './register-reach'

type Book = 'cityWinners' | 'provincialWinners' | 'nationalWinners' | 'nationalLists'

/** What the lists of earlier years say about an application; a list no condition asks for is not consulted. */
export async function listedProjects(
  db: Queries,
  edition: Edition,
  facts: EligibilityFacts,
): Promise<Pick<Registers, Book>> {
  return listedAmong(db, edition, [facts])
}

/** The same for several applications of an edition at once: entries that may be one of them. */
export async function listedAmong(
  db: Queries,
  edition: Edition,
  applications: readonly EligibilityFacts[],
): Promise<Pick<Registers, Book>> {
  const questions = edition.requirements.flatMap(registerQuestions)
  if (questions.length === 0) return {}
  const editions = listsFor(edition)
  const imports = await standingImports(db, editions)
  const entries = imports.length === 0 ? [] : await entriesLike(db, editions, keysOf(applications))
  return Object.fromEntries(
    questions.map(question => [bookOf(question), registerOf(question, imports, entries, edition.year)]),
  )
}

/** The years of a kind and level that were entered wholly, oldest first. */
export function wholeYears(
  { kind, level }: Pick<RegisterQuestion, 'kind' | 'level'>,
  imports: readonly RegisterImportRow[],
): number[] {
  const whole = imports.filter(each => each.kind === kind && each.level === level && each.complete)
  return [...new Set(whole.map(({ year }) => year))].sort()
}

function registerOf(
  question: RegisterQuestion,
  imports: readonly RegisterImportRow[],
  entries: readonly ListedEntry[],
  editionYear: number,
): ProjectRegister {
  const { kind, level } = question
  const years = wholeYears(question, imports)
  const projects = entries.filter(entry => entry.kind === kind && entry.level === level).map(listed)
  const firsts = imports.filter(each => each.kind === kind && each.level === level && each.first)
  const sinceFirst = firsts.some(({ year }) => isUnbroken(years, year, editionYear - 1))
  return { years, projects, ...(sinceFirst && { complete: true as const }) }
}

function isUnbroken(years: readonly number[], from: number, to: number): boolean {
  const span = Array.from({ length: to - from + 1 }, (_, i) => from + i)
  return span.length > 0 && span.every(year => years.includes(year))
}

function listed({ year, list, award, projectName, subjectName, companyCode }: ListedEntry): ListedProject {
  return { year, list, award, projectName, subjectName, companyCode }
}

function bookOf({ kind, level }: RegisterQuestion): Book {
  if (kind === 'national-list') return 'nationalLists'
  return ({ city: 'cityWinners', province: 'provincialWinners', nation: 'nationalWinners' } as const)[level]
}

function keysOf(applications: readonly EligibilityFacts[]): RegisterKeys {
  const keys = (names: readonly (string | undefined)[]) =>
    [...new Set(names.map(name => comparableName(name ?? '')))].filter(name => name !== '')
  return {
    projects: keys(applications.map(({ projectName }) => projectName)),
    subjects: keys(applications.flatMap(({ company }) => [company?.name, ...(company?.formerNames ?? [])])),
    companyCodes: keys(applications.map(({ company }) => company?.code)),
  }
}
