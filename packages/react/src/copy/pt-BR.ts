'use client'

import type { Copy } from '../core/copy'

const what = { code: 'um código', link: 'um link', code_and_link: 'um código e um link' }

/** Brazilian Portuguese. */
export const ptBR: Copy = {
  lang: 'pt-BR',
  dir: 'ltr',
  emailHeading: 'Entrar',
  headingFor: (purpose, app) =>
    ({
      'sign-in': app ? `Entrar na sua conta ${app}` : 'Entrar',
      'sign-up': app ? `Criar sua conta ${app}` : 'Criar sua conta',
      both: app ? `Entrar ou criar sua conta ${app}` : 'Entrar ou criar sua conta',
    })[purpose],
  emailSentence: 'Enviaremos um código e um link por e-mail. Não precisa de senha.',
  emailLabel: 'E-mail',
  emailSubmit: 'Continuar',
  sending: 'Enviando…',
  codeHeading: 'Confira seu e-mail',
  sentTo: (delivery) => [`Enviamos ${what[delivery]} para `, '.'],
  changeEmail: 'Usar outro endereço',
  change: 'Alterar',
  codeLabel: 'Código',
  codeHint: (automatic, delivery) =>
    [automatic && 'Verificado após o último dígito.', delivery !== 'code' && 'O link também funciona.']
      .filter(Boolean)
      .join(' '),
  codeSubmit: 'Entrar',
  checking: 'Verificando…',
  resendIn: (duration) => `Enviar novamente em ${duration}`,
  resendNewIn: (clock, delivery) => `Enviar um novo ${delivery === 'link' ? 'link' : 'código'} em ${clock}`,
  tryAgainIn: (clock) => `Tentar novamente em ${clock}`,
  resend: (delivery) => `Enviar um novo ${delivery === 'link' ? 'link' : 'código'}`,
  resent: 'Enviamos de novo. Use o e-mail mais recente.',
  openMail: (provider) => `Abrir ${provider}`,
  checkSpam: 'Ainda não chegou? Olhe na pasta de spam.',
  lifeLeft: (duration) => `Vale por ${duration}.`,
  lifeEnding: (duration) => `Este código expira em ${duration}.`,
  sent: (delivery) => (delivery === 'link' ? 'Link enviado.' : 'Código enviado.'),
  resendReady: (delivery) => `Você já pode pedir um novo ${delivery === 'link' ? 'link' : 'código'}.`,
  redirecting: 'Você entrou. Só um momento.',
  takingYou: (app) => (app ? `Levando você para ${app}…` : 'Só um momento…'),
  signedIn: 'Você entrou',
  confirmHeading: (address) => `Entrar como ${address} neste dispositivo?`,
  confirmSubmit: 'Entrar',
  confirmRefuse: 'Não sou eu',
  signedInAs: (address) => `Você entrou como ${address}`,
  proceed: 'Continuar',
  signOut: 'Sair',
  errorPrefix: 'Erro: ',
  errorHeadings: {
    link_invalid: 'Este link não funciona mais',
    different_browser: 'Aberto em outro navegador',
    no_pending_sign_in: 'Vamos recomeçar',
  },
  errors: {
    sign_in_too_old: 'Entre novamente para continuar.',
    invalid_request: ({ field }) =>
      field === 'code' ? 'Digite o código que está no e-mail.' : 'Está faltando algo. Confira e tente novamente.',
    invalid_email: 'Isso não parece um endereço de e-mail. Confira e tente novamente.',
    email_not_allowed: 'Não é possível entrar com este endereço. Use outro ou fale com o site.',
    challenge_required: 'Confirme que você é uma pessoa.',
    rate_limited: ({ retryAfterSeconds, duration }) =>
      `Foram muitas tentativas.${retryAfterSeconds ? ` Aguarde ${duration} e tente novamente.` : ''}`,
    invalid_code: ({ attemptsLeft: left }) =>
      `Este código não está certo.${left === undefined ? '' : left === 1 ? ' Resta uma tentativa.' : left ? ` Restam ${left} tentativas.` : ' Envie um novo.'}`,
    code_expired: 'Este código expirou. Envie um novo.',
    too_many_attempts: ({ retryAfterSeconds, duration }) =>
      `Muitos códigos incorretos.${retryAfterSeconds ? ` Você poderá enviar outro em ${duration}.` : ''}`,
    code_refused: 'Muitos códigos incorretos. Abra o link do e-mail ou use seu navegador habitual.',
    no_pending_sign_in: 'Perdemos o registro desta entrada. Digite seu e-mail e enviaremos um novo código.',
    link_invalid: 'Este link já foi usado ou expirou. Envie um novo.',
    different_browser:
      'Este link só funciona no navegador em que foi pedido. Volte a ele e digite o código do mesmo e-mail, ou recomece aqui.',
    provider_unavailable: ({ during, mailMayArrive }) =>
      during === 'verify'
        ? 'Não conseguimos verificar agora. Tente novamente em instantes.'
        : mailMayArrive
          ? 'Não conseguimos enviar agora. Tente de novo e ignore e-mails que chegarem atrasados.'
          : 'Não conseguimos enviar e-mails agora. Tente novamente em instantes.',
    store_unavailable: 'Algo deu errado do nosso lado. Tente novamente em instantes.',
    no_session: 'A sessão já terminou. Entre novamente para continuar.',
    offline: 'Sem conexão com a internet. Você poderá continuar quando ela voltar.',
    network: 'A conexão falhou. Tente novamente.',
    timeout: 'Isso demorou demais. Tente novamente.',
    cookies_blocked: 'Seu navegador bloqueia um cookie necessário. Permita cookies neste site.',
    internal: ({ reference }) =>
      `Algo deu errado do nosso lado. Tente mais tarde.${reference ? ` Referência: ${reference}` : ''}`,
  },
}
