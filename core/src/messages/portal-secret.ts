/** Words of what is shown to be copied: a secret this once, an address, an id. */
export const portalSecretEn = {
  copy: 'Copy',
  'copy.of': 'Copy: {label}',
  copied: 'Copied: {label}.',
  'copy.failed': 'The browser did not copy it. Select the text and copy it yourself.',
  once: 'It is shown this once. Nobody can see it again; who loses it makes a new one.',
  kept: 'I have kept it',
} as const

export const portalSecretDe: Record<keyof typeof portalSecretEn, string> = {
  copy: 'Kopieren',
  'copy.of': 'Kopieren: {label}',
  copied: 'Kopiert: {label}.',
  'copy.failed': 'Der Browser hat es nicht kopiert. Markieren Sie den Text und kopieren Sie ihn selbst.',
  once: 'Es wird nur dieses eine Mal gezeigt. Niemand kann es noch einmal sehen; wer es verliert, erstellt ein neues.',
  kept: 'Ich habe es aufbewahrt',
}
