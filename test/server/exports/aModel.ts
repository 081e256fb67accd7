import {publish} from '../../../shared/model/publish.ts'
import type {ModelContent} from '../../../shared/model/content.ts'
import type {AgreedModel} from '../../../shared/model/document.ts'

/** A small agreed model with valid defaults; a test names only what matters to it. */
function aContent(changes: Partial<ModelContent> = {}): ModelContent {
  return {
    language: 'sv',
    objective: {text: 'Fler följer riktlinjen', ladder: ['unaware', 'aware', 'trial', 'regular', 'advocate']},
    departments: [{id: 'marketing'}, {id: 'sales'}],
    needs: [{id: 'need-1', title: 'Bevis som håller', statement: 'När nya data kommer vill de se dem'}],
    attributes: [
      {id: 'a-city', key: 'Ort', valueType: 'text', layer: 'geographic', impact: ['channel']},
      {id: 'a-revenue', key: 'Omsättning', valueType: 'number', layer: 'behaviour', kind: 'size', impact: ['offer']},
    ],
    segments: [
      {
        id: 'segment-a',
        name: 'Evidensdrivna "specialister"',
        needIds: ['need-1'],
        rule: {
          all: [
            {attr: 'Omsättning', op: 'gte', value: '1000.5'},
            {not: {attr: 'Ort', op: 'in', value: ['Malmö', "L'Île"]}},
          ],
        },
        precedence: 1,
        status: 'active',
        owner: 'sales',
      },
      {
        id: 'segment-b',
        name: '=Prisstyrda',
        needIds: ['need-1'],
        rule: {all: [{attr: 'Ort', op: 'is_missing'}]},
        precedence: 2,
        status: 'deselected',
      },
    ],
    criteria: [{id: 'c-1', kind: 'growth', axis: 'attractiveness', weight: '1'}],
    scores: [],
    tiers: [{id: 'tier-1', name: 'invest', position: 1, rule: 'Egen kontakt', segmentIds: ['segment-a']}],
    deselections: [
      {
        segmentId: 'segment-b',
        reason: 'not_profitable_enough',
        exitTreatment: 'Självbetjäning',
        revisitOn: '2027-05-12',
      },
    ],
    contents: [],
    plan: [],
    commitments: [],
    waivers: [],
    decisions: [],
    thresholds: {overlapMax: '0.2'},
    data: null,
    ...changes,
  }
}

export function aModel(changes: Partial<ModelContent> = {}): AgreedModel {
  const content = aContent(changes)
  const signed = publish({
    content,
    number: 1,
    outcome: {kind: 'agreed', departments: ['marketing', 'sales'], statement: '', openChecks: []},
    signOffs: [],
    provenance: {
      boardId: 'board-1',
      title: 'Hjärtsvikt 2027 – Å/Ø',
      frozenAt: '2026-05-12T09:21:00.000Z',
      agreedAt: '2026-05-12T09:40:00.000Z',
      reviewOn: '2026-11-12',
      tool: 'Enig 0.1.0',
    },
  })
  const {number, outcome, provenance} = signed
  return publish({
    content,
    number,
    outcome,
    provenance,
    signOffs: ['marketing', 'sales'].map(department => ({
      department,
      name: 'Eva',
      role: 'member',
      contentHash: signed.contentHash,
      at: '2026-05-12T09:40:00.000Z',
      statement: '',
      signing: 'seat' as const,
    })),
  })
}
