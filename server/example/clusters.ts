import {say} from './words.ts'
import type {Words} from './words.ts'

export type ClusterKey = 'proof' | 'routine' | 'flow' | 'minutes' | 'supply'

export const clusters: readonly {readonly key: ClusterKey; readonly title: Words; readonly statement: Words}[] = [
  {
    key: 'proof',
    title: say('Proof that holds', 'Bevis som håller', 'Dokumentation, der holder'),
    statement: say(
      'When new data appear, they want to see fast whether it holds for their patients, so that they dare to change.',
      'När nya data kommer vill de snabbt se om de håller för deras patienter, så att de vågar ändra.',
      'Når der kommer nye data, vil de hurtigt se, om de holder for deres patienter, så de tør ændre noget.',
    ),
  },
  {
    key: 'routine',
    title: say('A routine for the whole team', 'En rutin för hela teamet', 'En rutine for hele teamet'),
    statement: say(
      'When the guideline changes, they want a routine the team can follow tomorrow, so that nobody improvises.',
      'När riktlinjen ändras vill de ha en rutin som teamet kan följa i morgon, så att ingen improviserar.',
      'Når vejledningen ændres, vil de have en rutine, som teamet kan følge i morgen, så ingen improviserer.',
    ),
  },
  {
    key: 'flow',
    title: say('No patient gets lost', 'Ingen patient tappas bort', 'Ingen patient bliver væk'),
    statement: say(
      'When the patient moves between levels of care, they want one shared flow, so that nobody is lost on the way.',
      'När patienten byter vårdnivå vill de ha ett gemensamt flöde, så att ingen tappas bort på vägen.',
      'Når patienten skifter behandlingsniveau, vil de have ét fælles forløb, så ingen falder igennem undervejs.',
    ),
  },
  {
    key: 'minutes',
    title: say('The answer in two minutes', 'Svaret på två minuter', 'Svaret på to minutter'),
    statement: say(
      'When there are two minutes between patients, they want the answer without logging in, so that the clinic runs on time.',
      'När det är två minuter mellan patienterna vill de ha svaret utan att logga in, så att mottagningen håller tiden.',
      'Når der er to minutter mellem patienterne, vil de have svaret uden at logge ind, så klinikken holder tiden.',
    ),
  },
  {
    key: 'supply',
    title: say('Safe supply at a known price', 'Säker leverans till känt pris', 'Sikker levering til kendt pris'),
    statement: say(
      'When the contract is renewed, they want the lowest price and a safe delivery, so that they can plan without visits.',
      'När avtalet förnyas vill de ha lägsta pris och säker leverans, så att de kan planera utan besök.',
      'Når aftalen fornyes, vil de have laveste pris og sikker levering, så de kan planlægge uden besøg.',
    ),
  },
]
