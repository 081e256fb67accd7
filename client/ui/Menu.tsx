import type {ReactNode} from 'react'
import {useState} from 'react'
import {Menu as AriaMenu, MenuItem as AriaMenuItem, MenuTrigger, Popover, Separator} from 'react-aria-components'
import {Button} from './Button.tsx'
import {classNames} from './classNames.ts'
import type {ButtonKind, ButtonSize} from './Button.tsx'
import {Icon} from './Icon.tsx'
import type {IconName} from './Icon.tsx'
import {IconButton} from './IconButton.tsx'
import styles from './Menu.module.css'
import popover from './Popover.module.css'
import {Sheet} from './Sheet.tsx'
import {useViewport} from './useViewport.ts'

export interface MenuChoice<Id extends string = string> {
  readonly id: Id
  readonly label: string
  /** Second line, quiet: "568 customers, 40.2 m". */
  readonly hint?: string
  readonly icon?: IconName
  readonly mark?: ReactNode
  /** Where the thing is now: shows a check and is not chosen again. */
  readonly current?: boolean
  /** At the right, quiet: "is here". */
  readonly endText?: string
  readonly disabled?: boolean
  /** A line above this one. */
  readonly divided?: boolean
}

/**
 * "Move to ...", "More": a button that opens a list of verbs.
 *
 * On the phone the list rises from the bottom with `title`, `intro` and a way out (`keepLabel`).
 */
export function Menu<Id extends string>({
  label,
  trigger = 'button',
  kind = 'plain',
  size = 'normal',
  wide = false,
  icon,
  title,
  intro,
  choices,
  keepLabel,
  disabled = false,
  onChoose,
}: {
  /** Text of the button, and its name when the trigger is an icon. */
  readonly label: string
  /** button: words and a chevron. icon: only `icon` (three dots unless said otherwise). */
  readonly trigger?: 'button' | 'icon'
  readonly kind?: ButtonKind
  readonly size?: ButtonSize
  readonly wide?: boolean
  readonly icon?: IconName
  /** Heading of the sheet on the phone: "Move Care pathway builders". */
  readonly title: string
  readonly intro?: string
  readonly choices: readonly MenuChoice<Id>[]
  /** Leaves everything as it is: "Leave it here". */
  readonly keepLabel: string
  readonly disabled?: boolean
  readonly onChoose: (id: Id) => void
}) {
  const [open, setOpen] = useState(false)
  const onPhone = useViewport() === 'phone'
  const opener = {disabled, 'aria-expanded': onPhone ? open : undefined}
  const press = onPhone ? () => setOpen(true) : undefined
  const button =
    trigger === 'icon' ? (
      <IconButton icon={icon ?? 'more'} label={label} onPress={press} {...opener} />
    ) : (
      <Button kind={kind} size={size} wide={wide} icon={icon} endIcon="chevronDown" onPress={press} {...opener}>
        {label}
      </Button>
    )
  const choose = (id: Id) => {
    setOpen(false)
    onChoose(id)
  }

  if (!onPhone) {
    return (
      <MenuTrigger>
        {button}
        <Popover className={popover.popover} offset={4} placement="bottom start">
          <Choices title={title} choices={choices} onChoose={choose} />
        </Popover>
      </MenuTrigger>
    )
  }
  return (
    <>
      {button}
      <Sheet
        open={open}
        onOpenChange={setOpen}
        title={title}
        intro={intro}
        actions={
          <Button size="tall" wide onPress={() => setOpen(false)}>
            {keepLabel}
          </Button>
        }
      >
        <div className={styles.tall}>
          <Choices title={title} choices={choices} onChoose={choose} />
        </div>
      </Sheet>
    </>
  )
}

/** A menu that opens takes the focus: that is what the pattern asks for. */
const focusFirst = {autoFocus: 'first'} as const

function Choices<Id extends string>({
  title,
  choices,
  onChoose,
}: {
  readonly title: string
  readonly choices: readonly MenuChoice<Id>[]
  readonly onChoose: (id: Id) => void
}) {
  return (
    <AriaMenu aria-label={title} className={popover.list} {...focusFirst}>
      {choices.flatMap(choice => [
        ...(choice.divided ? [<Separator key={`${choice.id} line`} className={popover.divider} />] : []),
        <AriaMenuItem
          key={choice.id}
          id={choice.id}
          textValue={choice.label}
          isDisabled={choice.disabled || choice.current}
          className={classNames(popover.option, choice.current && popover.current)}
          onAction={() => onChoose(choice.id)}
        >
          <span>
            {choice.current ? <Icon name="check" /> : choice.icon ? <Icon name={choice.icon} /> : choice.mark}
          </span>
          <span className={popover.words}>
            <span>{choice.label}</span>
            {choice.hint !== undefined && <small> {choice.hint}</small>}
          </span>
          {choice.endText !== undefined && <span className={popover.endText}> {choice.endText}</span>}
        </AriaMenuItem>,
      ])}
    </AriaMenu>
  )
}
