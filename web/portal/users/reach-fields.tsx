import type { Rights } from '@latchkey/core/roles/rights'
import type { UserRecord } from '@latchkey/core/users/user-record'
import { userTypes } from '@latchkey/core/users/user-type'
import { problemOfField } from '@latchkey/web/shared/api/problem.ts'
import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import { MultiSelect, Select, Switch } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { chosen } from '../contacts/search.ts'
import classes from '../page/page.module.css'
import { partsWords } from '../parts-words.ts'
import { useMay, useSelf } from '../shell/rights.ts'
import meter from './licence-meter.module.css'
import { LicenceMeter } from './licence-meter.tsx'
import { mayGiveRole } from './may-give-role.ts'
import { type FieldGroup, hintBelow } from './user-values.ts'
import { allRolesQuery, allTerritoriesQuery, licencesQuery } from './users-query.ts'
import { usersWords } from './words.ts'

/** U2, U3: what a user is, with the licences of that type, and his role. */
export function TypeFields(
  props: FieldGroup & {
    /** The user as stored; null for a new one. */
    readonly user: Pick<UserRecord, 'type' | 'role' | 'roleName' | 'active' | 'isOwner'> | null
  },
) {
  const say = useWords(usersWords)
  const { value, set, problem, readOnly, user } = props
  return (
    <>
      <div>
        <Select
          id="user-type"
          label={say('field.type')}
          description={say(`type-hint.${value.type}`)}
          inputWrapperOrder={hintBelow}
          readOnly={readOnly}
          allowDeselect={false}
          withCheckIcon={false}
          error={problemOfField(problem, 'type')}
          data={userTypes.map((type) => ({ value: type, label: say(`type.${type}`) }))}
          value={value.type}
          onChange={(type) => set('type', userTypes.find((each) => each === type) ?? value.type)}
        />
        <Meter type={value.type} needed={!user || (user.active && user.type !== value.type)} />
      </div>
      <RoleSelect {...props} />
    </>
  )
}

function Meter({ type, needed }: { readonly type: UserRecord['type']; readonly needed: boolean }) {
  const say = useWords(usersWords)
  const may = useMay()
  const licences = useQuery({ ...licencesQuery, enabled: may('subscription', 'read') })
  const licence = licences.data?.find((each) => each.type === type)
  if (!licence) return null
  return (
    <>
      <LicenceMeter licence={licence} />
      {needed && licence.free <= 0 && (
        <p className={meter.full} role="status">
          {say('meter.full')} <Link to="/subscription">{say('meter.subscription')}</Link>
        </p>
      )}
    </>
  )
}

function RoleSelect(props: Parameters<typeof TypeFields>[0]) {
  const say = useWords(usersWords)
  const sayPart = useWords(partsWords)
  const may = useMay()
  const own = useSelf().rights as Rights
  const { value, set, problem, user } = props
  const roles = useQuery({ ...allRolesQuery, enabled: may('roles', 'read') })
  const readOnly = props.readOnly || user?.isOwner || !may('roles', 'read')
  // What he has stays; of the others those that one may give (U9).
  const offered = (roles.data ?? [])
    .filter((role) => role.id === user?.role || mayGiveRole(own, role))
    .map(({ id, name }) => ({ value: id, label: name }))
  const known = offered.some((role) => role.value === user?.role)
  const kept = user && !known ? [{ value: user.role, label: user.roleName }] : []
  return (
    <Select
      id="user-role"
      label={say('field.role')}
      placeholder={say('role.choose')}
      readOnly={readOnly}
      searchable
      allowDeselect={false}
      withCheckIcon={false}
      nothingFoundMessage={sayPart('filter.none')}
      error={problemOfField(problem, 'role')}
      data={[...kept, ...offered]}
      value={value.role || null}
      onChange={(role) => set('role', role ?? '')}
    />
  )
}

/** U5: which territories a user has, and whether he is limited to them. */
export function TerritoryFields(
  props: FieldGroup & {
    readonly isOwner: boolean
  },
) {
  const say = useWords(usersWords)
  const may = useMay()
  const { value, set, problem } = props
  // Territories are changed with write on Territories (U5), whatever one may do to users.
  const readOnly = props.readOnly || !may('territories', 'write')
  const always = value.type === 'device'
  const limited = always || value.territoryLimited
  return (
    <>
      {may('territories', 'read') ? (
        <TerritorySelect {...props} readOnly={readOnly} />
      ) : (
        <p className={classes.hint}>{say('territory.count', { count: chosen(value.territories).length })}</p>
      )}
      <div>
        <Switch
          id="user-territoryLimited"
          label={say('field.territoryLimited')}
          description={say(always ? 'hint.device-limited' : 'hint.territoryLimited')}
          checked={limited}
          disabled={readOnly || always || props.isOwner}
          error={problemOfField(problem, 'territoryLimited')}
          onChange={(event) => set('territoryLimited', event.currentTarget.checked)}
        />
        {limited && !props.isOwner && value.territories === '' && (
          <p className={classes.hint} role="status">
            {say('hint.no-territory')}
          </p>
        )}
      </div>
    </>
  )
}

function TerritorySelect({ value, set, problem, readOnly }: FieldGroup) {
  const say = useWords(usersWords)
  const sayPart = useWords(partsWords)
  const territories = useQuery(allTerritoriesQuery)
  const own = chosen(value.territories)
  // An inactive one is kept where the user has it and given to nobody else.
  const offered = (territories.data ?? []).filter(({ id, active }) => active || own.includes(id))
  return (
    <MultiSelect
      id="user-territories"
      label={say('field.territories')}
      placeholder={own.length === 0 ? say('territory.choose') : ''}
      readOnly={readOnly}
      searchable
      hidePickedOptions
      nothingFoundMessage={sayPart('filter.none')}
      error={problemOfField(problem, 'territoryIds')}
      data={offered.map(({ id, name, active }) => ({
        value: id,
        label: active ? name : say('territory.inactive', { name }),
      }))}
      value={own}
      onChange={(ids) => set('territories', [...ids].sort().join(','))}
    />
  )
}
