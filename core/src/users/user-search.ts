import { searchText, sortName } from '../search/search-text.ts'

/** The columns a user is listed and found by: username, first name and surname. */
export function userSearchColumns(
  username: string,
  firstName: string,
  surname: string,
): { sort_name: string; search_text: string } {
  return {
    sort_name: sortName(surname, firstName),
    search_text: searchText([username, firstName, surname, `${firstName} ${surname}`]),
  }
}
