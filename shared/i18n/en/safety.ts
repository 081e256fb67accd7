/** What could not be saved, and what cannot be read any more: what is safe and what to do. */
export const safetyEn = {
  'saved.notYet': 'Not saved yet',
  'unsaved.what': 'Your changes are not saved yet.',
  'unsaved.advice':
    'The server has not been able to write for a while. What you changed is kept in this tab: leave it open, and everything is saved by itself as soon as the server can write again.',
  'ended.quarantined': 'The workshop is closed for repair.',
  'ended.quarantined.advice':
    'A part of what is stored cannot be read, so nobody can change anything. Reload the page to see how you can go on.',
  'repair.tab': 'Closed for repair',
  'repair.what': 'The workshop is closed for repair.',
  'repair.why':
    'A part of what the server has stored for the board cannot be read. Nobody can change anything until it is decided how you go on.',
  'repair.safe': 'Scores, signatures and agreed versions are stored apart from the board and are untouched.',
  'repair.until':
    'The board can be opened as it was on {{when}}. What was changed later is not on it; it stays on the server, set aside.',
  'repair.before':
    'The board can be opened as it was before the damage. What was changed later is not on it; it stays on the server, set aside.',
  'repair.ask': 'Ask your facilitator to open it.',
  'repair.lost': 'Nothing of the board can be read. Ask whoever runs the server to bring back the last backup.',
  'repair.open': 'Open it as it was then',
  'repair.opening': 'Opening …',
  'activity.decision.opened_last_good': 'opened the board as it was before it was damaged',
  'putBack.title': 'The workshop has gone back to an earlier state',
  'putBack.intro':
    'Whoever runs the server has put an older backup in place, which ends on {{when}}. What was saved after that is gone, whoever did it: changes, answers, notes and sign-offs.',
  'putBack.yours_one':
    '{{count}} of these changes is yours. Do it once more on the board as it is now, or copy its text. Nothing comes back by itself.',
  'putBack.yours_other':
    '{{count}} of these changes are yours. Do them once more on the board as it is now, or copy their texts. Nothing comes back by itself.',
  'putBack.again_one': 'Do it once more',
  'putBack.again_other': 'Do all {{count}} once more',
  'putBack.show': 'Show what was yours',
  'putBack.leave': 'Leave it',
  'activity.decision.put_back': 'An older backup was put in place; what was saved after it is gone',
  'log.kind.put_back': 'Older backup put in place',
  'log.until': 'as it stood {{value}}',
} as const
