import type { Language } from '../choices'
import { getLanguage } from '../locale'
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
import { ptBR } from './pt-br'
import type { SiteWords } from './site-words'
import { tr } from './tr'
import { zhCN } from './zh-cn'

const words: Record<Language, SiteWords> = {
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

/** The demo's own words, in the visitor's language. On the server only: a page hands a client component what it says. */
export async function getSiteWords(): Promise<SiteWords> {
  return words[await getLanguage()]
}
