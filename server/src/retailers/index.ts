export { addRetailer, createRetailer, refuseTakenAccountNumber } from './create-retailer.ts'
export {
  accountNumberKey,
  changeRetailerRow,
  indexedText,
  type RetailerFields,
  readRetailerFields,
} from './fields.ts'
export { listRetailers } from './list-retailers.ts'
export { presentRetailer } from './present.ts'
export {
  insertRetailer,
  lockRetailer,
  type RetailerRow,
  retailerByAccountKey,
  retailerById,
  retailersByAccountKeys,
  updateRetailer,
} from './store.ts'
