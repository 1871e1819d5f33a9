'use client'

import type { Copy } from '../core/copy'

const what = { code: 'kod', link: 'link', code_and_link: 'kod i link' }

const plurals = new Intl.PluralRules('pl')
const tries = (left: number) => {
  const category = plurals.select(left)
  return category === 'one'
    ? 'Została jedna próba.'
    : category === 'few'
      ? `Zostały ${left} próby.`
      : `Zostało ${left} prób.`
}

/** "1 minuta" is a nominative, and every sentence here asks for the accusative; other numbers look the same in both. */
const accusative = (duration: string) => duration.replace(/a$/, 'ę')

/** Polish. */
export const pl: Copy = {
  lang: 'pl',
  dir: 'ltr',
  emailHeading: 'Zaloguj się',
  headingFor: (purpose, app) =>
    ({
      'sign-in': app ? `Zaloguj się do ${app}` : 'Zaloguj się',
      'sign-up': app ? `Utwórz konto ${app}` : 'Utwórz konto',
      both: app ? `Zaloguj się lub utwórz konto ${app}` : 'Zaloguj się lub utwórz konto',
    })[purpose],
  emailSentence: 'Wyślemy e-mailem kod i link. Hasło nie jest potrzebne.',
  emailLabel: 'E-mail',
  emailSubmit: 'Dalej',
  sending: 'Wysyłanie…',
  codeHeading: 'Sprawdź pocztę',
  sentTo: (delivery) => [`Wysłaliśmy ${what[delivery]} na adres `, '.'],
  changeEmail: 'Użyj innego adresu',
  change: 'Zmień',
  codeLabel: 'Kod',
  codeHint: (automatic, delivery) =>
    [automatic && 'Kod sprawdzimy po ostatniej cyfrze.', delivery !== 'code' && 'Link też zadziała.']
      .filter(Boolean)
      .join(' '),
  codeSubmit: 'Zaloguj się',
  checking: 'Sprawdzanie…',
  resendIn: (duration) => `Wyślij ponownie za ${accusative(duration)}`,
  resendNewIn: (clock, delivery) => `Wyślij nowy ${delivery === 'link' ? 'link' : 'kod'} za ${clock}`,
  tryAgainIn: (clock) => `Spróbuj ponownie za ${clock}`,
  resend: (delivery) => `Wyślij nowy ${delivery === 'link' ? 'link' : 'kod'}`,
  resent: 'Wysłaliśmy ponownie. Użyj najnowszej wiadomości.',
  openMail: (provider) => `Otwórz ${provider}`,
  checkSpam: 'Nie ma wiadomości? Sprawdź folder ze spamem.',
  lifeLeft: (duration) => `Działa jeszcze ${accusative(duration)}.`,
  lifeEnding: (duration) => `Ten kod przestanie działać za ${accusative(duration)}.`,
  sent: (delivery) => (delivery === 'link' ? 'Link wysłany.' : 'Kod wysłany.'),
  resendReady: (delivery) => `Możesz już poprosić o nowy ${delivery === 'link' ? 'link' : 'kod'}.`,
  redirecting: 'Zalogowano. Za chwilę przejdziesz dalej.',
  takingYou: (app) => (app ? `Przechodzimy do ${app}…` : 'Za chwilę przejdziesz dalej…'),
  signedIn: 'Zalogowano',
  confirmHeading: (address) => `Zalogować jako ${address} na tym urządzeniu?`,
  confirmSubmit: 'Zaloguj się',
  confirmRefuse: 'To nie ja',
  signedInAs: (address) => `Zalogowano jako ${address}`,
  proceed: 'Dalej',
  signOut: 'Wyloguj się',
  errorPrefix: 'Błąd: ',
  errorHeadings: {
    link_invalid: 'Ten link już nie działa',
    different_browser: 'Otwarto w innej przeglądarce',
    no_pending_sign_in: 'Zacznijmy od nowa',
  },
  errors: {
    sign_in_too_old: 'Zaloguj się ponownie, aby kontynuować.',
    invalid_request: ({ field }) =>
      field === 'code' ? 'Wpisz kod z e-maila.' : 'Czegoś brakuje. Sprawdź i spróbuj ponownie.',
    invalid_email: 'To nie wygląda na adres e-mail. Sprawdź go i spróbuj ponownie.',
    email_not_allowed: 'Tego adresu nie można tu użyć do logowania. Wpisz inny lub zapytaj administratora.',
    challenge_required: 'Potwierdź, że jesteś człowiekiem.',
    rate_limited: ({ retryAfterSeconds, duration }) =>
      `To było dużo prób.${retryAfterSeconds ? ` Odczekaj ${accusative(duration)} i spróbuj ponownie.` : ''}`,
    invalid_code: ({ attemptsLeft: left }) =>
      `Ten kod się nie zgadza.${left === undefined ? '' : left ? ` ${tries(left)}` : ' Wyślij nowy.'}`,
    code_expired: 'Ten kod wygasł. Wyślij nowy.',
    too_many_attempts: ({ retryAfterSeconds, duration }) =>
      `Zbyt wiele błędnych kodów.${retryAfterSeconds ? ` Nowy możesz wysłać za ${accusative(duration)}.` : ''}`,
    code_refused: 'Zbyt wiele błędnych kodów. Otwórz link z e-maila lub użyj tej przeglądarki co zwykle.',
    no_pending_sign_in: 'To logowanie gdzieś nam umknęło. Wpisz adres e-mail, a wyślemy nowy kod.',
    link_invalid: 'Ten link został już użyty albo wygasł. Wyślij nowy.',
    different_browser:
      'Ten link działa tylko w przeglądarce, w której o niego poproszono. Wróć do niej i wpisz kod z tego samego e-maila albo zacznij tutaj od nowa.',
    provider_unavailable: ({ during, mailMayArrive }) =>
      during === 'verify'
        ? 'Nie możemy teraz tego sprawdzić. Spróbuj ponownie za chwilę.'
        : mailMayArrive
          ? 'Nie możemy teraz wysyłać e-maili. Spróbuj ponownie i pomiń te, które się spóźnią.'
          : 'Nie możemy teraz wysyłać e-maili. Spróbuj ponownie za chwilę.',
    store_unavailable: 'Coś nie działa po naszej stronie. Spróbuj ponownie za chwilę.',
    no_session: 'Sesja już się zakończyła. Zaloguj się ponownie, aby kontynuować.',
    offline: 'Brak połączenia z internetem. Gdy wróci, możesz kontynuować.',
    network: 'Połączenie się nie udało. Spróbuj ponownie.',
    timeout: 'Trwało to zbyt długo. Spróbuj ponownie.',
    cookies_blocked: 'Przeglądarka blokuje potrzebny plik cookie. Zezwól tej stronie na pliki cookie.',
    internal: ({ reference }) =>
      `Coś nie działa po naszej stronie. Spróbuj później.${reference ? ` Numer sprawy: ${reference}` : ''}`,
  },
}
