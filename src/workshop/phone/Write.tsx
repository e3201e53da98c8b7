/** @jsxImportSource preact */
// Writing a card: one big field, one big button, and nothing that a thumb could hit by mistake.
import { useEffect, useRef, useState } from 'preact/hooks'
import { countLetters, readCardText } from '../card.ts'
import { mostCardLetters } from '../limits.ts'
import type { PartProps } from './hall.ts'
import { useWords } from './words.tsx'

export function Write({ hall, view }: PartProps) {
  const { say } = useWords()
  const { prompts } = view.hall
  const [chosen, choose] = useState(0)
  const prompt = prompts[chosen] ?? prompts[0] ?? ''
  return (
    <section class="part">
      {prompts.length > 1 ? (
        <fieldset class="prompts">
          <legend>{say('choosePrompt')}</legend>
          {prompts.map((one, index) => (
            <label key={one} class="choice">
              <input
                type="radio"
                name="prompt"
                checked={one === prompt}
                onChange={() => choose(index)}
              />
              <span>{one}</span>
            </label>
          ))}
        </fieldset>
      ) : (
        <h2>{prompt}</h2>
      )}
      <CardField key={prompt} prompt={prompt} hall={hall} view={view} />
    </section>
  )
}

function CardField({ prompt, hall, view }: PartProps & { prompt: string }) {
  const { say, text } = useWords()
  const field = useRef<HTMLTextAreaElement>(null)
  const [sent, setSent] = useState(0)
  const draft = view.drafts[prompt] ?? ''
  const left = mostCardLetters - countLetters(draft.trim())
  // Only what was there before: from then on the field itself knows best, also while kana are composed.
  const [before] = useState(draft)
  useEffect(() => {
    if (field.current) field.current.value = before
  }, [before])
  const send = () => {
    const read = readCardText(field.current?.value ?? '')
    if (!field.current || !read.ok) return field.current?.focus()
    hall.write(read.text, prompt)
    field.current.value = ''
    field.current.focus()
    setSent((count) => count + 1)
  }
  return (
    <form
      class="write"
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      <label for="card">{say('writeHere')}</label>
      <textarea
        id="card"
        ref={field}
        rows={4}
        enterkeyhint="enter"
        aria-describedby="left"
        placeholder={text('example')}
        onInput={(event) => hall.draft(prompt, event.currentTarget.value)}
        onKeyDown={(event) => {
          // 229: the key belongs to the Japanese input method, which is still composing.
          if (event.isComposing || event.keyCode === 229) return
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) send()
        }}
      />
      <div class="send">
        <p
          id="left"
          class={left < 0 ? 'left over' : 'left'}
          aria-live={left < 50 ? 'polite' : 'off'}
        >
          {left < 0 ? say('tooMany', { count: -left }) : say('left', { count: left })}
        </p>
        <button type="submit" class="primary" disabled={left < 0}>
          {say('send')}
        </button>
      </div>
      <p class="said" role="status" key={sent}>
        {sent > 0 && say(view.isUp ? 'received' : 'willSend')}
      </p>
    </form>
  )
}
