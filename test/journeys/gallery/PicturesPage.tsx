import {Bar, SplitBar} from '../../../client/ui/pictures/Bar.tsx'
import {CoverageBar} from '../../../client/ui/pictures/CoverageBar.tsx'
import type {CoveragePart} from '../../../client/ui/pictures/coverageLayout.ts'
import {LadderDots} from '../../../client/ui/pictures/LadderDots.tsx'
import {Drawn} from '../../../client/ui/pictures/Drawn.tsx'
import {matrixDrawing} from '../../../client/ui/pictures/matrixDrawing.tsx'
import {OverlapStairs} from '../../../client/ui/pictures/OverlapStairs.tsx'
import {PaperCount} from '../../../client/ui/pictures/PaperCount.tsx'
import {Picture} from '../../../client/ui/pictures/Picture.tsx'
import {Pins} from '../../../client/ui/pictures/Pins.tsx'
import {fortyPoints, pictureWords, pins} from './sample.ts'

const parts: readonly CoveragePart[] = [
  {id: 'a', label: 'Evidensdrivna specialister', value: 304, text: '304, 13 %', kind: 'part'},
  {id: 'b', label: 'Riktlinjetrogna vårdcentraler', value: 742, text: '742, 31 %', kind: 'part'},
  {id: 'c', label: 'Vårdkedjebyggare', value: 264, text: '264, 11 %', kind: 'part'},
  {id: 'd', label: 'Tidspressade allmänläkare', value: 560, text: '560, 23 %', kind: 'part'},
  {id: 'e', label: 'Prisstyrda inköpare', value: 318, text: '318, 13 %', kind: 'part'},
  {id: 'r', label: 'Inget segment', value: 212, text: '212, 9 %', kind: 'rest'},
]

const table = {
  columns: [
    {id: 's', label: 'Segment'},
    {id: 'n', label: 'Kunder', align: 'figures'},
  ],
  rows: parts.map(({id, label, value}) => ({id, cells: [label, value]})),
} as const

const texts = {words: pictureWords, description: 'Se tabellen.', table}

export function PicturesPage() {
  return (
    <main style={{padding: 'clamp(12px, 3vw, 32px)', background: 'var(--sheet)', display: 'grid', gap: 28}}>
      <h1>Bilder</h1>
      <div style={{display: 'flex', flexWrap: 'wrap', gap: 24}}>
        <Pins label="a" marks={pins({product: 5.9, sales: 6.6, marketing: 6.8, medical: 8})} />
        <Pins label="b" marks={pins({sales: 5, marketing: 5, medical: 5, product: 5})} />
        <Pins label="c" marks={pins({sales: 1, marketing: 1, medical: 1, product: 1})} />
        <Pins label="d" marks={pins({sales: 9, marketing: 9, medical: 9, product: 9})} />
        <Pins label="e" look="thin" marks={pins({sales: 4, marketing: 6, medical: 7, product: 9})} />
        <Pins label="tom" marks={[]} />
        <Pins
          label="åtta"
          marks={[
            ...pins({sales: 4, marketing: 4, medical: 4, product: 4}),
            {kind: 'service', label: 'Service', value: 4},
            {kind: 'other', letter: 'R', label: 'Register', value: 4},
            {kind: 'other', letter: 'J', label: 'Juridik', value: 9},
            {kind: 'other', letter: 'IT', label: 'IT', value: 9},
          ]}
        />
        <Pins label="stor" look="large" width={282} marks={pins({sales: 4, marketing: 6, medical: 7, product: 9})} />
      </div>
      <div style={{display: 'flex', flexWrap: 'wrap', gap: 24, alignItems: 'center'}}>
        <Bar value={24.6} lowest={-2.7} highest={26.3} width={96} />
        <Bar value={-1.9} lowest={-2.7} highest={26.3} width={96} />
        <Bar value={12} unknown={8} lowest={-2.7} highest={26.3} width={96} />
        <Bar value={null} highest={26.3} width={96} />
        <SplitBar
          parts={[
            {kind: 'yes', value: 498},
            {kind: 'no', value: 1688},
            {kind: 'unknown', value: 214},
          ]}
        />
        <LadderDots steps={5} from={1} to={2} text="Känner till, prövar" />
        <LadderDots steps={5} from={2} to={4} text="Prövar, rekommenderar" />
        <PaperCount count={9} />
      </div>
      <CoverageBar
        title="Täckning"
        note="2 400 kunder, fil från 3 maj 2026. 96 stämmer med två eller fler regler."
        parts={parts}
        selectedId="c"
        {...texts}
      />
      <CoverageBar
        title="Täckning, många"
        parts={[
          ...fortyPoints.map(({id, label}, index) => ({
            id,
            label,
            value: 10 + index * 3,
            text: `${10 + index * 3}`,
            kind: 'part' as const,
          })),
          ...parts.slice(5),
        ]}
        {...texts}
      />
      <div style={{maxWidth: 392}}>
        <OverlapStairs
          title="Överlapp före företräde"
          note="Kunder som stämmer med båda. Störst: 38 kunder, 14 % av Vårdkedjebyggare. Gränsen är 20 %."
          selectedId="c"
          limit={0.2}
          items={[
            {id: 'a', label: 'Evidensdrivna specialister', sizeText: '304', shared: [], sharedTexts: [], shares: []},
            {
              id: 'b',
              label: 'Riktlinjetrogna vårdcentraler',
              sizeText: '742',
              shared: [6],
              sharedTexts: ['6'],
              shares: [0.02],
            },
            {
              id: 'c',
              label: 'Vårdkedjebyggare',
              sizeText: '264',
              shared: [58, 14],
              sharedTexts: ['58', '14'],
              shares: [0.22, 0.05],
            },
            {
              id: 'd',
              label: 'Tidspressade allmänläkare',
              sizeText: '560',
              shared: [0, 31, 0],
              sharedTexts: ['0', '31', '0'],
              shares: [0, 0.06, 0],
            },
            {
              id: 'e',
              label: 'Prisstyrda inköpare',
              sizeText: '318',
              shared: [0, 0, 0, 7],
              sharedTexts: ['0', '0', '0', '7'],
              shares: [0, 0, 0, 0.02],
            },
          ]}
          {...texts}
        />
      </div>
      <Picture title="Fyrtio" {...texts}>
        {width => (
          <Drawn
            drawing={matrixDrawing(
              fortyPoints,
              {xLabel: 'Vår konkurrenskraft', yLabel: 'Attraktivitet'},
              width,
              'hatch-forty',
            )}
          />
        )}
      </Picture>
    </main>
  )
}
