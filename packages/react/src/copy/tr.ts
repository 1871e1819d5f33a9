'use client'

import type { Copy } from '../core/copy'

const what = { code: 'bir kod', link: 'bir bağlantı', code_and_link: 'bir kod ve bir bağlantı' }

/** Turkish. */
export const tr: Copy = {
  lang: 'tr',
  dir: 'ltr',
  emailHeading: 'Giriş yap',
  headingFor: (purpose, app) =>
    ({
      'sign-in': app ? `${app} hesabına giriş yap` : 'Giriş yap',
      'sign-up': app ? `${app} hesabı oluştur` : 'Hesap oluştur',
      both: app ? `${app} için giriş yap veya kaydol` : 'Giriş yap veya kaydol',
    })[purpose],
  emailSentence: 'E-postayla bir kod ve bir bağlantı göndereceğiz. Şifre gerekmez.',
  emailLabel: 'E-posta',
  emailSubmit: 'Devam et',
  sending: 'Gönderiliyor…',
  codeHeading: 'E-postanıza bakın',
  sentTo: (delivery) => ['', ` adresine ${what[delivery]} gönderdik.`],
  changeEmail: 'Başka bir adres kullan',
  change: 'Değiştir',
  codeLabel: 'Kod',
  codeHint: (automatic, delivery) =>
    [automatic && 'Son haneden sonra kontrol edilir.', delivery !== 'code' && 'Bağlantıyı da açabilirsiniz.']
      .filter(Boolean)
      .join(' '),
  codeSubmit: 'Giriş yap',
  checking: 'Kontrol ediliyor…',
  resendIn: (duration) => `${duration} sonra yeniden gönder`,
  resendNewIn: (clock, delivery) => `${clock} sonra yeni ${delivery === 'link' ? 'bağlantı' : 'kod'} gönder`,
  tryAgainIn: (clock) => `${clock} sonra yeniden dene`,
  resend: (delivery) => `Yeni ${delivery === 'link' ? 'bağlantı' : 'kod'} gönder`,
  resent: 'Yenisini gönderdik. En yenisini kullanın.',
  openMail: (provider) => `${provider} gelen kutusunu aç`,
  checkSpam: 'E-posta gelmedi mi? Spam klasörüne bakın.',
  lifeLeft: (duration) => `${duration} boyunca geçerli.`,
  lifeEnding: (duration) => `Bu kodun süresi ${duration} sonra doluyor.`,
  sent: (delivery) => (delivery === 'link' ? 'Bağlantı gönderildi.' : 'Kod gönderildi.'),
  resendReady: (delivery) => `Artık yeni bir ${delivery === 'link' ? 'bağlantı' : 'kod'} isteyebilirsiniz.`,
  redirecting: 'Giriş yapıldı. Yönlendiriliyorsunuz.',
  takingYou: (app) => (app ? `${app} açılıyor…` : 'Yönlendiriliyorsunuz…'),
  signedIn: 'Giriş yaptınız',
  confirmHeading: (address) => `Bu cihazda ${address} olarak giriş yapılsın mı?`,
  confirmSubmit: 'Giriş yap',
  confirmRefuse: 'Bu ben değilim',
  signedInAs: (address) => `${address} olarak giriş yaptınız`,
  proceed: 'Devam et',
  signOut: 'Çıkış yap',
  errorPrefix: 'Hata: ',
  errorHeadings: {
    link_invalid: 'Bu bağlantı artık çalışmıyor',
    different_browser: 'Başka bir tarayıcıda açıldı',
    no_pending_sign_in: 'Baştan başlayalım',
  },
  errors: {
    sign_in_too_old: 'Devam etmek için yeniden giriş yapın.',
    invalid_request: ({ field }) =>
      field === 'code' ? 'E-postadaki kodu girin.' : 'Eksik bir şey var. Kontrol edip yeniden deneyin.',
    invalid_email: 'Bu bir e-posta adresine benzemiyor. Kontrol edip yeniden deneyin.',
    email_not_allowed: 'Bu adresle giriş yapılamıyor. Başka bir adres kullanın ya da site yönetimine sorun.',
    challenge_required: 'Lütfen insan olduğunuzu doğrulayın.',
    rate_limited: ({ retryAfterSeconds, duration }) =>
      `Çok sayıda deneme yapıldı.${retryAfterSeconds ? ` ${duration} bekleyip yeniden deneyin.` : ''}`,
    invalid_code: ({ attemptsLeft: left }) =>
      `Bu kod doğru değil.${left === undefined ? '' : left === 1 ? ' Bir deneme hakkınız kaldı.' : left ? ` ${left} deneme hakkınız kaldı.` : ' Yeni bir kod gönderin.'}`,
    code_expired: 'Bu kodun süresi doldu. Yeni bir kod gönderin.',
    too_many_attempts: ({ retryAfterSeconds, duration }) =>
      `Çok fazla yanlış kod girildi.${retryAfterSeconds ? ` ${duration} sonra yenisini gönderebilirsiniz.` : ''}`,
    code_refused: 'Çok fazla yanlış kod girildi. Bağlantıyı açın ya da her zamanki tarayıcınızı kullanın.',
    no_pending_sign_in: 'Bu girişin izini kaybettik. E-postanızı girin, yeni bir kod gönderelim.',
    link_invalid: 'Bu bağlantı kullanılmış ya da süresi dolmuş. Yenisini gönderin.',
    different_browser:
      'Bu bağlantı yalnızca istendiği tarayıcıda çalışır. O tarayıcıya dönüp aynı e-postadaki kodu girin ya da burada yeniden başlayın.',
    provider_unavailable: ({ during, mailMayArrive }) =>
      during === 'verify'
        ? 'Şu anda kontrol edemiyoruz. Birazdan yeniden deneyin.'
        : mailMayArrive
          ? 'Şu anda e-posta gönderemiyoruz. Yeniden deneyin, geç gelenleri dikkate almayın.'
          : 'Şu anda e-posta gönderemiyoruz. Birazdan yeniden deneyin.',
    store_unavailable: 'Bizim tarafımızda bir sorun var. Birazdan yeniden deneyin.',
    no_session: 'Oturum zaten kapanmış. Devam etmek için yeniden giriş yapın.',
    offline: 'İnternet bağlantısı yok. Bağlantı gelince devam edebilirsiniz.',
    network: 'Bağlantı kurulamadı. Yeniden deneyin.',
    timeout: 'Bu çok uzun sürdü. Yeniden deneyin.',
    cookies_blocked: 'Tarayıcınız gerekli bir çerezi engelliyor. Bu site için çerezlere izin verin.',
    internal: ({ reference }) =>
      `Bizim tarafımızda bir sorun var. Daha sonra yeniden deneyin.${reference ? ` Referans: ${reference}` : ''}`,
  },
}
