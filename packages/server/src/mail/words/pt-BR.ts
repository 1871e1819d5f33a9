import type { MailWords } from './mail-words'

/** Brazilian Portuguese. */
export const ptBR: MailWords = {
  dir: 'ltr',
  colon: ': ',
  SIGNIN: {
    heading: (app) => (app ? `Entrar na sua conta ${app}` : 'Entrar'),
    codeSubject: ['', ' é seu código de acesso'],
    linkSubject: 'Seu link de acesso',
    codeLabel: 'Seu código de acesso',
    linkLabel: 'Entrar',
    ignore: 'Se você não tentou entrar, ignore este e-mail. Ninguém consegue entrar sem ele.',
  },
  SIGNUP: {
    heading: (app) => (app ? `Confirme seu e-mail para criar sua conta ${app}` : 'Boas-vindas. Confirme seu e-mail'),
    codeSubject: ['', ' é seu código de cadastro'],
    linkSubject: 'Seu link de cadastro',
    codeLabel: 'Seu código de cadastro',
    linkLabel: 'Concluir cadastro',
    ignore: 'Se você não tentou se cadastrar, ignore este e-mail. Sem ele, nenhuma conta é criada.',
  },
  enterCode: 'Digite o código na página em que você o pediu.',
  openLink: 'Abra este link no navegador em que você o pediu:',
  orOpenLink: 'Ou abra este link no navegador em que você o pediu:',
  lasts: (duration) => `Expira em ${duration} e funciona uma única vez.`,
  asked: ({ date, time, device }) => `Pedido em ${date}, às ${time}${device ? `, pelo ${device}` : ''}.`,
  device: (browser, system) => (system ? `${browser} no ${system}` : browser),
  sentTo: (address, app) =>
    app ? `${app} enviou este e-mail para ${address}.` : `Este e-mail foi enviado para ${address}.`,
}
