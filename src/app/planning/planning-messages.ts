import { words } from '../message/langue.ts'
import { explicationMessages } from './explication-messages.ts'
import { rythmeMessages } from './rythme-messages.ts'

export const planningMessages = words(
  { ...rythmeMessages.fr, ...explicationMessages.fr },
  { ...rythmeMessages.en, ...explicationMessages.en },
)
