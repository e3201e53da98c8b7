/** @jsxImportSource preact */
// How somebody likes to read, and what they may say of themselves: nothing of it is asked for.
import { useState } from 'preact/hooks'
import { mostNicknameLetters, mostTables } from '../limits.ts'
import type { PartProps } from './hall.ts'
import { type Reading, useWords } from './words.tsx'

interface SettingsProps extends PartProps {
  language: 'ja' | 'en'
  reading: Reading
  choose(reading: Reading): void
}

export function Settings({ hall, view, language, reading, choose }: SettingsProps) {
  const { say } = useWords()
  const other = language === 'ja' ? 'en' : 'ja'
  return (
    <section class="part settings" aria-labelledby="settings">
      <h2 id="settings">{say('settings')}</h2>
      {language === 'ja' && (
        <Switch
          name="ruby"
          isOn={reading.hasRuby}
          turn={(hasRuby) => choose({ ...reading, hasRuby })}
        />
      )}
      {language === 'ja' && (
        <Switch
          name="plain"
          isOn={reading.isPlain}
          turn={(isPlain) => choose({ ...reading, isPlain })}
        />
      )}
      <p>
        <a class="button" href={`?lang=${other}`} hreflang={other} lang={other}>
          {other === 'en' ? 'English' : '日本語'}
        </a>
      </p>
      <Self hall={hall} view={view} />
      <p class="hint">{say('anonymous')}</p>
    </section>
  )
}

function Switch({
  name,
  isOn,
  turn,
}: {
  name: 'ruby' | 'plain'
  isOn: boolean
  turn(on: boolean): void
}) {
  const { say } = useWords()
  return (
    <label class="choice">
      <input
        type="checkbox"
        checked={isOn}
        onChange={(event) => turn(event.currentTarget.checked)}
      />
      <span>{say(name)}</span>
    </label>
  )
}

function Self({ hall, view }: PartProps) {
  const { say } = useWords()
  const [table, setTable] = useState(String(view.table ?? ''))
  const [nickname, setNickname] = useState(view.nickname)
  const number = Number(table.normalize('NFKC'))
  const isTable = table === '' || (Number.isInteger(number) && number >= 1 && number <= mostTables)
  return (
    <form
      class="self"
      onSubmit={(event) => {
        event.preventDefault()
        if (isTable) hall.tell({ table: table === '' ? null : number, nickname: nickname.trim() })
      }}
    >
      <label>
        {say('table')}
        <input
          inputMode="numeric"
          autocomplete="off"
          size={4}
          value={table}
          aria-invalid={!isTable}
          onInput={(event) => setTable(event.currentTarget.value)}
        />
      </label>
      <label>
        {say('nickname')}
        <input
          autocomplete="off"
          maxLength={mostNicknameLetters}
          defaultValue={view.nickname}
          onInput={(event) => setNickname(event.currentTarget.value)}
        />
      </label>
      <button type="submit" disabled={!isTable}>
        {say('keep')}
      </button>
    </form>
  )
}
