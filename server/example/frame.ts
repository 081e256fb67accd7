import {say} from './words.ts'

export const title = say('Heart failure care 2027', 'Hjärtsviktsvården 2027', 'Hjertesvigt 2027')

export const frame = {
  objective: say(
    'Make regular, guideline-based treatment of heart failure the normal case, because the teams find it easy to start and to follow up.',
    'Göra regelbunden, riktlinjestyrd behandling av hjärtsvikt till det normala, för att teamen tycker att det är lätt att börja och att följa upp.',
    'Gøre regelmæssig behandling af hjertesvigt efter vejledningen til det normale, fordi teamene synes, det er let at begynde og at følge op.',
  ),
  businessGoal: say(
    'Grow contribution by 12 % in two years without more visits.',
    'Öka bidraget med 12 % på två år utan fler besök.',
    'Øge dækningsbidraget med 12 % på to år uden flere besøg.',
  ),
  offer: say(
    'Treatment for chronic heart failure',
    'Behandling vid kronisk hjärtsvikt',
    'Behandling af kronisk hjertesvigt',
  ),
  market: say(
    'Sweden, Denmark, Norway, Finland',
    'Sverige, Danmark, Norge, Finland',
    'Sverige, Danmark, Norge, Finland',
  ),
  horizon: say('2027 to 2028', '2027 till 2028', '2027 til 2028'),
} as const
