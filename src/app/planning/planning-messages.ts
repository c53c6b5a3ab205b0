import { words } from '../message/langue.ts'
import { cibleMessages } from './emploi/message/cible-messages.ts'
import { explicationMessages } from './explication-messages.ts'
import { rythmeMessages } from './rythme-messages.ts'
import { vueMessages } from './vue/vue-messages.ts'

export const planningMessages = words(
  { ...rythmeMessages.fr, ...explicationMessages.fr, ...cibleMessages.fr, ...vueMessages.fr },
  { ...rythmeMessages.en, ...explicationMessages.en, ...cibleMessages.en, ...vueMessages.en },
)
