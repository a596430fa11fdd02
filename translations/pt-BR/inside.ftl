## Forma de tratamento: "você", simples e próximo, como falaria uma pessoa gentil que ajuda. Sem
## adjetivos que digam o gênero de quem lê. "Celular" é o aparelho; "telefone", a linha.

### Moving around
back = Voltar
home = Início
unreviewed = Estas palavras ainda não foram revisadas por alguém que fala português desde a infância.
# Above the list of languages.
languages-pick = Línguas
language-reviewed = Revisada por quem fala essa língua desde a infância
language-unreviewed = Ainda não revisada por quem fala essa língua desde a infância
language-unreadable = Não dá para ler agora
language-here = Mostrada agora
language-keep = Guardar esta língua neste navegador

### The first screen
home-title = Ligue para alguém
home-lead = Um toque já faz a ligação. Pode aparecer na conta do telefone. Você pode perguntar antes o que eles têm que informar às autoridades.
text-instead = Mensagem
text-what = Mande a mensagem { $what } para { $number }
danger-title = Perigo agora mesmo
danger-lead = O 911 manda a polícia. Você também pode pedir uma ambulância. Mensagens são lidas só em inglês: se você não escreve em inglês, ligue.
all-services = Todos os serviços
limits-link = O que isto não consegue esconder
list-damaged = Não dá para ler a lista agora. Estes números, sim.
nothing-readable = Não dá para ler a lista agora. Carregue a página de novo quando houver conexão.
stays-call = Fica na lista de chamadas.
stays-both = Fica na lista de chamadas ou nas mensagens.
large-number = Mostrar o número
find-title = Procurar ajuda
find-more = Por necessidade, cidade e língua
room-signs = Isso está certo?
room-rights = Seus direitos
room-safer = Mais segurança
room-helpers = Para quem ajuda

### The list
all-title = Todos os serviços
all-lead = Do que você precisa?
need-talk = Alguém com quem conversar
need-shelter = Um lugar para ficar
need-legal = Ajuda jurídica
need-immigration = Documentos e imigração
need-work = Pagamento e trabalho
need-health = Saúde, emoções, drogas ou álcool
need-food = Comida e dinheiro
need-children = Crianças
need-under-18 = Se você tem menos de 18 anos
list-dated = Data desta lista: { $date }.
list-old = A data desta lista já passou. Os números podem ter mudado. Se um não funcionar, tente outro.
about-title = Sobre esta lista
about-edition = Edição { $edition }, feita em { $date }.
about-compared = Comparada pela última vez com a lista mais nova em { $date }.
about-unreached = Na última vez não houve conexão. Isso é tentado de novo sem você fazer nada.
about-refused = Na última vez veio algo em que não se pode confiar. Não foi guardado. Fica a lista que está aqui.
about-unkept = Nada é guardado neste navegador. A lista veio com a página.
list-more = { $count ->
    [one] Um item precisa de uma versão mais nova desta página e não aparece.
   *[other] { $count } itens precisam de uma versão mais nova desta página e não aparecem.
  }
needs-lead = Ou veja tudo
keep-here = Guardar este
keep-note = Guardado neste navegador só como números, sem o nome, até você apagar ou tirar tudo daqui.
keep-failed = O navegador não conseguiu guardar. Nada mudou.
keep-full = Não cabe mais nenhum. Tire um antes.
keep-code = Para guardar serviços, escolha antes o seu próprio código. Sem ele, qualquer pessoa com o cartão poderia ver quais são.
kept-title = O que você guardou
search-label = Buscar
search-hint = Nome, lugar, palavra ou número
search-clear = Limpar
found = { $count ->
    [0] Nada atende a tudo isso
    [one] { $count } serviço
   *[other] { $count } serviços
  }
found-none = Tire alguma opção, ou ligue para um número da primeira tela: lá conhecem outros.
narrow-title = Mostrar só
only-open = Abertos agora
only-texting = Posso mandar mensagem
only-civilian = Quem atende não é da polícia nem da imigração
civilian-note = Alguns destes serviços ainda podem avisar a polícia. Pergunte antes o que eles têm que informar às autoridades.
only-under-18 = Para menos de 18 anos
in-town = Cidade
near-town = Perto de { $town }
any-town = Qualquer cidade
in-language = Língua
any-language = Qualquer língua
town-title = Que cidade?
town-lead = Nada procura saber onde você está. Os serviços para todo Connecticut aparecem sempre.
town-none = Não há cidade com este nome em Connecticut.
speak-title = Que língua?
speak-lead = Linhas com intérprete também aparecem.
away = { $miles ->
    [one] a cerca de { $miles } milha
   *[other] a cerca de { $miles } milhas
  }

