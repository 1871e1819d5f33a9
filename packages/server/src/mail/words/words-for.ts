import { chooseLanguage } from '../../handler/confirm-page/choose-language'
import { ar } from './ar'
import { de } from './de'
import { en } from './en'
import { es } from './es'
import { fr } from './fr'
import { he } from './he'
import { it } from './it'
import { ja } from './ja'
import { ko } from './ko'
import type { MailWords } from './mail-words'
import { nl } from './nl'
import { pl } from './pl'
import { ptBR } from './pt-BR'
import { tr } from './tr'
import { zhCN } from './zh-CN'

const WORDS: Readonly<Record<string, MailWords>> = {
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

/** The languages that an email can be written in. */
export const MAIL_LANGUAGES: readonly string[] = Object.keys(WORDS)

/**
 * The words of a language and the tag that they are in; English where there are none. Another region of a language has its
 * words (`de-AT` those of `de`, `pt` those of `pt-BR`).
 */
export function wordsFor(language: string | undefined): { readonly lang: string; readonly words: MailWords } {
  const lang = chooseLanguage(language?.replaceAll('_', '-') ?? null, MAIL_LANGUAGES, 'en')
  return { lang, words: WORDS[lang] ?? en }
}
