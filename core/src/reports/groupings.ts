// Apart from the schemas, because a browser that needs the words would load zod with them.
export const groupings = ['retailer', 'territory', 'rep'] as const
export type Grouping = (typeof groupings)[number]
