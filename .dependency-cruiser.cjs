/** The direction of imports (architecture: core ← editions ← contract ← phone | cloud ← server). One reason a rule. */
const phone = '^src/(platform|components|pages|apply|judge|organize|region|screen)/|^src/app'
const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to })

module.exports = {
  forbidden: [
    rule(
      'no-cycles',
      'A cycle means two files are one thing.',
      {},
      { circular: true, dependencyTypesNot: ['type-only'] },
    ),
    rule(
      'core-is-pure',
      'The rules of competitions know nothing else of ours.',
      { path: '^src/core/' },
      { path: '^(src/(?!core/)|cloudfunctions|server|scripts|tests)' },
    ),
    rule(
      'core-has-no-library',
      'Rules must run anywhere, unchanged for years; the calendar alone uses dayjs.',
      { path: '^src/core/', pathNot: '^src/core/calendar[.]ts$' },
      { dependencyTypes: ['npm', 'npm-dev', 'core'] },
    ),
    rule(
      'editions-are-data',
      'An edition is JSON with types: it may not reach for code.',
      { path: '^src/editions/' },
      { path: '^(src/(?!core/|editions/)|cloudfunctions|server|scripts)' },
    ),
    rule(
      'contract-knows-core-only',
      'What phone and cloud say to each other depends on neither.',
      { path: '^src/contract/' },
      { path: '^(src/(?!core/|contract/|editions/)|cloudfunctions|server|scripts)' },
    ),
    rule(
      'zod-in-schemas-only',
      'One place decides what input is accepted.',
      { path: '^(src|cloudfunctions|server)/', pathNot: '^src/contract/schemas/' },
      { path: 'node_modules/zod/', dependencyTypesNot: ['type-only'] },
    ),
    rule(
      'phone-takes-types-of-schemas',
      'zod would double the phone package.',
      { path: phone },
      { path: '^src/contract/schemas/', dependencyTypesNot: ['type-only'] },
    ),
    rule(
      'phone-never-imports-cloud',
      'What must be trusted does not run on a phone.',
      { path: phone },
      { path: '^(cloudfunctions|server|scripts)/' },
    ),
    rule(
      'cloud-never-imports-phone',
      'A function has no screen.',
      { path: '^(cloudfunctions|server)/' },
      { path: phone },
    ),
    rule(
      'cloud-never-imports-server',
      'The same operations run without our server.',
      { path: '^cloudfunctions/' },
      { path: '^server/' },
    ),
    rule(
      'pages-stand-alone',
      'A page never imports another page.',
      { path: '^src/(pages|apply|judge|organize|region|screen)/([^/]+)/' },
      {
        path: '^src/(pages|apply|judge|organize|region|screen)/[^/]+/',
        pathNot: '^src/$1/$2/|^src/(apply|judge|organize|region|screen)/shared/',
      },
    ),
    rule(
      'components-do-no-io',
      'A component shows what it is given.',
      { path: '^src/components/' },
      { path: '^src/(platform|pages|apply|judge|organize|region|screen)/' },
    ),
    rule(
      'only-platform-touches-taro',
      'One folder knows the host; hooks of a page’s life are the exception, checked by a test.',
      { path: '^src/(components|core|contract|editions)/' },
      { path: 'node_modules/@tarojs/taro/' },
    ),
    rule(
      'sql-in-records-only',
      'SQL lives in one place.',
      {
        path: '^cloudfunctions/',
        pathNot: '^cloudfunctions/shared/(database|records)/|^cloudfunctions/shared/ledger[.]ts$',
      },
      { path: 'node_modules/(drizzle-orm|pg)/', dependencyTypesNot: ['type-only'] },
    ),
    rule(
      'functions-do-not-share-privately',
      'What two functions need belongs to shared.',
      { path: '^cloudfunctions/(?!shared/)([^/]+)/' },
      { path: '^cloudfunctions/(?!shared/)[^/]+/', pathNot: '^cloudfunctions/$1/' },
    ),
    rule(
      'resolvable',
      'An import that resolves to nothing.',
      { path: '^(src|cloudfunctions|server)/' },
      { couldNotResolve: true, pathNot: '^wx-server-sdk$' },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|data)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
}
