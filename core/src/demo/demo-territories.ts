/** N2: the territories of a demonstration; its retailers are spread over them in turn, the Corner Bike Shop in the first. */
export const demoTerritories = ['North', 'East', 'South', 'West'] as const

export type DemoTerritory = (typeof demoTerritories)[number]

/** The territory of a demonstration's retailer by its place in the list. */
export function demoTerritoryAt(place: number): DemoTerritory {
  return demoTerritories[place % demoTerritories.length] ?? demoTerritories[0]
}
