import type { SiteWords } from './site-words'

export const ptBR: SiteWords = {
  skip: 'Ir para o conteúdo',
  main: 'Menu principal',
  signIn: 'Entrar',
  dashboard: 'Painel',
  settings: 'Configurações',
  inbox: 'Caixa de entrada',
  language: 'Idioma',
  theme: 'Tema',
  system: 'Sistema',
  light: 'Claro',
  dark: 'Escuro',
  look: 'Estilo',
  apply: 'Aplicar',
  frontPage: 'Página inicial',
  notFound: { title: 'Página não encontrada', text: 'Não há nada neste endereço.' },
  failure: {
    title: 'Algo deu errado',
    text: 'O problema é nosso. Tente de novo daqui a pouco.',
    again: 'Tentar de novo',
    reference: 'Referência',
  },
  needsScript: {
    text: 'Esta página precisa de JavaScript. Volte ao navegador em que você pediu o link e digite o código do mesmo e-mail.',
    startAgain: 'Começar de novo aqui',
  },
  home: {
    heading: 'Um login que faz parte da sua página.',
    lead: 'Um único e-mail com um código e um link. Qualquer um dos dois faz o login. Sem senha, sem pop-up, sem passar pela página de outra empresa.',
    yourPage: 'Sua página',
    theirInbox: 'A caixa de entrada',
    empty: 'Digite qualquer endereço. O e-mail aparece aqui; nada é enviado de verdade.',
    realMail: 'Esta demo está conectada ao Scalekit. Digite o seu endereço e o e-mail chega à sua caixa de verdade.',
    openInbox: 'Abrir a caixa de entrada',
    copyCode: 'Copiar o código',
    copied: 'Copiado',
    openLink: 'Abrir o link',
    looks: {
      title: 'Três estilos, feitos só de variáveis',
      text: 'Fonte, cor, cantos, densidade e campos são variáveis CSS. Escolha um e a página inteira muda.',
    },
    code: {
      title: 'Só isso',
      text: 'Estes são os três pontos em que seu app encontra o kit.',
      route: 'Uma rota para todas as requisições',
      form: 'Um componente para todos os estados',
      guard: 'Uma linha para proteger uma página',
    },
    ways: {
      title: 'Vários jeitos de fazer',
      form: { title: 'O formulário completo', text: 'Um componente, nas suas cores e no seu idioma.' },
      brand: {
        title: 'Sua própria marca',
        text: 'O mesmo componente em um console escuro. Bastam algumas variáveis CSS.',
      },
      own: { title: 'Sua própria marcação', text: 'O mesmo login com os hooks, sem nenhum estilo do kit.' },
      actions: {
        title: 'Server Actions',
        text: 'O formulário completo de novo, com Server Actions em vez de rotas.',
      },
    },
    visitors: {
      title: 'Contas para testar',
      ada: 'Uma conta que já existe. Ela mantém o ID.',
      mallory: 'Uma conta bloqueada. Nem o código certo dá acesso.',
      anyone: 'Qualquer outro endereço. O primeiro login cria a conta.',
    },
    tries: {
      title: 'O que testar',
      tab: { title: 'Abra o link em outra aba', text: 'A aba que esperava continua sozinha.' },
      browser: {
        title: 'Abra o link em outro navegador',
        text: 'Lá ele não faz o login. Ele diz aonde ir, e o código continua valendo.',
      },
      wrong: {
        title: 'Digite códigos errados',
        text: 'Você vê quantas tentativas restam e o que fazer quando elas acabam.',
      },
      reload: {
        title: 'Recarregue na etapa do código',
        text: 'Você continua na mesma etapa, e o tempo está certo.',
      },
      script: {
        title: 'Desative o JavaScript',
        text: 'Todas as páginas de login continuam funcionando. Idioma, tema e estilo também.',
      },
    },
    more: {
      title: 'Para continuar',
      storybook: 'Veja e percorra todos os estados no Storybook',
      docs: 'Leia os guias e a referência',
      source: 'Leia como esta demo foi feita',
    },
  },
}
