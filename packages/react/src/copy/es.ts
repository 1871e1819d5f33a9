'use client'

import type { Copy } from '../core/copy'

const what = { code: 'un código', link: 'un enlace', code_and_link: 'un código y un enlace' }

/** Spanish. */
export const es: Copy = {
  lang: 'es',
  dir: 'ltr',
  emailHeading: 'Iniciar sesión',
  emailSentence: 'Enviaremos un código y un enlace por correo. No hace falta contraseña.',
  emailLabel: 'Correo electrónico',
  emailSubmit: 'Continuar',
  sending: 'Enviando…',
  codeHeading: 'Revisa tu correo',
  sentTo: (delivery) => [`Hemos enviado ${what[delivery]} a `, '.'],
  changeEmail: 'Usar otra dirección',
  codeLabel: 'Código',
  codeHint: (automatic, delivery) =>
    [
      automatic && 'Se comprueba automáticamente tras la última cifra.',
      delivery !== 'code' && 'También sirve abrir el enlace.',
    ]
      .filter(Boolean)
      .join(' '),
  codeSubmit: 'Iniciar sesión',
  checking: 'Comprobando…',
  resendIn: (duration) => `Volver a enviar en ${duration}`,
  resend: (delivery) => `Enviar un ${delivery === 'link' ? 'enlace' : 'código'} nuevo`,
  resent: 'Enviado de nuevo. Solo sirve el último correo.',
  openMail: (provider) => `Abrir ${provider}`,
  lifeLeft: (duration) => `Este código sirve durante ${duration}.`,
  lifeEnding: (duration) => `Este código deja de servir en ${duration}.`,
  sent: (delivery) => (delivery === 'link' ? 'Enlace enviado.' : 'Código enviado.'),
  resendReady: (delivery) => `Ya se puede pedir un ${delivery === 'link' ? 'enlace' : 'código'} nuevo.`,
  redirecting: 'Sesión iniciada. Un momento…',
  signedIn: 'Sesión iniciada.',
  confirmHeading: (address) => `¿Iniciar sesión como ${address} en este dispositivo?`,
  confirmSubmit: 'Iniciar sesión',
  confirmRefuse: 'No soy yo',
  signedInAs: (address) => `Sesión iniciada como ${address}.`,
  proceed: 'Continuar',
  signOut: 'Cerrar sesión',
  errorPrefix: 'Error: ',
  errors: {
    invalid_request: ({ field }) =>
      field === 'code' ? 'Escribe el código del correo.' : 'Falta algo. Revísalo e inténtalo de nuevo.',
    invalid_email: 'No parece una dirección de correo. Revísala e inténtalo de nuevo.',
    email_not_allowed:
      'Con esta dirección no se puede iniciar sesión aquí. Usa otra o pregunta a quien administra este sitio.',
    challenge_required: 'Confirma que eres una persona.',
    rate_limited: ({ duration }) => `Han sido muchos intentos. Espera ${duration} e inténtalo de nuevo.`,
    invalid_code: ({ attemptsLeft: left }) =>
      `Ese código no es correcto.${left === undefined ? '' : left === 1 ? ' Queda un intento.' : left ? ` Quedan ${left} intentos.` : ' Envía uno nuevo.'}`,
    code_expired: 'Este código ha caducado. Envía uno nuevo, solo tarda unos segundos.',
    too_many_attempts: ({ retryAfterSeconds, duration }) =>
      `Demasiados códigos incorrectos. Empieza de nuevo con otro código${retryAfterSeconds ? ` en ${duration}` : ''}.`,
    no_pending_sign_in:
      'Hemos perdido el rastro de este inicio de sesión. Escribe tu correo y enviaremos un código nuevo.',
    link_invalid: 'Este enlace ya se ha usado o ha caducado. Envía uno nuevo.',
    different_browser:
      'Este enlace solo sirve en el navegador desde el que se pidió. Vuelve a él y escribe el código del mismo correo, o empieza de nuevo aquí.',
    provider_unavailable: ({ during, mailMayArrive }) =>
      during === 'verify'
        ? 'Ahora mismo no podemos comprobar códigos. Inténtalo de nuevo en un momento.'
        : `Ahora mismo no podemos enviar correos. Inténtalo de nuevo en un momento.${mailMayArrive ? ' Si aun así llega alguno, ignóralo y usa el siguiente.' : ''}`,
    store_unavailable: 'Algo falla por nuestra parte. Inténtalo de nuevo en un momento.',
    no_session: 'La sesión ya está cerrada. Vuelve a iniciar sesión para continuar.',
    offline: 'No hay conexión a internet. Cuando vuelva, podrás continuar.',
    network: 'La conexión ha fallado. Inténtalo de nuevo.',
    timeout: 'Ha tardado demasiado. Inténtalo de nuevo.',
    cookies_blocked:
      'Tu navegador ha bloqueado la cookie necesaria para iniciar sesión. Permite las cookies de este sitio e inténtalo de nuevo.',
    internal: ({ reference }) =>
      `Algo falla por nuestra parte. Inténtalo más tarde.${reference ? ` (referencia ${reference})` : ''}`,
  },
}
