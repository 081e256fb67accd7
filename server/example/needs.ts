import type {NoteEvidence, Side} from '../../shared/domain/entities/note.ts'
import type {ClusterKey} from './clusters.ts'
import type {ColleagueKey} from './colleagues.ts'
import {say} from './words.ts'
import type {Words} from './words.ts'

export type ExampleNote = {
  readonly by: ColleagueKey
  readonly text: Words
  readonly evidence: NoteEvidence
  readonly side?: Side
  /** Null: the group let it stand by itself. */
  readonly cluster: ClusterKey | null
}

const note = (
  by: ColleagueKey,
  cluster: ClusterKey | null,
  evidence: NoteEvidence,
  text: Words,
  side: Side = 'customer',
): ExampleNote => ({by, cluster, evidence, text, side})

export const notes: readonly ExampleNote[] = [
  note(
    'henrik',
    'proof',
    'experience',
    say(
      'They ask for the raw subgroup tables, not our summary.',
      'De ber om rådata för undergrupperna, inte vår sammanfattning.',
      'De beder om rådata for undergrupperne, ikke vores opsummering.',
    ),
  ),
  note(
    'anna',
    'proof',
    'experience',
    say(
      'First question is always who paid for the study.',
      'Första frågan är alltid vem som betalade studien.',
      'Første spørgsmål er altid, hvem der betalte for studiet.',
    ),
  ),
  note(
    'lise',
    'proof',
    'interview',
    say(
      'They wait until a colleague has tried it first.',
      'De väntar tills en kollega har provat först.',
      'De venter, til en kollega har prøvet det først.',
    ),
  ),
  note(
    'sofia',
    'proof',
    'study',
    say(
      'Two thirds read the full paper before the first patient.',
      'Två tredjedelar läser hela artikeln före första patienten.',
      'To tredjedele læser hele artiklen før den første patient.',
    ),
  ),
  note(
    'mads',
    'proof',
    'data',
    say(
      'Abstracts are opened three times as often as brochures.',
      'Sammanfattningar öppnas tre gånger så ofta som broschyrer.',
      'Abstracts åbnes tre gange så ofte som brochurer.',
    ),
  ),
  note(
    'ingrid',
    'proof',
    'assumption',
    say(
      'They want to see what happens when it does not work.',
      'De vill se vad som händer när det inte fungerar.',
      'De vil se, hvad der sker, når det ikke virker.',
    ),
  ),
  note(
    'eva',
    'routine',
    'interview',
    say(
      'The nurse decides what is actually used.',
      'Sjuksköterskan avgör vad som faktiskt används.',
      'Sygeplejersken afgør, hvad der faktisk bliver brugt.',
    ),
  ),
  note(
    'ingrid',
    'routine',
    'experience',
    say(
      'They laminate our dosing card themselves.',
      'De plastar själva in vårt doseringskort.',
      'De laminerer selv vores doseringskort.',
    ),
  ),
  note(
    'henrik',
    'routine',
    'experience',
    say(
      'A change of dose takes three weeks to reach everyone.',
      'En dosändring tar tre veckor att nå alla.',
      'En dosisændring er tre uger om at nå alle.',
    ),
  ),
  note(
    'tine',
    'routine',
    'experience',
    say(
      'The whole team has to be in the room at once.',
      'Hela teamet måste vara i rummet samtidigt.',
      'Hele teamet skal være i rummet på samme tid.',
    ),
  ),
  note(
    'rikke',
    'routine',
    'data',
    say(
      'Checklists are printed more than anything else we make.',
      'Checklistor skrivs ut mer än något annat vi gör.',
      'Tjeklister printes mere end noget andet, vi laver.',
    ),
  ),
  note(
    'lise',
    'routine',
    'interview',
    say(
      'They follow the guideline to the letter and are proud of it.',
      'De följer riktlinjen till punkt och pricka och är stolta över det.',
      'De følger vejledningen til punkt og prikke og er stolte af det.',
    ),
  ),
  note(
    'sofia',
    'flow',
    'interview',
    say(
      'The discharge note arrives after the patient does.',
      'Utskrivningsbrevet kommer efter patienten.',
      'Udskrivningsbrevet kommer efter patienten.',
    ),
  ),
  note(
    'jonas',
    'flow',
    'experience',
    say(
      'Hospital and GP blame each other in every meeting.',
      'Sjukhus och vårdcentral skyller på varandra i varje möte.',
      'Hospital og almen praksis giver hinanden skylden på hvert møde.',
    ),
  ),
  note(
    'olle',
    'flow',
    'experience',
    say(
      'Nobody owns the patient between the two visits.',
      'Ingen äger patienten mellan de två besöken.',
      'Ingen har ansvaret for patienten mellem de to besøg.',
    ),
  ),
  note(
    'henrik',
    'flow',
    'study',
    say(
      'One patient in five is never called back.',
      'Var femte patient kallas aldrig tillbaka.',
      'Hver femte patient bliver aldrig indkaldt igen.',
    ),
  ),
  note(
    'eva',
    'flow',
    'experience',
    say(
      'They ask us to bring both sides to one table.',
      'De ber oss samla båda sidor vid ett bord.',
      'De beder os samle begge parter om ét bord.',
    ),
  ),
  note(
    'ingrid',
    'flow',
    'interview',
    say(
      'A shared list would help more than a new drug.',
      'En gemensam lista skulle hjälpa mer än ett nytt läkemedel.',
      'En fælles liste ville hjælpe mere end et nyt lægemiddel.',
    ),
  ),
  note(
    'mads',
    'minutes',
    'data',
    say(
      'Nobody opens a link that needs a password.',
      'Ingen öppnar en länk som kräver lösenord.',
      'Ingen åbner et link, der kræver adgangskode.',
    ),
  ),
  note(
    'jonas',
    'minutes',
    'experience',
    say('They read on the phone, standing up.', 'De läser i telefonen, stående.', 'De læser på telefonen, stående.'),
  ),
  note(
    'rikke',
    'minutes',
    'experience',
    say(
      'If it takes a training they do not start.',
      'Om det kräver en utbildning börjar de inte.',
      'Hvis det kræver undervisning, går de ikke i gang.',
    ),
  ),
  note(
    'tine',
    'minutes',
    'experience',
    say(
      'Five minutes in the corridor is what you get.',
      'Fem minuter i korridoren är vad man får.',
      'Fem minutter på gangen er, hvad man får.',
    ),
  ),
  note(
    'olle',
    'minutes',
    'data',
    say(
      'Most questions are about dose and interactions.',
      'De flesta frågor gäller dos och interaktioner.',
      'De fleste spørgsmål handler om dosis og interaktioner.',
    ),
  ),
  note(
    'lise',
    'minutes',
    'interview',
    say(
      'They trust an answer that fits on one screen.',
      'De litar på ett svar som ryms på en skärm.',
      'De stoler på et svar, der kan være på én skærm.',
    ),
  ),
  note(
    'anna',
    'supply',
    'experience',
    say(
      'One price, one delivery date, no visits.',
      'Ett pris, ett leveransdatum, inga besök.',
      'Én pris, én leveringsdato, ingen besøg.',
    ),
  ),
  note(
    'olle',
    'supply',
    'experience',
    say(
      'A back order costs us more trust than the price.',
      'En restnotering kostar oss mer förtroende än priset.',
      'En restordre koster os mere tillid end prisen.',
    ),
  ),
  note(
    'tine',
    'supply',
    'experience',
    say(
      'Three suppliers in the tender, that is all they want.',
      'Tre leverantörer i upphandlingen, mer vill de inte ha.',
      'Tre leverandører i udbuddet, mere vil de ikke have.',
    ),
  ),
  note(
    'jonas',
    'supply',
    'data',
    say(
      'They reorder on the same day every quarter.',
      'De beställer samma dag varje kvartal.',
      'De genbestiller samme dag hvert kvartal.',
    ),
  ),
  note(
    'rikke',
    'supply',
    'experience',
    say(
      'We lose money on every small delivery.',
      'Vi förlorar pengar på varje liten leverans.',
      'Vi taber penge på hver lille levering.',
    ),
    'company',
  ),
  note(
    'sofia',
    null,
    'interview',
    say(
      'They want to publish with us, not about us.',
      'De vill publicera med oss, inte om oss.',
      'De vil publicere sammen med os, ikke om os.',
    ),
  ),
  note(
    'eva',
    null,
    'experience',
    say(
      'They want fewer senders, not fewer messages.',
      'De vill ha färre avsändare, inte färre budskap.',
      'De vil have færre afsendere, ikke færre budskaber.',
    ),
  ),
  note(
    'anna',
    null,
    'experience',
    say(
      'Younger doctors ask about the climate footprint.',
      'Yngre läkare frågar om klimatavtrycket.',
      'Yngre læger spørger om klimaaftrykket.',
    ),
  ),
  note(
    'mads',
    null,
    'assumption',
    say(
      'They would like to choose the time of day themselves.',
      'De skulle vilja välja tid på dagen själva.',
      'De vil gerne selv vælge tidspunkt på dagen.',
    ),
  ),
]
