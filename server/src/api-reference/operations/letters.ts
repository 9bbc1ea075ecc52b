import type { OperationText } from '../operation-text.ts'

export const letters = {
  'GET /letters': {
    id: 'listLetters',
    summary: 'List letters',
    description: 'What left or is to leave, with what became of it; never what a secret letter said.',
    refusals: ['contact-not-found'],
    parameters: { kind: 'Kinds of letters, separated by commas.' },
  },
  'GET /letters/preview': {
    id: 'previewLetter',
    summary: 'Preview a kind of letter',
    description: 'With sample words.',
  },
  'POST /letters/tests': {
    id: 'sendTestLetter',
    summary: 'Send a test letter to oneself',
    description: 'With sample words, to the address of the user who asks.',
    refusals: ['too-many-letters', 'username-not-email'],
  },
  'GET /letters/texts': {
    id: 'listLetterTexts',
    summary: 'List texts of letters',
  },
  'GET /letters/texts/{kind}/{language}': {
    id: 'getLetterText',
    summary: 'Read the text of a kind of letter',
    description: 'With the places it may hold.',
  },
  'PUT /letters/texts/{kind}/{language}': {
    id: 'changeLetterText',
    summary: 'Change the text of a kind of letter',
    description: 'From the next letter on. Needs a sign-in under 10 minutes old.',
    refusals: ['changed-meanwhile', 'recent-sign-in-required'],
  },
  'DELETE /letters/texts/{kind}/{language}': {
    id: 'dropLetterText',
    summary: 'Go back to the shipped text',
    refusals: ['changed-meanwhile', 'recent-sign-in-required'],
  },
  'POST /letters/texts/{kind}/{language}/preview': {
    id: 'previewLetterText',
    summary: 'Preview an unsaved text',
  },
  'GET /letters/bounces': {
    id: 'getBounceIntake',
    summary: 'Read how bounces come in',
  },
  'POST /letters/bounces/secret': {
    id: 'createBounceSecret',
    summary: 'Make the secret bounces are signed with',
    description: 'Shown once; the one before stops working.',
    refusals: ['recent-sign-in-required'],
  },
  'POST /bounces': {
    id: 'reportBounce',
    summary: 'Report what became of a letter',
    description:
      'For the mail server or provider: JSON signed with the secret of bounces. The answer is the same for every letter.',
    refusals: ['not-signed'],
  },
} as const satisfies Readonly<Record<string, OperationText>>
