/** Whether the app was opened from the Home Screen; Safari says so in a way of its own. */
export function isOnHomeScreen(): boolean {
  const apple = (navigator as { readonly standalone?: boolean }).standalone === true
  return apple || matchMedia('(display-mode: standalone)').matches
}
