'use client'

import type { Copy } from '../core/copy'

const what = { code: 'un código', link: 'un enlace', code_and_link: 'un código y un enlace' }

/** Spanish. */
export const es: Copy = {
  lang: 'es',
  dir: 'ltr',
  emailHeading: 'Iniciar sesión',
  headingFor: (purpose, app) =>
    ({
      'sign-in': app ? `Iniciar sesión en ${app}` : 'Iniciar sesión',
      'sign-up': app ? `Crear una cuenta en ${app}` : 'Crear una cuenta',
      both: app ? `Iniciar sesión o registrarse en ${app}` : 'Iniciar sesión o registrarse',
    })[purpose],
  emailSentence: 'Te enviaremos un código y un enlace por correo, sin contraseña.',
  emailLabel: 'Correo electrónico',
  emailSubmit: 'Continuar',
  sending: 'Enviando…',
  codeHeading: 'Revisa tu correo',
  sentTo: (delivery) => [`Hemos enviado ${what[delivery]} a `, '.'],
  changeEmail: 'Usar otro correo',
  change: 'Cambiar',
  codeLabel: 'Código',
  codeHint: (automatic, delivery) =>
    [automatic && 'Se comprueba al escribir la última cifra.', delivery !== 'code' && 'También puedes abrir el enlace.']
      .filter(Boolean)
      .join(' '),
  codeSubmit: 'Iniciar sesión',
  checking: 'Comprobando…',
  resendIn: (duration) => `Podrás pedir otro en ${duration}`,
  resendNewIn: (clock, delivery) => `Pedir otro ${delivery === 'link' ? 'enlace' : 'código'} en ${clock}`,
  tryAgainIn: (clock) => `Reintentar en ${clock}`,
  resend: (delivery) => `Pedir otro ${delivery === 'link' ? 'enlace' : 'código'}`,
  resent: 'Te hemos enviado otro correo. Usa el más reciente.',
  openMail: (provider) => `Abrir ${provider}`,
  checkSpam: '¿Aún no ha llegado? Mira en la carpeta de spam.',
  lifeLeft: (duration) => `Caduca en ${duration}.`,
  lifeEnding: (duration) => `Este código caduca en ${duration}.`,
  sent: (delivery) => (delivery === 'link' ? 'Enlace enviado.' : 'Código enviado.'),
  resendReady: (delivery) => `Ya puedes pedir otro ${delivery === 'link' ? 'enlace' : 'código'}.`,
  redirecting: 'Sesión iniciada. Un momento…',
  takingYou: (app) => (app ? `Te llevamos a ${app}…` : 'Un momento…'),
  signedIn: 'Sesión iniciada',
  confirmHeading: (address) => `¿Iniciar sesión como ${address} en este dispositivo?`,
  confirmSubmit: 'Iniciar sesión',
  confirmRefuse: 'No soy yo',
  signedInAs: (address) => `Has iniciado sesión como ${address}`,
  proceed: 'Continuar',
  signOut: 'Cerrar sesión',
  errorPrefix: 'Error: ',
  errorHeadings: {
    link_invalid: 'Este enlace ya no funciona',
    different_browser: 'Abierto en otro navegador',
    no_pending_sign_in: 'Empecemos de nuevo',
  },
  errors: {
    sign_in_too_old: 'Vuelve a iniciar sesión para continuar.',
    invalid_request: ({ field }) =>
      field === 'code' ? 'Escribe el código del correo.' : 'Falta algo. Revísalo e inténtalo de nuevo.',
    invalid_email: 'Escribe un correo válido, como nombre@ejemplo.com.',
    email_not_allowed: 'No puedes iniciar sesión con este correo. Usa otro o contacta con el sitio.',
    challenge_required: 'Confirma que no eres un robot.',
    rate_limited: ({ retryAfterSeconds, duration }) =>
      `Demasiados intentos.${retryAfterSeconds ? ` Inténtalo de nuevo en ${duration}.` : ''}`,
    invalid_code: ({ attemptsLeft: left }) =>
      `Código incorrecto.${left === undefined ? '' : left === 1 ? ' Te queda un intento.' : left ? ` Te quedan ${left} intentos.` : ' Pide uno nuevo.'}`,
    code_expired: 'Este código ha caducado. Pide uno nuevo.',
    too_many_attempts: ({ retryAfterSeconds, duration }) =>
      `Demasiados códigos incorrectos.${retryAfterSeconds ? ` Podrás pedir otro en ${duration}.` : ''}`,
    code_refused: 'Demasiados códigos incorrectos. Abre el enlace del correo o usa tu navegador habitual.',
    no_pending_sign_in: 'El inicio de sesión se ha interrumpido. Escribe tu correo para empezar de nuevo.',
    link_invalid: 'Este enlace ya se ha usado o ha caducado. Pide uno nuevo.',
    different_browser:
      'Este enlace solo sirve en el navegador desde el que se pidió. Vuelve a él y escribe el código del mismo correo, o empieza de nuevo aquí.',
    provider_unavailable: ({ during, mailMayArrive }) =>
      during === 'verify'
        ? 'Ahora mismo no podemos comprobarlo. Inténtalo de nuevo en un momento.'
        : mailMayArrive
          ? 'No podemos enviar correos ahora. Inténtalo de nuevo e ignora los que lleguen tarde.'
          : 'Ahora mismo no podemos enviar correos. Inténtalo de nuevo en un momento.',
    store_unavailable: 'Algo ha fallado por nuestra parte. Inténtalo de nuevo en un momento.',
    no_session: 'La sesión ya está cerrada. Vuelve a iniciar sesión para continuar.',
    offline: 'Sin conexión a internet. Podrás continuar cuando se restablezca.',
    network: 'La conexión ha fallado. Inténtalo de nuevo.',
    timeout: 'Ha tardado demasiado. Inténtalo de nuevo.',
    cookies_blocked: 'Tu navegador bloquea una cookie necesaria. Permite las cookies de este sitio.',
    internal: ({ reference }) =>
      `Algo ha fallado por nuestra parte. Inténtalo más tarde.${reference ? ` Referencia: ${reference}` : ''}`,
  },
}