### Who answers
who-title = Quem atende
who-answers = Quem atende: { $who }
who-other = Veja os detalhes
who-advocate = Pessoa de apoio (advocate)
who-counselor = Conselheira ou conselheiro
who-lawyer = Advogada ou advogado
who-state = Órgão do estado
who-child-protection = Proteção de crianças do estado
who-law-enforcement = Polícia
who-immigration-enforcement = Agentes de imigração
who-operator = Equipe da linha
who-volunteer = Voluntária ou voluntário com treinamento
who-peer = Alguém que conhece isso da própria vida
immigration-warning = Aqui atendem agentes de imigração. Fale antes com uma advogada ou um advogado.

### When
hours-title = Quando
always-short = Dia e noite
open-always = Dia e noite, todos os dias
open-now = Aberto agora
open-until = Aberto agora. Fecha: { $time }
closed-now = Fechado agora
closed-until-today = Fechado agora. Abre hoje: { $time }
closed-until = Fechado agora. Abre: { $day }, { $time }
hours-unknown = Não sabemos o horário. Tente ligar.
hours-unknown-short = não sabemos o horário
hours-row = { $days }: de { $open } a { $close }
hours-zone = Hora de Connecticut.

### Numbers
numbers-title = Números
call-this = Ligar para { $number }
text-this = Mensagem para { $number }
tty-this = TTY { $number }
then-press = Depois aperte { $keys }
show-number = Mostrar o número, para usar em outro celular
dial-title = Use este número em outro celular
dial-note = Daqui não se liga nem se manda nada.
not-lately = Não verificado recentemente
call-first = Não verificado há mais de 180 dias. O número pode ter mudado.

### Before the call
before-call = O que uma ligação deixa
before-text = O que uma mensagem deixa
know-title = Bom saber antes
must-report = Quem atende talvez tenha que avisar as autoridades se souber que alguém está machucando uma pessoa com menos de 18 anos.
languages-title = Línguas
by-voice = Por telefone: { $languages }
by-text = Por mensagem: { $languages }
interpreter = Um intérprete pode entrar na ligação.
interpreter-many = Um intérprete pode entrar na ligação, em cerca de { $count } línguas.
languages-unknown = Não sabemos que línguas falam. Diga o nome da sua em inglês: "Portuguese".
and-more = { $before }, { $next }
language-name = { $tag ->
    [en] inglês
    [es] espanhol
    [pt] português
    [pt-BR] português do Brasil
    [ht] crioulo haitiano
    [zh] chinês
    [zh-Hans] chinês simplificado
    [pl] polonês
    [ar] árabe
    [ase] língua de sinais americana
   *[other] { $tag }
  }
eligibility-title = Para quem é
ages-between = De { $min } a { $max } anos
ages-from = A partir de { $min } anos
ages-to = Até { $max } anos
cost-title = Custo
area-title = Para pessoas em
area-all = Todo Connecticut
cost-unknown = Não sabemos quanto custa. Pergunte antes.
no-text = Não conhecemos um jeito de mandar mensagem para lá.

### The web
web-title = Na internet
chat-title = Chat
web-open = Abrir
web-notice = Ao abrir, o endereço fica no histórico do navegador, e alguém pode encontrar. É preciso ter conexão.
web-go = Abrir { $address }

### Where this comes from
source-title = De onde vem isto
organization = Quem cuida deste serviço: { $name }
published = Data da fonte: { $date }
published-unknown = A fonte não mostra data
reviewed = Alguém leu a página do próprio serviço: { $date }
reviewed-none = Não sabemos quando alguém leu pela última vez a página do próprio serviço
dialled = Ligação de teste: { $date }
dialled-none = Ainda sem ligação de teste

### The guides
source-read = Lido: { $date }
guide-english = Isto ainda não foi traduzido, por isso aparece em inglês.
check-begin = Começar
check-yes = Sim
check-no = Não
check-skip = Pular esta
check-to-end = Ir para o fim
check-place = { $place } de { $count }

