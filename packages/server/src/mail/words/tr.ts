import type { MailWords } from './mail-words'

/** Turkish. */
export const tr: MailWords = {
  dir: 'ltr',
  colon: ': ',
  SIGNIN: {
    heading: (app) => (app ? `${app} hesabına giriş yap` : 'Giriş yap'),
    codeSubject: ['Giriş kodunuz: ', ''],
    linkSubject: 'Giriş bağlantınız',
    codeLabel: 'Giriş kodunuz',
    linkLabel: 'Giriş yap',
    ignore: 'Giriş yapmayı siz denemediyseniz bu e-postayı dikkate almayın. Bu e-posta olmadan kimse giriş yapamaz.',
  },
  SIGNUP: {
    heading: (app) =>
      app ? `${app} hesabınız için e-posta adresinizi doğrulayın` : 'Hoş geldiniz. E-posta adresinizi doğrulayın',
    codeSubject: ['Kayıt kodunuz: ', ''],
    linkSubject: 'Kayıt bağlantınız',
    codeLabel: 'Kayıt kodunuz',
    linkLabel: 'Kaydı tamamla',
    ignore: 'Kaydolmayı siz denemediyseniz bu e-postayı dikkate almayın. Bu e-posta olmadan hesap açılmaz.',
  },
  enterCode: 'Kodu, isteği gönderdiğiniz sayfaya girin.',
  openLink: 'Bu bağlantıyı, isteği gönderdiğiniz tarayıcıda açın:',
  orOpenLink: 'Ya da bu bağlantıyı, isteği gönderdiğiniz tarayıcıda açın:',
  lasts: (duration) => `${duration} boyunca geçerlidir ve yalnızca bir kez kullanılabilir.`,
  asked: ({ date, time, device }) => `İstek zamanı: ${date} ${time}.${device ? ` Tarayıcı: ${device}.` : ''}`,
  device: (browser, system) => (system ? `${browser} (${system})` : browser),
  sentTo: (address, app) =>
    app ? `Bu e-posta ${address} adresine ${app} tarafından gönderildi.` : `Bu e-posta ${address} adresine gönderildi.`,
}
