import { db, teller } from '../store/open.ts'
import { dropForSignIn } from './pin.ts'

/** The PIN was wrong too often, or forgotten: the kept data goes, and only a full sign-in leads on. */
export async function dropData(): Promise<void> {
  await dropForSignIn(db)
  teller.tell({ kind: 'replaced' })
}
