import type { Proof } from './row'

const cloud = (file: string, test: string): Proof => ({ file: `tests/cloudfunctions/${file}.test.ts`, test })

/** A rule told by examples of its own in tests/rulebook. */
export const told = (file: string, test: string): Proof => ({ file: `tests/rulebook/${file}.test.ts`, test })

/** Tests that prove more than one rule. */
export const PROOF = {
  advanceByDecision: cloud(
    'advances/advance',
    '综合考量: nobody goes on before the number is typed with its basis (CZ26-25)',
  ),
  announcement: cloud(
    'messages/announcements',
    'a published announcement is read by anyone; a replay publishes once',
  ),
  arbitration: cloud(
    'rounds/arbitration',
    'is applied by two persons and never changes what was revealed; product and verifier agree',
  ),
  awardPreview: cloud(
    'results/preview-awards',
    'gives the levels by rank, with money, and names what is missing before it can be published',
  ),
  awardTable: cloud(
    'results/award-table',
    'names the levels of the notice and shows what it leaves open as 本届通知未规定',
  ),
  byCounty: cloud('screening/lists', 'county × group × state adds up, and each cell is its list'),
  chainHolds: cloud('shared/ledger', 'neither the application nor the owner can change or remove an entry'),
  bothRecords: cloud(
    'screening/registers-verdict',
    'a hit by code alone puts both records before the officer; a miss stays with a person until the years are whole',
  ),
  companyLooked: cloud(
    'screening/credit',
    '企业组: nothing found passes the requirement, with source and date on record',
  ),
  countyFiled: cloud(
    'screening/county-reports',
    'a liaison files the county’s figures and list as they are; officers of the city read and take them out',
  ),
  copyList: cloud(
    'applications/track',
    'the list to copy holds what was filled, in words, and the steps of the notice',
  ),
  correction: cloud(
    'screening/correction',
    'the group changes, every requirement of the new group is judged anew, the applicant is told',
  ),
  correctionTodo: cloud(
    'screening/correction',
    'the to-do for the official site is done once, and only for this application',
  ),
  draftReminded: cloud(
    'timekeeper/deadline-reminders',
    'a draft is reminded three days before, once, however often the timer runs',
  ),
  expertsDrawn: cloud(
    'rounds/expert-draw',
    'freezes pool and exclusions first, then follows from both halves of the seed, as anybody can recompute',
  ),
  exactHit: cloud(
    'screening/registers-verdict',
    'company code and project name together refuse, whatever their width and spaces',
  ),
  formDocument: cloud(
    'documents/form-docx',
    'holds the title, the unit, a table of every cell in order, and the note',
  ),
  formWorkbook: cloud(
    'documents/form-xlsx',
    'opens with the title, the unit, the seven headings and every cell in its place',
  ),
  grantRole: cloud(
    'shared/grants',
    'the person in charge gives a role; the person has it at the next call, until the day ends',
  ),
  everyYear: cloud(
    'screening/registers-verdict',
    '往届 without limit is known whole from the first contest on, without a gap',
  ),
  inTime: cloud('applications/submit', 'its last millisecond is in time'),
  inherited: cloud(
    'catalog/notice',
    'what is inherited is marked 依上级文件, what is stricter is marked too',
  ),
  lateList: cloud(
    'recommendations/check',
    'marks a list late from the first millisecond after 5 August in Beijing, and still lets it go',
  ),
  listBook: cloud('screening/registers-verdict', 'a national list is looked up beside the past winners'),
  looserRefused: cloud(
    'editions/inheritance',
    'a looser hard exclusion than the parent’s is refused, naming its clause',
  ),
  membersLooked: cloud(
    'screening/credit',
    '创业组: any record refuses, and every member has to be looked up',
  ),
  moneyOnly: cloud(
    'results/preview-awards',
    'takes only the money, not the award, where another contest already paid (T-20)',
  ),
  moneyZero: cloud(
    'results/correct-awards',
    'sets the money to zero for a duplicate reward without touching award or rank, keeps it, and takes it back',
  ),
  oneLiaison: cloud(
    'screening/county-reports',
    'a second liaison of a unit is refused where the notice says one, until the first one’s role is taken back',
  ),
  needsFinal: cloud('recommendations/check', 'does not take a project that was not in the final'),
  newEdition: cloud(
    'editions/new-edition',
    'import → problems → fixed → proposed → the same person refused → another publishes → it works',
  ),
  notContractor: cloud('results/preview-awards', 'is not for the public, applicants or the contractor'),
  notYetAccepted: cloud(
    'applications/submit',
    'is received with the server’s time, stored with its findings, and confirmed without 报名成功',
  ),
  officialForm: cloud(
    'recommendations/export',
    'gives the submitted list cell by cell in both formats, in the words of the notice',
  ),
  officialNumbers: cloud(
    'rounds/sessions',
    'takes accepted projects with official numbers and names each other with its reason',
  ),
  outlineOnly: cloud(
    'screening/permissions',
    'contractor and liaison get an outline: no summary, papers, finances, values compared or office notes',
  ),
  ownCityOnly: cloud(
    'screening/permissions',
    'a grant of another edition, one that has ended, and one of another city do not count',
  ),
  plannedContests: cloud(
    'catalog/contests',
    'CN24-01: the tree of 1 + 34 + 14 + 1 contests is shown, counted from its lists',
  ),
  publicityDays: cloud(
    'results/publicity-view',
    'counts make-up days and skips the holiday: 28 September 2026 ends on 10 October',
  ),
  publishAwards: cloud(
    'results/publish-awards',
    'is one act: list, awards, ledger with the hash of the list, a message for everybody who was ranked',
  ),
  publishedList: cloud(
    'results/published',
    'are nothing before publication, and then a list for everybody without telephone, number or score',
  ),
  quotaSeats: cloud('recommendations/check', 'allows as many as there are seats and not one more'),
  reasonForPassing: cloud(
    'recommendations/check',
    'needs a reason for every project taken before a better-ranked one of its group, and for no other',
  ),
  rejected: cloud(
    'screening/decide',
    'rejecting quotes the clause and the reason to the applicant, and ends it',
  ),
  reminders: cloud(
    'messages/reminders',
    'the number of people targeted is the number previewed; any other number sends nothing',
  ),
  notarySigns: cloud(
    'witnessing/witness',
    'signs a head he saw once, with the number of the certificate; only the notary',
  ),
  revealAtOnce: cloud('rounds/reveal', 'is seen entirely or not at all by fifty readers at once'),
  ruling: cloud(
    'screening/duplicates',
    'not the same: both pass the condition; taken back: both are open again',
  ),
  sameCompanyProject: cloud(
    'applications/neighbours',
    'the same company’s similar project is put to a person, another one is not',
  ),
  rubricByCommittee: cloud('rounds/rubrics', 'is the committee’s alone'),
  screened: cloud(
    'screening/decide',
    'an application is accepted once every hard requirement is met, and not before',
  ),
  sessionFixed: cloud(
    'rounds/session-plan',
    'who goes to a round, and how many, stands in the chain of the edition with who decided it',
  ),
  shareAlways: cloud('recommendations/check', 'holds for every list: five times 创业组 is at most all of it'),
  shareOfStartups: cloud(
    'recommendations/check',
    'refuses 4 with 1, takes 5 with 1, refuses 13 with 3 and takes 13 with 2',
  ),
  submittedList: cloud(
    'recommendations/submit',
    'freezes it under its document number, with the hash in the chain of the edition',
  ),
  specialReport: cloud(
    'results/summary',
    'special reports are recorded where the notice has them, and nowhere else',
  ),
  summary2023: cloud('results/summary', 'of 长治 2023 by its own clause'),
  summaryDraft: cloud(
    'results/summary',
    'tells what the system knows: registrations by group and county, finals, awards and their days',
  ),
  summaryHandedUp: cloud(
    'results/summary',
    'is recorded with number, date and name of the file, in the chain of the edition and for the supervisor',
  ),
  thematicChosen: cloud(
    'applications/thematic-contest',
    'SX26-42: an applicant of 长治 chooses among the 17 thematic contests the province lists',
  ),
  thematicContests: cloud(
    'catalog/contests',
    'SX26-42: the 17 thematic contests are listed by 山西, and by 长治 as taken from above',
  ),
  tighterDate: cloud(
    'editions/inheritance',
    'a tighter date is allowed and said so; the city’s 07-30 against the province’s 08-05',
  ),
  timetable: cloud('catalog/home', 'the timetable is the notice’s, each line with its clause'),
  tooLate: cloud('applications/submit', 'a millisecond later is not: the draft is kept, nothing is stored'),
  twoTeams: cloud(
    'applications/neighbours',
    'a core member of two maker teams is found, and the other team is not named',
  ),
  vacatedPlace: cloud(
    'results/correct-awards',
    'leaves the place of a disqualified project empty unless the committee decided otherwise',
  ),
  wholeNotice: cloud(
    'catalog/notice',
    '%s: the whole notice, every clause in it word for word, each with a sentence of what is done',
  ),
  wholeSession: cloud('rounds/full-session', 'is played from the first call to the frozen ranking'),
} as const satisfies Record<string, Proof>
