import {Button as AriaButton, ListBox, Popover, Select as AriaSelect, SelectValue} from 'react-aria-components'
import {Icon} from './Icon.tsx'
import styles from './LanguageSelect.module.css'
import popover from './Popover.module.css'
import {ChoiceItem} from './Select.tsx'

/** The reader's language; each language is named in itself. */
export function LanguageSelect<Id extends string>({
  label,
  value,
  languages,
  onChange,
}: {
  readonly label: string
  readonly value: Id
  readonly languages: readonly {readonly id: Id; readonly label: string}[]
  readonly onChange: (id: Id) => void
}) {
  return (
    <AriaSelect
      aria-label={label}
      value={value}
      onChange={key => {
        const language = languages.find(({id}) => id === key)
        if (language && language.id !== value) onChange(language.id)
      }}
    >
      <AriaButton className={styles.button}>
        <Icon name="language" size={16} />
        <SelectValue>{() => languages.find(({id}) => id === value)?.label}</SelectValue>
        <Icon name="chevronDown" size={10} />
      </AriaButton>
      <Popover className={popover.popover} offset={4} placement="bottom end">
        <ListBox className={popover.list} items={languages.map(({id, label}) => ({id, label}))}>
          {choice => <ChoiceItem choice={choice} />}
        </ListBox>
      </Popover>
    </AriaSelect>
  )
}
