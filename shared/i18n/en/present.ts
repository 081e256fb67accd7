/** The workshop on the wall. */
export const presentEn = {
  'present.heat': 'Where do we differ?',
  'present.open': 'Show on screen',
  'present.title': 'on screen',
  'present.pages': 'Pages',
  'present.previous': 'Back',
  'present.next': 'Next',
  'present.page': '{{page}} of {{pages}}',
  'present.join': 'Scan to join',
}
