import type { OperationText } from '../operation-text.ts'

const named = { portal: '', rep: 'FromRep', app: 'FromApp' } as const

type Face = keyof typeof named

/** L5: setting up a second factor, in front of each app that asks for one. */
function settingUp(face: Face): Readonly<Record<string, OperationText>> {
  const id = (verb: string) => `${verb}${named[face]}`
  const at = (path: string) => `POST /${face}/factors/${path}`
  return {
    [at('enrol-code')]: {
      id: id('sendEnrolCode'),
      summary: 'Mail a code that proves who sets a factor up',
      description: 'For a first factor: a password alone is not enough.',
      refusals: ['nothing-to-prove', 'too-many-attempts', 'username-not-email', 'recent-sign-in-required'],
    },
    [at('enrol-code/confirm')]: {
      id: id('confirmEnrolCode'),
      summary: 'Prove the mailed code',
      refusals: ['mailed-code-refused', 'nothing-to-prove', 'sign-in-ended', 'too-many-codes'],
    },
    [at('totp')]: {
      id: id('startTotp'),
      summary: 'Begin an authenticator app',
      description: 'Answers its secret, once.',
      refusals: ['changed-meanwhile', 'mailed-code-required', 'recent-sign-in-required', 'too-many-factors'],
    },
    [at('totp/confirm')]: {
      id: id('confirmTotp'),
      summary: 'Prove the authenticator app with a code of it',
      refusals: [
        'changed-meanwhile',
        'enrolment-ended',
        'mailed-code-required',
        'recent-sign-in-required',
        'second-factor-refused',
        'too-many-codes',
        'too-many-factors',
      ],
    },
    [at('passkeys/options')]: {
      id: id('startPasskey'),
      summary: 'Begin a passkey',
      description: 'Options for `navigator.credentials.create` (WebAuthn).',
      refusals: ['changed-meanwhile', 'mailed-code-required', 'recent-sign-in-required', 'too-many-factors'],
    },
    [at('passkeys')]: {
      id: id('addPasskey'),
      summary: 'Add the passkey that was made',
      refusals: [
        'changed-meanwhile',
        'enrolment-ended',
        'mailed-code-required',
        'passkey-refused',
        'recent-sign-in-required',
        'too-many-factors',
      ],
    },
  }
}

function managing(face: 'portal' | 'rep'): Readonly<Record<string, OperationText>> {
  const id = (verb: string) => `${verb}${named[face]}`
  return {
    [`GET /${face}/factors`]: { id: id('listFactors'), summary: 'List one’s second factors' },
    [`PATCH /${face}/factors/{id}`]: {
      id: id('renameFactor'),
      summary: 'Rename a second factor',
      refusals: ['factor-not-found'],
    },
    [`DELETE /${face}/factors/{id}`]: {
      id: id('removeFactor'),
      summary: 'Remove a second factor',
      refusals: ['factor-demanded', 'factor-not-found', 'recent-sign-in-required'],
    },
    [`POST /${face}/factors/recovery-codes`]: {
      id: id('createRecoveryCodes'),
      summary: 'Make new recovery codes',
      description: 'Shown once; those before stop working.',
      refusals: ['factor-not-found', 'recent-sign-in-required'],
    },
  }
}

function proving(face: Face): Readonly<Record<string, OperationText>> {
  return {
    [`GET /${face}/second-factor/options`]: {
      id: `getSecondFactorOptions${named[face]}`,
      summary: 'Read how the second factor may be proven',
      refusals: ['nothing-to-prove', 'sign-in-ended'],
    },
    [`POST /${face}/second-factor`]: {
      id: `proveSecondFactor${named[face]}`,
      summary: 'Prove the second factor',
      description: 'By an authenticator code, a passkey, a recovery code or a mailed one.',
      refusals: ['nothing-to-prove', 'second-factor-refused', 'sign-in-ended', 'too-many-codes'],
    },
  }
}

export const factors: Readonly<Record<string, OperationText>> = {
  ...proving('portal'),
  ...managing('portal'),
  ...settingUp('portal'),
  ...proving('rep'),
  ...managing('rep'),
  ...settingUp('rep'),
  ...proving('app'),
  ...settingUp('app'),
}
