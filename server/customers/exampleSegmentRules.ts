import type {Rule} from '../../shared/definition/ast.ts'

/** The five segments of the example workshop, in order of precedence, over the columns of `exampleCustomersCsv`. */
export const exampleSegmentRules = [
  {
    key: 'evidence-led-specialists',
    name: 'Evidence-led specialists',
    rule: {
      all: [
        {attr: 'role', op: 'eq', value: 'specialist'},
        {attr: 'evidence_requests', op: 'gte', value: 6},
      ],
    },
  },
  {
    key: 'care-pathway-builders',
    name: 'Care pathway builders',
    rule: {
      all: [
        {attr: 'care_pathway', op: 'eq', value: true},
        {
          any: [
            {attr: 'digital_meeting_share', op: 'gte', value: 40},
            {attr: 'peer_recommendations', op: 'gte', value: 5},
          ],
        },
      ],
    },
  },
  {
    key: 'guideline-led-health-centres',
    name: 'Guideline-led health centres',
    rule: {
      all: [
        {attr: 'customer_type', op: 'eq', value: 'health centre'},
        {attr: 'guideline_adherence', op: 'gte', value: 75},
      ],
    },
  },
  {
    key: 'time-pressed-gps',
    name: 'Time-pressed GPs',
    rule: {
      all: [
        {attr: 'role', op: 'eq', value: 'general practitioner'},
        {attr: 'visit_minutes', op: 'lte', value: 8},
      ],
    },
  },
  {
    key: 'price-led-purchasers',
    name: 'Price-led purchasers',
    rule: {
      all: [
        {attr: 'discount_share', op: 'gte', value: 20},
        {attr: 'contribution_sek', op: 'lt', value: 20000},
      ],
    },
  },
] as const satisfies readonly {readonly key: string; readonly name: string; readonly rule: Rule}[]
