import type { MailWords } from './mail-words'

/** Spanish. */
export const es: MailWords = {
  dir: 'ltr',
  colon: ': ',
  SIGNIN: {
    heading: (app) => (app ? `Iniciar sesión en ${app}` : 'Iniciar sesión'),
    codeSubject: ['', ' es tu código para iniciar sesión'],
    linkSubject: 'Tu enlace para iniciar sesión',
    codeLabel: 'Tu código para iniciar sesión',
    linkLabel: 'Iniciar sesión',
    ignore: 'Si no has intentado iniciar sesión, ignora este correo. Nadie puede entrar sin él.',
  },
  SIGNUP: {
    heading: (app) => `Te damos la bienvenida${app ? ` a ${app}` : ''}. Confirma tu correo electrónico`,
    codeSubject: ['', ' es tu código de registro'],
    linkSubject: 'Tu enlace de registro',
    codeLabel: 'Tu código de registro',
    linkLabel: 'Completar el registro',
    ignore: 'Si no has intentado registrarte, ignora este correo. Sin él no se crea ninguna cuenta.',
  },
  enterCode: 'Escribe el código donde lo pediste.',
  openLink: 'Abre este enlace en el navegador desde el que lo pediste:',
  orOpenLink: 'O abre este enlace en el navegador desde el que lo pediste:',
  lasts: (duration) => `Caduca en ${duration} y solo sirve una vez.`,
  asked: ({ date, time, device }) => `Se pidió el ${date} a las ${time}${device ? `, desde ${device}` : ''}.`,
  device: (browser, system) => (system ? `${browser} en ${system}` : browser),
  sentTo: (address, app) => (app ? `${app} envió este correo a ${address}.` : `Este correo se envió a ${address}.`),
}
