import type {Profile} from '../../../shared/definition/profile.ts'
import type {SegmentId} from '../../../shared/domain/entities/ids.ts'
import {segmentsInOrder} from '../../../shared/domain/segmentsInOrder.ts'
import {usePictureWords} from '../../board/usePictureWords.ts'
import {useFormat} from '../../i18n/useFormat.ts'
import {useText} from '../../i18n/useText.ts'
import {useBoard, useRecord} from '../../session/hooks.ts'
import {shallow} from '../../session/shallow.ts'
import {Disclosure} from '../../ui/Disclosure.tsx'
import {OverlapStairs} from '../../ui/pictures/OverlapStairs.tsx'
import {Precedence} from './Precedence.tsx'
import styles from './segments.module.css'

/** Customers who meet two rules, before precedence decides; and the order that decides. */
export function Overlaps({id}: {readonly id: SegmentId}) {
  const t = useText()
  const {number, share} = useFormat()
  const words = usePictureWords()
  const profile = useRecord(record => record.profile)
  const limit = useRecord(record => record.settings.overlapMax)
  const all = useBoard(segmentsInOrder, shallow)
  const names = new Map(all.map(segment => [String(segment.id), segment.name || t('segments.unnamed')]))
  const counted = (profile?.segments ?? []).filter(segment => names.has(segment.id))
  const nameOf = (segmentId: string) => names.get(segmentId) ?? ''
  const largest = profile && largestOverlap(profile)
  const sentence =
    largest === null || largest.rows === 0
      ? t('segments.noOverlap')
      : t('segments.largestOverlap', {
          count: largest.rows,
          rows: number(largest.rows),
          share: share(largest.share),
          segment: nameOf(largest.of),
          other: nameOf(largest.other),
          limit: share(limit),
        })
  return (
    <section>
      {profile && counted.length > 1 && (
        <>
          <OverlapStairs
            title={t('segments.overlap')}
            note={t('segments.overlapNote')}
            description={sentence}
            words={words}
            selectedId={id}
            limit={limit}
            items={counted.map((segment, index) => {
              const earlier = counted.slice(0, index)
              const shared = earlier.map(other => rowsShared(profile, segment.id, other.id))
              return {
                id: segment.id,
                label: nameOf(segment.id),
                sizeText: number(segment.size),
                shared,
                sharedTexts: shared.map(rows => number(rows)),
                shares: earlier.map((other, place) => ratio(shared[place] ?? 0, Math.min(segment.size, other.size))),
              }
            })}
            table={{
              columns: [
                {id: 'segment', label: t('segments.segment')},
                {id: 'size', label: t('segments.size'), align: 'figures'},
                ...counted.map(segment => ({id: segment.id, label: nameOf(segment.id), align: 'figures' as const})),
              ],
              rows: counted.map(segment => ({
                id: segment.id,
                cells: [
                  nameOf(segment.id),
                  number(segment.size),
                  ...counted.map(other =>
                    other.id === segment.id ? '–' : number(rowsShared(profile, segment.id, other.id)),
                  ),
                ],
              })),
            }}
          />
          <p className={styles.small}>{sentence}</p>
        </>
      )}
      {all.length > 1 && (
        <Disclosure summary={t('segments.precedence')} level={3}>
          <Precedence />
        </Disclosure>
      )}
    </section>
  )
}

function rowsShared({overlaps}: Profile, a: string, b: string): number {
  return overlaps.find(pair => (pair.a === a && pair.b === b) || (pair.a === b && pair.b === a))?.rows ?? 0
}

/** The pair that shares most, measured by the smaller of the two. */
function largestOverlap(profile: Profile) {
  const sizes = new Map(profile.segments.map(({id, size}) => [id, size]))
  const pairs = profile.overlaps.map(({a, b, rows}) => {
    const [sizeA, sizeB] = [sizes.get(a) ?? 0, sizes.get(b) ?? 0]
    const [of, other] = sizeA <= sizeB ? [a, b] : [b, a]
    return {of, other, rows, share: ratio(rows, Math.min(sizeA, sizeB))}
  })
  return pairs.toSorted((x, y) => y.share - x.share || y.rows - x.rows)[0] ?? null
}

function ratio(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole
}
