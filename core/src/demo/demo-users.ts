import type { NewUser } from '../users/user-record.ts'

type Person = readonly [
  firstName: string,
  surname: string,
  type: NewUser['type'],
  role: string,
  phone: string | null,
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
  ['Hugo', 'Moreau', 'device', 'sales-rep', '+44 20 5550 0108'],
  ['Ines', 'Castro', 'device', 'sales-rep', '+44 20 5550 0109'],
  ['Jonas', 'Weiß', 'device', 'sales-rep', null],
  ['Kirsty', 'O’Hara', 'device', 'sales-rep', null],
  ['Liam', 'Novak', 'scan-pack', 'read-only', null],
]

/** N2: a dozen users of every type over the shipped roles. Nobody has a password; the owner sends them their letter. */
export const demoUsers: readonly NewUser[] = PEOPLE.map(([firstName, surname, type, role, phone]) => ({
  username: `${firstName.toLowerCase()}@northgate.test`,
  firstName,
  surname,
  type,
  role,
  phone,
}))
