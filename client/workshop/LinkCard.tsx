import type {ReactNode} from 'react'
import {useText} from '../i18n/useText.ts'
import {TextField} from '../ui/TextField.tsx'
import {CopyButton} from './CopyButton.tsx'
import {QrCode} from '../ui/QrCode.tsx'
import styles from './workshop.module.css'

/** A link three ways: to read, to copy, to scan. */
export function LinkCard({
  link,
  label,
  qrLabel,
  children,
}: {
  readonly link: string
  readonly label: string
  readonly qrLabel: string
  readonly children: ReactNode
}) {
  const t = useText()
  return (
    <div className={styles.linkCard}>
      <div className={styles.linkQr}>
        <QrCode text={link} label={qrLabel} />
      </div>
      <div className={styles.linkWords}>
        <TextField label={label} value={link} readOnly onChange={() => undefined} />
        <div className={styles.row}>
          <CopyButton text={link} label={t('share.copy')} />
        </div>
        {children}
      </div>
    </div>
  )
}
