import { addAbsence, removeAbsence, updateAbsence } from './absences.ts'
import { createPerson } from './create-person.ts'
import { getPerson } from './get-person.ts'
import { listPeople } from './list-people.ts'
import { updatePerson } from './update-person.ts'
import { addWish, removeWish } from './wishes.ts'

export const peopleVerbs = {
  listPeople,
  getPerson,
  createPerson,
  updatePerson,
  addAbsence,
  updateAbsence,
  removeAbsence,
  addWish,
  removeWish,
}
