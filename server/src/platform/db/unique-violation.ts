/** A column that holds each value once, as `table.column`. */
export type UniqueColumn =
  | 'retailer.account_number_key'
  | 'contact.reference'
  | 'website_login.username_key'
  | 'staff_user.username_key'
  | 'role.name_key'
  | 'territory.name_key'
  | 'second_factor.credential_id'

/** Whether the database refused a value because another row has it in this column. */
export function isTaken(error: unknown, column: UniqueColumn): boolean {
  if (!(error instanceof Error)) return false
  const { code, constraint_name: name } = error as { code?: unknown; constraint_name?: unknown }
  // PostgreSQL names the constraint after table and column, SQLite the column in its sentence.
  if (code === '23505') return name === `${column.replace('.', '_')}_key`
  return error.message === `UNIQUE constraint failed: ${column}`
}
