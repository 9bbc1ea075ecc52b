import type { ClientDetail } from '@latchkey/core/oidc/wire'
import { toast } from '@latchkey/web/shared/toasts/toasts.tsx'
import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import { api } from '../api/api.ts'
import { type AppRow, type AppValues, rowOfApp, toWireApp, withRow } from '../apps/app-values.ts'
import { keepApp } from '../apps/apps-query.ts'
import { useEditForm } from '../form/use-edit-form.ts'
import { partsWords } from '../parts-words.ts'

/** D1: an edit of some fields of an app. */
export function useAppForm(app: ClientDetail, fields: readonly (keyof AppValues)[]) {
  const say = useWords(partsWords)
  return useEditForm<AppRow, AppValues>(rowOfApp(app), fields, {
    store: async ({ version, ...changes }) => {
      try {
        const body = { version, ...toWireApp(changes) }
        return rowOfApp(await api.patch('/oidc-clients/{id}', { path: { id: app.id }, body }))
      } catch (problem) {
        throw withRow(problem, app)
      }
    },
    keep: (row) => keepApp(row.app),
    onSaved: () => toast({ text: say('saved') }),
  })
}
