import { repInstallDe, repInstallEn } from '@latchkey/core/messages/rep-install'

export const installWords = { en: repInstallEn, de: repInstallDe }
