import type { NewUser } from '../users/user-record.ts'
import type { DemoTerritory } from './demo-territories.ts'

type Person = readonly [
  firstName: string,
  surname: string,
  type: NewUser['type'],
  role: string,
  phone: string | null,
  territories?: readonly DemoTerritory[],
]

// No more of a type than the starter licences allow beside the owner.
const PEOPLE: readonly Person[] = [
  ['Ada', 'Winter', 'admin', 'administrator', '+44 20 5550 0101'],
  ['Ben', 'Marsh', 'admin', 'office', '+44 20 5550 0102'],
  ['Clara', 'Vogel', 'admin', 'office', null],
  ['Dev', 'Patel', 'admin', 'read-only', null],
  ['Elif', 'Öztürk', 'dual-access', 'office', '+44 20 5550 0105'],
  ['Femi', 'Adeyemi', 'dual-access', 'sales-rep', '+44 20 5550 0106'],
  ['Greta', 'Lindqvist', 'dual-access', 'sales-rep', null],
  ['Hugo', 'Moreau', 'device', 'sales-rep', '+44 20 5550 0108', ['North']],
  ['Ines', 'Castro', 'device', 'sales-rep', '+44 20 5550 0109', ['East', 'South']],
  ['Jonas', 'Weiß', 'device', 'sales-rep', null, ['West']],
  ['Kirsty', 'O’Hara', 'device', 'sales-rep', null, ['North', 'West']],
  ['Liam', 'Novak', 'scan-pack', 'read-only', null],
]

export interface DemoUser {
  readonly user: NewUser
  readonly territories: readonly DemoTerritory[]
}

/**
 * N2: a dozen users of every type over the shipped roles, the reps with territories. Nobody has a password; the owner
 * sends them their letter.
 */
export const demoUsers: readonly DemoUser[] = PEOPLE.map(
  ([firstName, surname, type, role, phone, territories = []]) => ({
    user: { username: `${firstName.toLowerCase()}@northgate.test`, firstName, surname, type, role, phone },
    territories,
  }),
)
