import { portalApiKeysDe, portalApiKeysEn } from '@latchkey/core/messages/portal-api-keys'

export const apiKeysWords = { en: portalApiKeysEn, de: portalApiKeysDe }
