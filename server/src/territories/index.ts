export { reaches, type Scope, scopeOf, withinScope } from './scope-store.ts'
export { setUserTerritories, type TerritoryChange } from './set-user-territories.ts'
export { type TerritoryRow, territoriesByIds, territoryById } from './store.ts'
export { territoriesOf, territoryIdsOf } from './user-territory-store.ts'
