import type { Language } from '@/lib/choices'

interface PillWords {
  readonly leave: string
  readonly code: string
}

/** What the pill on a client's page says. "Demo" is the same word in all of them. */
export const pillWords: Record<Language, PillWords> = {
  ar: { leave: 'العودة إلى Doorpost', code: 'عرض الكود' },
  de: { leave: 'Zurück zu Doorpost', code: 'Den Code ansehen' },
  en: { leave: 'Back to Doorpost', code: 'See the code' },
  es: { leave: 'Volver a Doorpost', code: 'Ver el código' },
  fr: { leave: 'Retour à Doorpost', code: 'Voir le code' },
  he: { leave: 'חזרה אל Doorpost', code: 'הצגת הקוד' },
  it: { leave: 'Torna a Doorpost', code: 'Vedi il codice' },
  ja: { leave: 'Doorpost に戻る', code: 'コードを見る' },
  ko: { leave: 'Doorpost로 돌아가기', code: '코드 보기' },
  nl: { leave: 'Terug naar Doorpost', code: 'De code bekijken' },
  pl: { leave: 'Wróć do Doorpost', code: 'Zobacz kod' },
  'pt-BR': { leave: 'Voltar ao Doorpost', code: 'Ver o código' },
  tr: { leave: 'Doorpost’a dön', code: 'Kodu gör' },
  'zh-CN': { leave: '返回 Doorpost', code: '查看代码' },
}
