import { allows, type Right } from '@latchkey/core/roles/rights'
import { problemOfField } from '@latchkey/web/shared/api/problem.ts'
import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import { Switch, TextInput } from '@mantine/core'
import page from '../page/page.module.css'
import { rolesWords } from '../roles/words.ts'
import { useSelf } from '../shell/rights.ts'
import classes from './role.module.css'
import {
  type LevelChoice,
  levelsOf,
  mayGive,
  type RoleValues,
  rightField,
  rightsInOrder,
} from './role-values.ts'

/** Ids of the form's fields by the server's names. */
export const roleFieldIds = { name: 'role-name', rights: 'role-rights' }

interface RoleFieldsProps {
  readonly value: RoleValues
  readonly set: <Field extends keyof RoleValues>(field: Field, to: RoleValues[Field]) => void
  readonly problem: unknown
  readonly readOnly: boolean
  /** L5: the demand alone is the owner's to make of his own role. */
  readonly factorReadOnly: boolean
}

/** U4: the name of a role, what it may do in each module, and whether it demands a second factor. */
export function RoleFields(props: RoleFieldsProps) {
  const say = useWords(rolesWords)
  const { value, set, problem, readOnly } = props
  return (
    <>
      <div className={`${classes.whole} ${classes.narrow}`}>
        <TextInput
          id={roleFieldIds.name}
          label={say('field.name')}
          readOnly={readOnly}
          autoComplete="off"
          error={problemOfField(problem, 'name')}
          value={value.name}
          onChange={(event) => set('name', event.currentTarget.value)}
        />
      </div>
      <div className={classes.whole}>
        <Switch
          id="role-secondFactorRequired"
          label={say('field.secondFactorRequired')}
          description={say('hint.secondFactorRequired')}
          checked={value.secondFactorRequired}
          disabled={props.factorReadOnly}
          onChange={(event) => set('secondFactorRequired', event.currentTarget.checked)}
        />
      </div>
      <RightsTable {...props} />
    </>
  )
}

const levels = ['none', 'read', 'write'] as const

function RightsTable({ value, set, readOnly }: RoleFieldsProps) {
  const say = useWords(rolesWords)
  const { rights } = useSelf()
  const own = rights as Parameters<typeof allows>[0]
  const beyond = !readOnly && rightsInOrder.some((right) => !allows(own, right, 'write'))
  return (
    <div className={classes.whole}>
      <table className={classes.rights} id={roleFieldIds.rights} tabIndex={-1}>
        <caption>{say('rights.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{say('rights.module')}</th>
            {levels.map((level) => (
              <th key={level} scope="col">
                {say(`level.${level}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rightsInOrder.map((right) => (
            <tr key={right}>
              <th scope="row">{say(`right.${right}`)}</th>
              {levels.map((level) => (
                <td key={level}>{levelsOf(right).includes(level) && radio(right, level)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {beyond && <p className={page.hint}>{say('rights.beyond')}</p>}
    </div>
  )

  function radio(right: Right, level: LevelChoice) {
    const field = rightField(right)
    return (
      <label>
        <input
          type="radio"
          name={field}
          aria-label={`${say(`right.${right}`)}: ${say(`level.${level}`)}`}
          checked={value[field] === level}
          disabled={readOnly || !mayGive(own, right, level)}
          onChange={() => set(field, level)}
        />
      </label>
    )
  }
}
