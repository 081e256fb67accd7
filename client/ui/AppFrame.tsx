import type {ReactNode} from 'react'
import styles from './AppFrame.module.css'
import {classNames} from './classNames.ts'
import {Logo} from './Logo.tsx'
import {SidePanel, SidePanelSheet} from './SidePanel.tsx'
import type {SidePanelProps} from './SidePanel.tsx'
import {Stepper, StepperBar} from './Stepper.tsx'
import type {StepperProps} from './Stepper.tsx'
import {useViewport} from './useViewport.ts'

/**
 * The room: steps left, people and state on top, the stage, a foldable panel right, the facilitator's strip below.
 *
 * On the phone one column: a bar with the name of the step, the stage, what `phoneFoot` holds, the strip.
 */
export function AppFrame<StepId extends string, TabId extends string>({
  brand,
  skipLabel,
  top,
  phoneTop,
  phoneAbout,
  steps,
  stepsCloseLabel,
  railFoot,
  side,
  strip,
  phoneFoot,
  plain = false,
  children,
}: {
  readonly brand: {readonly name: string; readonly href: string; readonly label?: string}
  /** First thing the Tab key meets: "To the content". */
  readonly skipLabel: string
  /** Right of the name on wide screens: title, people, saved state, timer, buttons. */
  readonly top: ReactNode
  /** Right in the phone's bar: mark, saved state, time. */
  readonly phoneTop?: ReactNode
  /** On the phone above the steps, where they open: title and version. */
  readonly phoneAbout?: string | undefined
  readonly steps: StepperProps<StepId>
  readonly stepsCloseLabel: string
  /** Under the steps: the legend of departments. */
  readonly railFoot?: ReactNode
  readonly side?: SidePanelProps<TabId>
  /** A FacilitatorStrip, for the facilitator only. */
  readonly strip?: ReactNode
  /** Stands under the stage on the phone: previous, next. */
  readonly phoneFoot?: ReactNode
  /** The stage of the phone without paper inset, for lists of cards that bring their own. */
  readonly plain?: boolean
  readonly children: ReactNode
}) {
  const viewport = useViewport()
  const onPhone = viewport === 'phone'
  const sideIs = !side ? styles.noSide : side.folded ? styles.folded : undefined
  return (
    <div className={classNames(styles.app, sideIs)}>
      <a href="#stage" className={styles.skip}>
        {skipLabel}
      </a>
      {onPhone ? (
        <header className={styles.phoneTop} data-print="hide">
          <a className={styles.logo} href={brand.href} aria-label={brand.label ?? brand.name}>
            <Logo />
          </a>
          <StepperBar {...steps} about={phoneAbout} closeLabel={stepsCloseLabel} />
          <div className={styles.phoneEnd}>{phoneTop}</div>
        </header>
      ) : (
        <header className={styles.top} data-print="hide">
          <a className={styles.brand} href={brand.href} aria-label={brand.label}>
            <Logo />
            <b>{brand.name}</b>
          </a>
          {top}
        </header>
      )}
      {!onPhone && (
        <div className={styles.rail} data-print="hide">
          <Stepper {...steps} narrow={viewport === 'tablet'} />
          {viewport === 'wide' && railFoot}
        </div>
      )}
      {/* it scrolls: a step that can only be read must be reachable by keyboard all the same */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <main id="stage" tabIndex={0} className={classNames(styles.stage, plain && styles.plain)}>
        {children}
      </main>
      {side &&
        (onPhone ? (
          <SidePanelSheet {...side} />
        ) : (
          <div className={styles.side}>
            <SidePanel {...side} />
          </div>
        ))}
      {onPhone && phoneFoot !== undefined && (
        <div className={styles.phoneFoot} data-print="hide">
          {phoneFoot}
        </div>
      )}
      {strip !== undefined && <div className={styles.strip}>{strip}</div>}
    </div>
  )
}
