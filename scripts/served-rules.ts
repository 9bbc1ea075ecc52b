/** The rules of the product that are built: each must be named by the title of a test. */
export const servedRules: readonly string[] = []
