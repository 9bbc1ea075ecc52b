import type { Right, Rights } from '@latchkey/core/roles/rights'
import type { RightsWire } from '@latchkey/core/roles/wire'
import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import page from '../page/page.module.css'
import classes from '../role/role.module.css'
import { type LevelChoice, levelsOf, mayGive, rightsInOrder } from '../role/role-values.ts'
import { rolesWords } from '../roles/words.ts'
import { useSelf } from '../shell/rights.ts'
import { apiKeysWords } from './words.ts'

const levels = ['none', 'read', 'write'] as const

export type Scope = Readonly<Partial<Record<Right, LevelChoice>>>

/** The scope as the API takes it; the table offers no level that a right does not have. */
export const toWireScope = (scope: Scope) => scope as Partial<RightsWire>

/** D2: what a key may do by module, within what the person himself may. */
export function ScopeTable(props: {
  readonly id: string
  readonly scope: Scope
  readonly problem: string | undefined
  readonly onChange: (scope: Scope) => void
}) {
  const say = useWords(apiKeysWords)
  const sayRole = useWords(rolesWords)
  const own = useSelf().rights as Rights
  const radio = (right: Right, level: LevelChoice) => (
    <label>
      <input
        type="radio"
        name={`scope:${right}`}
        aria-label={`${sayRole(`right.${right}`)}: ${sayRole(`level.${level}`)}`}
        checked={(props.scope[right] ?? 'none') === level}
        disabled={!mayGive(own, right, level)}
        onChange={() => props.onChange({ ...props.scope, [right]: level })}
      />
    </label>
  )
  return (
    <div className={classes.whole}>
      <table className={classes.rights} id={props.id} tabIndex={-1}>
        <caption>{say('scope.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{sayRole('rights.module')}</th>
            {levels.map((level) => (
              <th key={level} scope="col">
                {sayRole(`level.${level}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rightsInOrder.map((right) => (
            <tr key={right}>
              <th scope="row">{sayRole(`right.${right}`)}</th>
              {levels.map((level) => (
                <td key={level}>{levelsOf(right).includes(level) && radio(right, level)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className={page.hint}>{props.problem ?? say('scope.hint')}</p>
    </div>
  )
}
