import { z } from 'zod'
import { holdsSkill } from './presence.ts'
import { defineRule } from './rule.ts'
import { dayWords, nameOf } from './words.ts'

export const skillsHeld = defineRule({
  id: 'skills-held',
  level: 'hard',
  basis: 'statutory',
  unit: 'pieces',
  weight: 0,
  scope: 'shape',
  params: z.object({}),
  title: { de: 'Befähigung vorhanden', en: 'Skills are held' },
  sentence: {
    de: 'Jedes Stück Arbeit verlangt eine Befähigung, die die Person an diesem Tag hat.',
    en: 'The skill that a piece of work asks for is held by the person on that day.',
  },
  source: 'Instruction and authorisation of the person; validity dates of qualifications',
  *violations({ problem, people, activity, dateOf }) {
    for (const { person, planned } of people)
      for (const shift of planned)
        for (const piece of shift.pieces) {
          const skill = activity(piece.activity)?.skill
          if (skill === undefined || holdsSkill(person, skill, dateOf(shift.day))) continue
          const date = dayWords(problem, shift.day)
          yield {
            person: person.id,
            day: shift.day,
            amount: 1,
            message: {
              de: `${nameOf(person)} ist am ${date.de} für ${piece.activity} eingeteilt, hat aber ${skill} nicht.`,
              en: `${nameOf(person)} does ${piece.activity} on ${date.en} without holding ${skill}.`,
            },
          }
        }
  },
})
