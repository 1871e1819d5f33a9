import type { Language } from '../choices'
import type { AccountWords } from './account-words'
import { ar } from './ar'
import { de } from './de'
import { en } from './en'
import { es } from './es'
import { fr } from './fr'
import { he } from './he'
import { it } from './it'
import { ja } from './ja'
import { ko } from './ko'
import { nl } from './nl'
import { pl } from './pl'
import { ptBR } from './pt-BR'
import { tr } from './tr'
import { zhCN } from './zh-CN'

export type { AccountWords, Around } from './account-words'

/** For server components: what a browser shows of it reaches the browser as text. */
export const accountWords: Record<Language, AccountWords> = {
  ar,
  de,
  en,
  es,
  fr,
  he,
  it,
  ja,
  ko,
  nl,
  pl,
  'pt-BR': ptBR,
  tr,
  'zh-CN': zhCN,
}
