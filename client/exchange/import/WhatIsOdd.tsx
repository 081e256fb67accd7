import {rejectedRows} from '../../../shared/contract/imports.ts'
import type {ImportPreview, ImportWarning, RejectedRow} from '../../../shared/definition/importPreview.ts'
import {useFormat} from '../../i18n/useFormat.ts'
import {useText} from '../../i18n/useText.ts'
import {addressOf} from '../../session/api.ts'
import {useRecord} from '../../session/hooks.ts'
import {ButtonLink} from '../../ui/ButtonLink.tsx'
import {Disclosure} from '../../ui/Disclosure.tsx'
import {Notice} from '../../ui/Notice.tsx'
import {RadioRow} from '../../ui/RadioRow.tsx'
import {DataTable} from '../../ui/Table.tsx'
import styles from './import.module.css'

const shownLines = 12

/** Ids that stand on several lines, rows that are left out, and what only looks strange: each with its lines. */
export function WhatIsOdd({
  importId,
  preview,
  choice,
  onChoose,
}: {
  readonly importId: string
  readonly preview: ImportPreview
  readonly choice: 'first' | 'last' | null
  readonly onChoose: (choice: 'first' | 'last') => void
}) {
  const t = useText()
  const {number} = useFormat()
  const boardId = useRecord(record => record.boardId)
  const {duplicateIds, rejected, warnings} = preview
  return (
    <div className={styles.odd}>
      {(duplicateIds.count > 0 || choice !== null) && (
        <Notice
          kind={choice === null ? 'block' : 'info'}
          kindLabel={t('customers.stops')}
          title={
            duplicateIds.count === 0
              ? t('customers.duplicatesDecided')
              : t('customers.duplicates', {count: duplicateIds.count, ids: number(duplicateIds.count)})
          }
        >
          <RadioRow
            label={t('customers.duplicatesKeep')}
            look="chips"
            value={choice}
            choices={[
              {id: 'first', label: t('customers.keepFirst')},
              {id: 'last', label: t('customers.keepLast')},
            ]}
            onChange={onChoose}
          />
          {duplicateIds.ids.length > 0 && (
            <Disclosure summary={t('customers.duplicatesShow')} level={3}>
              <DataTable
                caption={t('customers.duplicatesShow')}
                hideCaption
                dense
                height={180}
                columns={[
                  {id: 'id', label: t('customers.id')},
                  {id: 'lines', label: t('customers.lines')},
                ]}
                rows={duplicateIds.ids.map(({id, lines}) => ({id, cells: [id, linesOf(lines)]}))}
              />
            </Disclosure>
          )}
        </Notice>
      )}
      {rejected.count > 0 && (
        <Notice
          kind="warn"
          title={t('customers.rejected', {count: rejected.count, rows: number(rejected.count)})}
          actions={
            <ButtonLink
              href={addressOf(rejectedRows.path, {id: boardId, importId})}
              icon="download"
              size="small"
              download="rejected.csv"
            >
              {t('customers.rejectedDownload')}
            </ButtonLink>
          }
        >
          <Disclosure summary={t('customers.rejectedShow')} level={3}>
            <DataTable
              caption={t('customers.rejectedShow')}
              hideCaption
              dense
              height={180}
              columns={[
                {id: 'line', label: t('customers.line'), align: 'figures'},
                {id: 'why', label: t('customers.why')},
                {id: 'sample', label: t('customers.what')},
              ]}
              rows={rejected.rows.map((row, index) => ({
                id: `${index}`,
                cells: [number(row.line), <Why key="why" row={row} />, row.sample ?? ''],
              }))}
            />
          </Disclosure>
        </Notice>
      )}
      {warnings.map(warning => (
        <Notice key={`${warning.code} ${warning.column ?? ''}`} kind="info" look="line">
          <Warning {...warning} />
        </Notice>
      ))}
    </div>
  )
}

function Why({row}: {readonly row: RejectedRow}) {
  const t = useText()
  return <>{t(`customers.rejectedWhy.${row.code}`, {column: row.column ?? ''})}</>
}

function Warning({code, column, count, lines, samples}: ImportWarning) {
  const t = useText()
  const {number} = useFormat()
  const words = t(`customers.warning.${code}`, {column: column ?? '', count, cells: number(count)})
  return (
    <>
      {words}
      {samples.length > 0 && <> {t('customers.samples', {samples: samples.join(', ')})}</>}
      {lines.length > 0 && <> {t('customers.onLines', {lines: linesOf(lines)})}</>}
    </>
  )
}

function linesOf(lines: readonly number[]): string {
  const shown = lines.slice(0, shownLines).join(', ')
  return lines.length > shownLines ? `${shown} …` : shown
}