### The limits page
limits-title = O que isto não consegue esconder
limits-lead = O botão no alto traz de volta na hora a ferramenta do dia a dia. Um toque com dois dedos também. Mesmo assim, algumas coisas ficam:
limits-calls = Ligações e mensagens
limits-phone = O celular e o navegador
limits-kept = Códigos, e o que fica guardado
limits-people = As pessoas
limit-calls = As ligações ficam na lista de chamadas do celular. Podem aparecer na conta do telefone, e em outros aparelhos com a mesma conta.
limit-texts = As mensagens, e também as que você começou e não enviou, ficam no celular. Podem aparecer em outros aparelhos com a mesma conta.
limit-dialler = Um número que você digitou ou tocou pode ficar no aplicativo de telefone. Depois de uma ligação, se você ligar para um número que não incomoda ninguém, "rediscar" mostra esse. A lista de chamadas continua mostrando os dois.
limit-keyboard = O teclado pode aprender o que você digita.
limit-history = O endereço desta página fica no histórico do navegador e pode ser copiado para outros aparelhos. Ele não diz nada sobre o que há aqui dentro.
limit-network = Quem cuida do wifi ou paga a linha pode ver que este endereço foi visitado e quantos dados foram usados.
limit-site = Quem cuida deste site pode ver a visita e de quando era a lista neste celular. Não pode ver o que foi lido.
limit-watched = Um programa que vigia o celular pode ver tudo na tela, esta página também. Se você acha que alguém usa um, use um celular que essa pessoa nunca teve na mão.
limit-switcher = Quando você sai do navegador, uma imagem antiga desta página pode aparecer por um instante. Pode ser na lista de aplicativos abertos, ou entre as abas do navegador.
limit-lists = O celular tem as suas próprias listas: de aplicativos, bateria, dados e tempo de uso. Elas podem mostrar o nome e o endereço desta ferramenta, e quanto tempo ela ficou aberta.
limit-copied = O que você copia fica na área de transferência. As imagens que alguém faz da tela ficam com as fotos.
limit-removed = Tirar a ferramenta da tela inicial não apaga o histórico do navegador nem os dados do site.
limit-clear = Limpar todo o histórico também pode ser notado.
limit-code = Aqui só fica guardado o que você escolhe. Os códigos são guardados sem os dígitos. Se você pedir, ficam guardados a sua língua e serviços: cada serviço como uma sequência de números, e não pelo nome.
limit-code-copied = Quem copiar esses números do celular e tiver esta lista pode descobrir que serviços são. Com um computador, pode também testar todos os dígitos dos códigos.
limit-code-card = Enquanto você não escolher um código seu, o endereço e o código do cartão abrem isto para quem os conhece. Onde os dados do site forem limpos, e em outro navegador, eles abrem de novo. Alguns navegadores limpam sozinhos; o Safari, depois de uma semana sem visita.
limit-forced = Quem força você a abrir vê o que você vê. Com um código que tira tudo isto, só fica a ferramenta.
limit-ended = Onde isto foi tirado, nenhum código abre nada naquele navegador. Outro navegador no mesmo celular, ou uma janela anônima, ainda pode abrir.
limit-known = Quem conhece este projeto pode adivinhar o que uma ferramenta como esta pode ser.
limit-trust = Na primeira visita, você confia em quem deu o endereço a você.
limit-people = Algumas pessoas que atendem têm que contar certas coisas à polícia ou ao estado. A página de cada serviço diz o que sabemos. Você pode perguntar antes de contar.
limit-promise = Esta página esconde o que consegue. Ela não pode prometer que ninguém vai ver você.

