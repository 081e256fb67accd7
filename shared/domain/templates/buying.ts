import type {Guide} from '../guide.ts'
import type {Anchors} from './anchors.ts'
import {coreCriteria, ownCriterion} from './coreCriteria.ts'
import type {InLanguages, TemplateContent} from './templateContent.ts'
import {openFrame, openTiers} from './templateContent.ts'

type OwnWords = readonly [string, string, string, string]
type Words = Pick<Guide, 'questions' | 'hints'> & {
  readonly finance: string
  readonly costToServe: Anchors
  readonly strength: Anchors
  readonly decision: OwnWords
  readonly together: OwnWords
}

/** A buying centre takes longer to understand than to score. */
const agenda: Guide['agenda'] = {
  silentNotes: 12,
  grouping: 13,
  segments: 20,
  ballots: 6,
  reveal: 14,
  prioritise: 12,
  engage: 7,
  agree: 6,
}

/** B2B buying behaviour: how the customer's organisation buys, what drives it, and how closely it works with us. */
export const buying: InLanguages<TemplateContent> = {
  en: inWords('en', {
    finance: 'Finance',
    costToServe: {
      anchor1: 'Special terms, small orders, many calls',
      anchor5: 'Costs as much as an average account',
      anchor9: 'Orders by itself, in full lots, and pays on time',
    },
    strength: {
      anchor1: 'Others set the specification and the price',
      anchor5: 'We are on the short list with two or three others',
      anchor9: 'They ask us first, before they specify',
    },
    decision: [
      'A decision we can follow',
      'We learn about it when it is taken',
      'We know who decides and are sometimes asked',
      'We know every role and are there from the first question',
    ],
    together: [
      'Worth developing together',
      'They want a product at a price and nothing more',
      'They take advice now and then',
      'What we develop with them helps other customers too',
    ],
    questions: {
      frame: [
        'What shall these organisations buy, or do with it, that they do not today?',
        'Whose working day becomes easier by it?',
      ],
      needs: [
        'What starts a purchase at theirs: a stop, a budget, a rule, a new manager?',
        'Who uses it, who pays for it, who can say no, and what does each of them want?',
        'What are they afraid of when they change supplier?',
        'What have they stopped asking us for, and where do they get it now?',
      ],
      segments: [
        'What decides in the end: price, performance or delivery?',
        'Do they want a standard product, or something made for them?',
        'How closely do they want to work with a supplier: a web shop, a contact, a joint team?',
        'Do two companies of the same turnover in here buy in the same way?',
      ],
      evaluate: [
        'What is left after discounts, freight, returns and hours?',
        'Do you judge how they buy today, or how they said they would?',
      ],
      prioritise: [
        'Which segment would we build our organisation around?',
        'Whom do we serve by web shop or partner from now on, and who tells them?',
        'What order, tender or change of owner would make us look again?',
      ],
      engage: [
        'Does their way of buying need a seller, or does a seller stand in its way?',
        'Which role do we reach in which channel?',
        'What may a seller promise here, and what not?',
      ],
      agree: ['Will finance recognise these segments in the figures a year from now?'],
    },
    hints: {
      virtual:
        'Several roles listen in: name them, give each a question of their own, and agree at the end who decides what by when.',
      digital:
        'The buyer compares alone: price logic, delivery time and the next step must stand there without a call.',
      marketing: 'Speak to the role and its problem, not to the company; the proof comes in the dialogue.',
    },
  }),
  sv: inWords('sv', {
    finance: 'Ekonomi',
    costToServe: {
      anchor1: 'Särskilda villkor, små ordrar, många samtal',
      anchor5: 'Kostar lika mycket som en genomsnittlig kund',
      anchor9: 'Beställer själv, i hela kvantiteter, och betalar i tid',
    },
    strength: {
      anchor1: 'Andra sätter specifikationen och priset',
      anchor5: 'Vi är med i slutvalet tillsammans med två eller tre andra',
      anchor9: 'De frågar oss först, innan de specificerar',
    },
    decision: [
      'Ett beslut vi kan följa',
      'Vi får veta det när det är fattat',
      'Vi vet vem som beslutar och tillfrågas ibland',
      'Vi känner varje roll och är med från första frågan',
    ],
    together: [
      'Värda att utveckla något med',
      'De vill ha en produkt till ett pris och inget mer',
      'De tar råd då och då',
      'Det vi utvecklar med dem hjälper också andra kunder',
    ],
    questions: {
      frame: [
        'Vad ska de här organisationerna köpa, eller göra med det, som de inte gör i dag?',
        'Vems arbetsdag blir lättare av det?',
      ],
      needs: [
        'Vad utlöser ett köp hos dem: ett stopp, en budget, en regel, en ny chef?',
        'Vem använder det, vem betalar, vem kan säga nej, och vad vill var och en av dem?',
        'Vad är de rädda för när de byter leverantör?',
        'Vad har de slutat fråga oss om, och var får de det nu?',
      ],
      segments: [
        'Vad avgör till slut: pris, prestanda eller leverans?',
        'Vill de ha en standardprodukt, eller något som är gjort för dem?',
        'Hur nära vill de arbeta med en leverantör: en webbutik, en kontakt, ett gemensamt team?',
        'Köper två företag med samma omsättning här på samma sätt?',
      ],
      evaluate: [
        'Vad återstår efter rabatter, frakt, returer och timmar?',
        'Bedömer du hur de köper i dag, eller hur de sade att de skulle köpa?',
      ],
      prioritise: [
        'Vilket segment skulle vi bygga vår organisation kring?',
        'Vilka betjänar vi från och med nu via webbutik eller partner, och vem berättar det för dem?',
        'Vilken order, upphandling eller ny ägare får oss att titta igen?',
      ],
      engage: [
        'Behöver deras sätt att köpa en säljare, eller står säljaren i vägen?',
        'Vilken roll når vi i vilken kanal?',
        'Vad får en säljare lova här, och vad inte?',
      ],
      agree: ['Känner ekonomi igen de här segmenten i siffrorna om ett år?'],
    },
    hints: {
      virtual:
        'Flera roller lyssnar: nämn dem, ge var och en en egen fråga och bestäm till slut vem som beslutar vad och när.',
      digital: 'Köparen jämför på egen hand: prislogik, leveranstid och nästa steg måste stå där utan samtal.',
      marketing: 'Tala till rollen och dess problem, inte till företaget; bevisen kommer i samtalet.',
    },
  }),
  da: inWords('da', {
    finance: 'Økonomi',
    costToServe: {
      anchor1: 'Særlige vilkår, små ordrer, mange opkald',
      anchor5: 'Koster lige så meget som en gennemsnitlig kunde',
      anchor9: 'Bestiller selv, i hele partier, og betaler til tiden',
    },
    strength: {
      anchor1: 'Andre sætter specifikationen og prisen',
      anchor5: 'Vi er i det endelige valg sammen med to eller tre andre',
      anchor9: 'De spørger os først, før de specificerer',
    },
    decision: [
      'En beslutning, vi kan følge',
      'Vi hører om den, når den er truffet',
      'Vi ved, hvem der beslutter, og bliver spurgt af og til',
      'Vi kender alle roller og er med fra det første spørgsmål',
    ],
    together: [
      'Værd at udvikle noget sammen med',
      'De vil have et produkt til en pris og ikke mere',
      'De tager imod råd af og til',
      'Det, vi udvikler med dem, hjælper også andre kunder',
    ],
    questions: {
      frame: [
        'Hvad skal disse organisationer købe, eller gøre med det, som de ikke gør i dag?',
        'Hvis arbejdsdag bliver lettere af det?',
      ],
      needs: [
        'Hvad udløser et køb hos dem: et stop, et budget, en regel, en ny chef?',
        'Hvem bruger det, hvem betaler, hvem kan sige nej, og hvad vil hver af dem?',
        'Hvad er de bange for, når de skifter leverandør?',
        'Hvad er de holdt op med at spørge os om, og hvor får de det nu?',
      ],
      segments: [
        'Hvad afgør det i sidste ende: pris, ydelse eller levering?',
        'Vil de have et standardprodukt eller noget, der er lavet til dem?',
        'Hvor tæt vil de arbejde med en leverandør: en webshop, en kontakt, et fælles team?',
        'Køber to virksomheder med samme omsætning her på samme måde?',
      ],
      evaluate: [
        'Hvad er der tilbage efter rabatter, fragt, returvarer og timer?',
        'Vurderer du, hvordan de køber i dag, eller hvordan de sagde, de ville?',
      ],
      prioritise: [
        'Hvilket segment ville vi bygge vores organisation op om?',
        'Hvem betjener vi fra nu af via webshop eller partner, og hvem fortæller dem det?',
        'Hvilken ordre, hvilket udbud eller ejerskifte får os til at se på det igen?',
      ],
      engage: [
        'Kræver deras måde at købe på en sælger, eller står sælgeren i vejen?',
        'Hvilken rolle når vi i hvilken kanal?',
        'Hvad må en sælger love her, og hvad ikke?',
      ],
      agree: ['Kan økonomi genkende disse segmenter i tallene om et år?'],
    },
    hints: {
      virtual:
        'Flere roller lytter med: nævn dem, giv hver et spørgsmål, og aftal til sidst, hvem der beslutter hvad og hvornår.',
      digital: 'Køberen sammenligner alene: prislogik, leveringstid og næste skridt skal stå der uden et opkald.',
      marketing: 'Tal til rollen og dens problem, ikke til virksomheden; beviset kommer i samtalen.',
    },
  }),
}

function inWords(language: 'en' | 'sv' | 'da', words: Words): TemplateContent {
  const {questions, hints} = words
  return {
    frame: {...openFrame, customerUnit: 'organisation'},
    departments: ['sales', 'marketing', 'product', 'service', words.finance],
    attributes: [],
    criteria: [
      ...coreCriteria(language, {cost_to_serve: words.costToServe, competitive_strength: words.strength}),
      ownCriterion('strength', words.decision),
      ownCriterion('attractiveness', words.together),
    ],
    tiers: openTiers,
    guide: {agenda, questions, hints},
  }
}
