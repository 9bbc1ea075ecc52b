import { repSyncStatusDe, repSyncStatusEn } from '@latchkey/core/messages/rep-sync-status'

export const syncWords = { en: repSyncStatusEn, de: repSyncStatusDe }
