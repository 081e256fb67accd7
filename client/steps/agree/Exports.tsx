import {useEffect, useState} from 'react'
import type * as z from 'zod/mini'
import {exportsOfModel, exportTargets} from '../../../shared/contract/models.ts'
import type {AgreedVersion} from '../../../shared/record/state.ts'
import type {Text} from '../../../shared/i18n/text.ts'
import {useApi, useMe, useRecord} from '../../session/hooks.ts'
import {useFormat} from '../../i18n/useFormat.ts'
import {useText} from '../../i18n/useText.ts'
import {ButtonLink} from '../../ui/ButtonLink.tsx'
import styles from './agree.module.css'

type Offer = z.infer<typeof exportsOfModel.reply>['exports'][number]

/** Where the agreed model goes: before the signatures as an outlook, afterwards with what each file cannot carry. */
export function Exports({version}: {readonly version: AgreedVersion | null}) {
  const t = useText()
  const call = useApi()
  const boardId = useRecord(record => record.boardId)
  const [offers, setOffers] = useState<readonly Offer[]>([])
  const modelId = version === null ? null : `${boardId}.${version.number}`
  useEffect(() => {
    if (modelId === null) return undefined
    let gone = false
    void call(exportsOfModel, {params: {modelId}}).then(answer => {
      if (answer.ok && !gone) setOffers(answer.value.exports)
      return undefined
    })
    return () => {
      gone = true
    }
  }, [call, modelId])
  return (
    <section aria-labelledby="exports" className={styles.exports}>
      <h2 id="exports">{t(version === null ? 'exports.later' : 'exports.title')}</h2>
      <ul className={styles.targets}>
        {exportTargets.map(target => {
          const offer = offers.find(candidate => candidate.target === target)
          return (
            <li key={target}>
              <h3>{t(`exports.${target}`)}</h3>
              <p className={styles.quiet}>{t(`exports.${target}.what`)}</p>
              {modelId !== null && offer && <Download modelId={modelId} offer={offer} />}
            </li>
          )
        })}
      </ul>
    </section>
  )
}

function Download({modelId, offer}: {readonly modelId: string; readonly offer: Offer}) {
  const t = useText()
  const format = useFormat()
  const me = useMe()
  const customers = useRecord(record => record.customers !== null)
  const losses = offer.losses.map(loss => lossWords(t, loss.code, loss.params))
  const personal = offer.target === 'assignments.csv'
  return (
    <>
      <p className={styles.quiet}>
        {losses.length === 0 ? t('exports.losesNothing') : t('exports.loses', {list: format.list(losses)})}
      </p>
      {offer.available ? (
        <div className={styles.download}>
          <ButtonLink
            href={`/api/v1/models/${modelId}/export/${offer.target}`}
            download={offer.fileName}
            icon="download"
            kind="plain"
            label={t('exports.download', {name: offer.fileName})}
          >
            {t('exports.downloadIt')}
          </ButtonLink>
          <span className={styles.quiet} aria-hidden>
            {offer.fileName}
          </span>
        </div>
      ) : (
        <p className={styles.quiet}>
          {t(personal && customers && me.role !== 'facilitator' ? 'exports.facilitatorOnly' : 'exports.needsCustomers')}
        </p>
      )}
    </>
  )
}

const lossKeys = {
  'loss.rules': 'loss.rules',
  'loss.scores': 'loss.scores',
  'loss.plan': 'loss.plan',
  'loss.ruleless': 'loss.ruleless',
  'loss.outcome': 'loss.outcome',
} as const

function lossWords(t: Text, code: string, params: Readonly<Record<string, string | number>>): string {
  const key = Object.values(lossKeys).find(known => known === code)
  return key === undefined ? code : t(key, params)
}
