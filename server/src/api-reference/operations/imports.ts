import type { OperationText } from '../operation-text.ts'

export const imports = {
  'POST /imports': {
    id: 'importRetailersAndContacts',
    summary: 'Import retailers and contacts from a file',
    description:
      'CSV or Excel as the body, read and applied in one step; one wrong row stops all of it. `dryRun=true` changes nothing.',
    refusals: ['import-busy', 'import-refused'],
  },
  'GET /imports': {
    id: 'listImports',
    summary: 'List imports',
    description: 'Those uploaded in the portal, newest first.',
  },
  'POST /imports/files': {
    id: 'uploadImport',
    summary: 'Upload a file to import',
    description:
      'Read at once; the columns it guessed are in the answer. Nothing is changed until it is applied.',
    refusals: ['import-busy', 'import-refused'],
  },
  'GET /imports/{id}': {
    id: 'getImport',
    summary: 'Read an import',
    description: 'With its columns, samples and the first problems.',
    refusals: ['import-not-found'],
  },
  'POST /imports/{id}/read': {
    id: 'rereadImport',
    summary: 'Read the file anew',
    description: 'With another sheet or encoding.',
    refusals: ['import-busy', 'import-ended', 'import-file-gone', 'import-not-found', 'import-refused'],
  },
  'POST /imports/{id}/check': {
    id: 'checkImport',
    summary: 'Check every row',
    description: 'Goes on after the answer; read the import for how it went.',
    refusals: ['import-busy', 'import-ended', 'import-file-gone', 'import-not-found', 'import-refused'],
  },
  'POST /imports/{id}/apply': {
    id: 'applyImport',
    summary: 'Apply a checked import',
    description: 'All rows or none. Goes on after the answer.',
    refusals: [
      'import-busy',
      'import-ended',
      'import-file-gone',
      'import-not-found',
      'import-refused',
      'import-unchecked',
    ],
  },
  'POST /imports/{id}/withdraw': {
    id: 'withdrawImport',
    summary: 'Give an import up',
    description: 'Its file is deleted.',
    refusals: ['import-busy', 'import-ended', 'import-not-found'],
  },
  'GET /imports/sample.csv': {
    id: 'getImportSample',
    summary: 'Read a sample file',
  },
  'GET /imports/{id}/problems.csv': {
    id: 'getImportProblems',
    summary: 'Read the problems as a file',
    refusals: ['import-file-gone', 'import-not-found'],
  },
  'GET /imports/{id}/result.csv': {
    id: 'getImportResult',
    summary: 'Read what became of each row as a file',
    refusals: ['import-file-gone', 'import-not-found'],
  },
} as const satisfies Readonly<Record<string, OperationText>>
