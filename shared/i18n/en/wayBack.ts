/** Back to a seat that every browser has forgotten. */
export const wayBackEn = {
  'wayBack.title': 'Did you have a seat here?',
  'wayBack.forgotten':
    'A browser forgets its seat when it has not been used for 90 days. Nothing of the workshop is lost.',
  'wayBack.member': 'If you took part: ask the facilitator for a link to your seat (under “People and roles”).',
  'wayBack.lead':
    'If you led it: another facilitator can give you that link. If there is none, ask whoever runs this server. They make a way back to your seat with “npx enig way-back {{board}}”.',
  'wayBack.question': 'Take your seat as facilitator again?',
  'wayBack.takeLead':
    'The link works once and for 24 hours. Every other browser with this seat is signed out, and the log of the workshop says that you came back by it.',
  'error.wayBack.used': 'This way back has been used or is older than 24 hours.',
  'advice.wayBack.used': 'Ask whoever runs this server for a new one.',
  'log.kind.came_back': 'Facilitator’s seat taken again, by a link from whoever runs the server',
  'log.madeAt': 'link made {{value}}',
  'activity.decision.came_back': 'took the seat again, by a link from whoever runs the server',
} as const
