import type { SiteWords } from './site-words'

export const es: SiteWords = {
  skip: 'Ir al contenido',
  main: 'Menú principal',
  signIn: 'Iniciar sesión',
  dashboard: 'Panel',
  settings: 'Ajustes',
  inbox: 'Bandeja de entrada',
  language: 'Idioma',
  theme: 'Tema',
  system: 'Sistema',
  light: 'Claro',
  dark: 'Oscuro',
  look: 'Estilo',
  apply: 'Aplicar',
  frontPage: 'Página de inicio',
  notFound: { title: 'Página no encontrada', text: 'En esta dirección no hay nada.' },
  failure: {
    title: 'Algo ha fallado',
    text: 'El problema es nuestro. Vuelve a intentarlo dentro de un momento.',
    again: 'Volver a intentarlo',
    reference: 'Referencia',
  },
  needsScript: {
    text: 'Esta página necesita JavaScript. Vuelve al navegador donde pediste el enlace e introduce el código del mismo correo.',
    startAgain: 'Empezar de nuevo aquí',
  },
  home: {
    heading: 'Un inicio de sesión que es parte de tu página.',
    lead: 'Un solo correo con un código y un enlace. Cualquiera de los dos inicia tu sesión. Sin contraseña, sin ventanas emergentes, sin pasar por la página de otros.',
    yourPage: 'Tu página',
    theirInbox: 'La bandeja de entrada',
    empty: 'Escribe cualquier dirección. El correo aparece aquí; no se envía nada de verdad.',
    realMail: 'Esta demo está conectada a Scalekit. Escribe tu propia dirección y el correo llegará a tu buzón real.',
    openInbox: 'Abrir la bandeja de entrada',
    copyCode: 'Copiar el código',
    copied: 'Copiado',
    openLink: 'Abrir el enlace',
    looks: {
      title: 'Tres estilos, todos hechos de variables',
      text: 'La letra, el color, las esquinas, la densidad y los campos son variables CSS. Elige uno y cambia toda la página.',
    },
    code: {
      title: 'No hace falta más',
      text: 'Estos son los tres lugares donde tu aplicación se encuentra con el kit.',
      route: 'Una ruta para todas las peticiones',
      form: 'Un componente para todos los estados',
      guard: 'Una línea para proteger una página',
    },
    ways: {
      title: 'Varias maneras de hacerlo',
      form: { title: 'El formulario completo', text: 'Un componente, con tus colores y en tu idioma.' },
      brand: {
        title: 'Tu propia marca',
        text: 'El mismo componente en una consola oscura. Bastan unas pocas variables CSS.',
      },
      own: { title: 'Tu propio marcado', text: 'El mismo inicio de sesión con los hooks, sin ningún estilo del kit.' },
      actions: {
        title: 'Server Actions',
        text: 'Otra vez el formulario completo, con Server Actions en lugar de rutas.',
      },
    },
    visitors: {
      title: 'Cuentas para probar',
      ada: 'Una cuenta que ya existe. Conserva su ID.',
      mallory: 'Una cuenta bloqueada. Ni el código correcto la deja entrar.',
      anyone: 'Cualquier otra dirección. El primer inicio de sesión crea la cuenta.',
    },
    tries: {
      title: 'Cosas que probar',
      tab: { title: 'Abre el enlace en otra pestaña', text: 'La pestaña que esperaba continúa sola.' },
      browser: {
        title: 'Abre el enlace en otro navegador',
        text: 'Allí no inicia la sesión. Te dice adónde ir, y el código sigue valiendo.',
      },
      wrong: {
        title: 'Introduce códigos equivocados',
        text: 'Ves cuántos intentos quedan y qué hacer cuando no queda ninguno.',
      },
      reload: {
        title: 'Recarga la página en el paso del código',
        text: 'Sigues en el mismo paso y el tiempo es correcto.',
      },
      script: {
        title: 'Desactiva JavaScript',
        text: 'Todas las páginas de inicio de sesión siguen funcionando. El idioma, el tema y el estilo también.',
      },
    },
    more: {
      title: 'Para seguir',
      storybook: 'Ver y recorrer todos los estados en Storybook',
      docs: 'Leer las guías y la referencia',
      source: 'Leer cómo está hecha esta demo',
    },
  },
}
