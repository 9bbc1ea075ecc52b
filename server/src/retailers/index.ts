export { addRetailers } from './add-retailers.ts'
export {
  addRetailer,
  createRetailer,
  orAccountNumberTaken,
  type RetailerSwitches,
  refuseTakenAccountNumber,
} from './create-retailer.ts'
export {
  accountNumberKey,
  changeRetailerRow,
  indexedText,
  type RetailerFields,
  readRetailerFields,
} from './fields.ts'
export { listRetailers } from './list-retailers.ts'
export { fieldsOfRetailer, presentRetailer } from './present.ts'
export {
  anyRetailer,
  insertRetailer,
  lockRetailer,
  lockRetailers,
  type RetailerRow,
  retailerByAccountKey,
  retailerById,
  retailersByAccountKeys,
  retailersByIds,
  retailersWithin,
  updateRetailer,
} from './store.ts'
