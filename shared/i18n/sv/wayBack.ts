export const wayBackSv = {
  'wayBack.title': 'Hade du en plats här?',
  'wayBack.forgotten':
    'En webbläsare glömmer sin plats när den inte har använts på 90 dagar. Inget i workshopen har gått förlorat.',
  'wayBack.member': 'Var du deltagare: be workshopledaren om en länk till din plats (under ”Deltagare och roller”).',
  'wayBack.lead':
    'Ledde du workshopen: en annan workshopledare kan ge dig den länken. Finns ingen, fråga den som sköter servern. Vägen tillbaka till din plats görs med ”npx enig way-back {{board}}”.',
  'wayBack.question': 'Ta tillbaka din plats som workshopledare?',
  'wayBack.takeLead':
    'Länken fungerar en gång och i 24 timmar. Alla andra webbläsare med den här platsen loggas ut, och i workshopens logg står det att du kom tillbaka med den.',
  'error.wayBack.used': 'Den här vägen tillbaka är använd eller äldre än 24 timmar.',
  'advice.wayBack.used': 'Be den som sköter servern om en ny.',
  'log.kind.came_back': 'Workshopledarens plats togs tillbaka, med en länk från den som sköter servern',
  'log.madeAt': 'länken gjord {{value}}',
  'activity.decision.came_back': 'tog tillbaka sin plats med en länk från den som sköter servern',
}
