// A heading breaks where a reader takes breath. Browsers see a long katakana word and the kanji after
// it as one phrase; too long for a phone, it would be torn anywhere (推進事／業).

import { Fragment } from 'react'

const afterKatakana = /(?<=[ァ-ヶー]{4})(?=\p{Script=Han})/u

export function Phrases({ children }: { children: string }) {
  return children.split(afterKatakana).map((phrase, index) => (
    <Fragment key={phrase}>
      {index > 0 && <wbr />}
      {phrase}
    </Fragment>
  ))
}
