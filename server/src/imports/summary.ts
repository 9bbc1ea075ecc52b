import { gapSentences } from '@latchkey/core/imports/summary'
import type { ImportCounts, ImportSummary } from '@latchkey/core/imports/wire'
import { type Language, message } from '@latchkey/core/messages/catalogue'
import type { ImportPlan } from './plan-import.ts'
import type { ReadFile } from './read-file.ts'

export function countsOf(plan: ImportPlan): { retailers: ImportCounts; contacts: ImportCounts } {
  return {
    retailers: {
      created: plan.newRetailers.length,
      changed: plan.changedRetailers.length,
      unchanged: plan.unchangedRetailers,
    },
    contacts: {
      created: plan.newContacts.length,
      changed: plan.changedContacts.length,
      unchanged: plan.unchangedContacts,
    },
  }
}

export function summaryOf(
  plan: ImportPlan,
  file: ReadFile,
  { dryRun, language }: { dryRun: boolean; language: Language },
): ImportSummary {
  const { unknownColumns } = file
  const columns = unknownColumns.join(', ')
  return {
    dryRun,
    rows: file.rows.length,
    ...countsOf(plan),
    gaps: gapSentences(plan.gaps).map((gap) => message(language, gap.message, gap.values)),
    warnings: columns === '' ? [] : [message(language, 'import.column.unknown', { columns })],
  }
}