### Codes. "Card" is whatever the address and the code came on, or were said from.
offer-lead = Quem tem o cartão pode abrir isto. Você pode escolher um código que só você sabe. Aí o código do cartão não faz nada neste navegador.
offer-choose = Escolher um código
offer-later = Agora não
settings-title = Códigos e ajustes
code-open-title = O seu próprio código
code-open-lead = Daí em diante, só estes dígitos abrem isto neste navegador. Escolha uns que você vai lembrar e que ninguém adivinharia: nem aniversário, nem número de telefone.
code-open-forgotten = Ninguém pode dizer a você quais eram. Se esquecer, limpe no navegador os dados só deste site e abra o endereço de novo, com conexão: o código do cartão abre isto outra vez.
code-open-done = Pronto. Neste navegador, agora só o seu próprio código abre isto. O código do cartão não faz nada aqui.
code-call-title = Um código que faz uma ligação
code-call-lead = Digite estes dígitos na ferramenta, e o celular oferece a ligação. Esta página não abre.
code-call-how = O número fica guardado neste navegador, trancado com estes dígitos. Alguém com um computador e tempo ainda poderia descobri-los. Não dá para escolher o 911, porque um engano ligaria para lá. Escolha dígitos diferentes dos seus outros códigos.
code-call-trace = A ligação fica na lista de chamadas do celular, como qualquer outra.
code-call-done = Pronto. Na ferramenta, estes dígitos agora oferecem essa ligação. Nem todo celular permite: teste uma vez quando tiver tempo, sem fazer a ligação. Para parar, escolha outro número ou apague os seus códigos.
call-whom = Qual número?
call-other = Outro número
call-wrong = Não é um número inteiro com código de área. Números curtos como o 911 não podem ser escolhidos.
code-end-title = Um código que tira tudo isto
code-end-lead = Digite estes dígitos na ferramenta, e tudo o que há aqui é apagado deste navegador. Leva alguns segundos. A ferramenta fica como depois de qualquer número. Escolha dígitos diferentes dos seus outros códigos, para que um engano não faça isso.
code-end-done = Pronto. Agora esses dígitos na ferramenta tiram tudo.
code-first = Escolha antes o seu próprio código. Depois pode haver um que faz uma ligação e um que tira tudo isto.
code-type = Digite de 6 a 8 dígitos
code-again = Digite os mesmos dígitos de novo
code-next = Continuar
code-erase = Apagar um dígito
code-working = Um momento.
code-length = Um código tem de 6 a 8 dígitos.
code-easy = Esses são os primeiros que qualquer pessoa testa. Escolha outros.
code-taken = Esses dígitos já fazem alguma coisa aqui, ou estão no cartão. Escolha outros.
code-different = Não eram os mesmos dígitos. Nada mudou. Comece de novo.
code-not-kept = O navegador não conseguiu guardar. Nada mudou. Pode ser uma janela anônima, ou o celular está cheio.
code-forget = Apagar os meus códigos
code-forget-note = Isto apaga todos os seus códigos e o que está guardado com eles. Depois, o código do cartão volta a abrir isto.
code-forget-now = Apagar agora
code-forgotten = Os seus códigos foram apagados. O código do cartão volta a abrir isto.
codes-shared = Várias pessoas usam este celular. Nada fica guardado nele, por isso não há códigos próprios.
end-title = Tirar isto deste navegador
end-lead = A ajuda, a lista e todos os códigos são apagados deste navegador. A ferramenta fica e funciona. Depois, nenhum código abre nada aqui, e nada disso é baixado de novo.
end-back = Para voltar: nas configurações do navegador, limpe os dados só deste site. Depois abra o endereço de novo, com conexão, e digite o código do cartão. Ou use outro navegador ou outro celular.
end-stays = O endereço fica no histórico do navegador, e as ligações e mensagens ficam onde estão. Alguns navegadores limpam sozinhos os dados de um site; o Safari, depois de uma semana sem visita: aí o código do cartão volta a abrir isto.
end-now = Tirar agora
end-failed = O navegador não fez isso, e nada mudou. Limpe os dados só deste site nas configurações do navegador.
idle-title = Fechar sozinho
idle-lead = Fecha se ninguém tocar por (só nesta visita):
idle-seconds = { $seconds ->
    [one] { $seconds } segundo
   *[other] { $seconds } segundos
  }
idle-minutes = { $minutes ->
    [one] { $minutes } minuto
   *[other] { $minutes } minutos
  }
idle-never = Nunca

### A phone that several people use
next-title = Pronto para a próxima pessoa
next-lead = O que esta página consegue ver de si mesma neste celular:
next-texts = Anotações da ferramenta
next-databases = Bancos de dados
next-cookies = Cookies
next-codes = Códigos próprios
next-empty = nada
next-found = tem algo
next-unseen = não dá para ver
next-clear = Esvaziar agora
next-app = A ferramenta fica. Ela é igual para todo mundo.
next-by-hand = O que ela não consegue ver, e só você pode limpar
next-history = O histórico do navegador e as abas abertas
next-calls = A lista de chamadas, e os números digitados no aplicativo de telefone
next-messages = Mensagens e rascunhos, também em outros aplicativos
next-photos = Fotos, capturas de tela, downloads e texto copiado
next-accounts = Contas que ainda estão conectadas

### A edição simples: uma só página sem programas, com todos os idiomas
plain-leave = Sair desta página
plain-leave-note = A saída abre { $address }. Ela não apaga nada: esta página fica no histórico do navegador, e Voltar volta para ela. Feche também a aba.
plain-top = Ao começo
plain-printed = Esta página foi feita em { $date }. Ela não pode procurar nada mais novo.
plain-hours-differ = Em alguns dias o horário é diferente. Pergunte ao ligar.
plain-lead = Esta página não pode virar outra. Isto fica:
plain-history = O endereço e o nome desta página ficam no histórico do navegador, e podem ser copiados para outros aparelhos. Cada link que você toca aqui acrescenta uma linha.
plain-back = Voltar volta para esta página, também depois de sair. Alguém pode abrir de novo uma aba fechada.
plain-tab = Até você fechar a aba, a página pode ser vista ali e na lista de aplicativos abertos.
plain-lists = O celular tem as suas próprias listas: de dados, bateria e tempo de uso. Elas podem mostrar o endereço desta página, e quanto tempo ela ficou aberta.
plain-trust = Você confia em quem deu o endereço a você, e em quem cuida desta página.
plain-promise = Esta página não esconde nada de si mesma. Se alguém olha este celular, leia em um celular que essa pessoa nunca teve na mão.
