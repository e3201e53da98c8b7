// Who might have come to the sample evenings: invented, and without names that could be anybody's.
import type { AgeBand, PeopleRole } from '../people.ts'

interface SamplePerson {
  ageBand: AgeBand
  area: string
  role: PeopleRole
  /** Which of the two evenings with a roster: first, third, both. */
  came: readonly (1 | 3)[]
}

/** Age, area, role, evenings; one line a person. */
const lines = `
15-19 西地区 resident 13
20-29 中央地区 resident 1
20-29 中央地区 staff 13
30-39 中央地区 resident 13
30-39 東地区 resident 13
30-39 東地区 staff 13
30-39 西地区 resident 1
40-49 中央地区 resident 13
40-49 中央地区 staff 13
40-49 南地区 resident 13
40-49 南地区 resident 3
40-49 西地区 staff 13
50-59 中央地区 resident 13
50-59 中央地区 staff 1
50-59 東地区 resident 13
50-59 南地区 resident 13
50-59 南地区 staff 13
60-69 中央地区 resident 13
60-69 東地区 resident 1
60-69 西地区 resident 13
60-69 西地区 resident 13
60-69 南地区 staff 3
70-79 中央地区 resident 13
70-79 西地区 resident 1
30-39 町外 worker 13
40-49 町外 worker 3
`

export const samplePeople: readonly SamplePerson[] = lines
  .trim()
  .split('\n')
  .map((line) => {
    const [ageBand, area = '', role, came = ''] = line.split(' ')
    return {
      ageBand: ageBand as AgeBand,
      area,
      role: role as PeopleRole,
      came: [...came].map((evening) => (evening === '1' ? 1 : 3)),
    }
  })
