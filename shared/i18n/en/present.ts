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
  'present.whatIf': 'What if?',
  'present.whatIfNote': 'Only tried: nothing of it is decided.',
  'present.showWhatIf': 'Show on the screen in the room',
  'present.whatIfShown': 'The screen in the room shows what you try. Nothing is kept.',
}
