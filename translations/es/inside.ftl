### Moving around
back = Atrás
home = Inicio
unreviewed = Estas palabras todavía no las ha revisado nadie que hable español desde la infancia.
languages-pick = Idiomas
language-reviewed = Lo ha revisado alguien que lo habla desde la infancia
language-unreviewed = Todavía no lo ha revisado nadie que lo hable desde la infancia
language-unreadable = No se puede leer ahora
language-here = Es el que ves
language-keep = Guardar este idioma en este navegador

### The first screen
home-title = Llama a alguien
home-lead = Un toque llama. La llamada puede aparecer en la factura del teléfono. Puedes preguntar primero qué tienen que reportar.
text-instead = Mensaje
text-what = Envía el mensaje { $what } al { $number }
danger-title = Peligro ahora mismo
danger-lead = El 911 envía a la policía. También puedes pedir una ambulancia. Los mensajes se leen solo en inglés: en español, llama.
all-services = Todos los servicios
limits-link = Lo que esto no puede ocultar
list-damaged = Ahora no se puede leer la lista. Estos números sí.
nothing-readable = Ahora no se puede leer la lista. Carga la página otra vez cuando haya conexión.
stays-call = Queda en la lista de llamadas.
stays-both = Queda en la lista de llamadas o en los mensajes.
large-number = Mostrar el número
find-title = Buscar ayuda
find-more = Por necesidad, ciudad e idioma
room-signs = ¿Está bien esto?
room-rights = Tus derechos
room-safer = Más seguridad
room-helpers = Para quienes ayudan

### The list
all-title = Todos los servicios
all-lead = ¿Qué necesitas?
need-talk = Alguien con quien hablar
need-shelter = Un lugar donde quedarte
need-legal = Ayuda legal
need-immigration = Papeles e inmigración
need-work = Pago y trabajo
need-health = Salud, emociones, drogas o alcohol
need-food = Comida y dinero
need-children = Niñas y niños
need-under-18 = Si tienes menos de 18 años
list-dated = Fecha de esta lista: { $date }.
list-old = La fecha de esta lista ya pasó. Los números pueden haber cambiado. Si uno no funciona, prueba otro.
about-title = Sobre esta lista
about-edition = Edición { $edition }, hecha el { $date }.
about-compared = Comparada por última vez con la lista más nueva el { $date }.
about-unreached = La última vez no hubo conexión. Se intenta otra vez sin que hagas nada.
about-refused = La última vez llegó algo en lo que no se puede confiar. No se guardó. Se queda la lista que está aquí.
about-unkept = No se guarda nada en este navegador. La lista llegó con la página.
list-more = { $count ->
    [one] Una entrada necesita una versión más nueva de esta página y no se muestra.
   *[other] { $count } entradas necesitan una versión más nueva de esta página y no se muestran.
  }
needs-lead = O míralo todo
keep-here = Guardar este
keep-note = Guardado en este navegador como cifras, sin el nombre, hasta que lo borres o lo quites todo.
keep-failed = El navegador no pudo guardarlo. No ha cambiado nada.
keep-full = No hay lugar para más. Quita uno primero.
keep-code = Para guardar servicios, elige primero tu propio código. Si no, cualquiera con la tarjeta podría ver cuáles.
kept-title = Lo que guardaste
search-label = Buscar
search-hint = Nombre, lugar, palabra o número
search-clear = Borrar
found = { $count ->
    [0] Nada cumple todo esto
    [one] { $count } servicio
   *[other] { $count } servicios
  }
found-none = Quita alguna condición, o llama a alguien de la primera pantalla: conocen más lugares.
narrow-title = Mostrar solo
only-open = Abierto ahora
only-texting = Puedo escribirles
only-civilian = Quien contesta no es policía ni de inmigración
civilian-note = Algunos de estos servicios aun así pueden avisar a la policía. Pregunta primero qué tienen que reportar.
only-under-18 = Para menores de 18
in-town = Ciudad
near-town = Cerca de { $town }
any-town = Cualquier ciudad
in-language = Idioma
any-language = Cualquier idioma
town-title = ¿Qué ciudad?
town-lead = Aquí no se busca dónde estás. Los servicios para todo Connecticut se muestran siempre.
town-none = No hay ninguna ciudad con ese nombre en Connecticut.
speak-title = ¿Qué idioma?
speak-lead = También se muestran las líneas con intérprete.
away = a unas { $miles } millas

### Who answers
who-title = Quién contesta
who-answers = Contesta: { $who }
who-other = Ver los detalles
who-advocate = Persona de apoyo
who-counselor = Consejera o consejero
who-lawyer = Abogada o abogado
who-state = Oficina del estado
who-child-protection = Protección de menores del estado
who-law-enforcement = Policía
who-immigration-enforcement = Agentes de inmigración
who-operator = Personal de la línea
who-volunteer = Persona voluntaria capacitada
who-peer = Alguien que lo conoce por experiencia propia
immigration-warning = Aquí contestan agentes de inmigración. Habla antes con una abogada o un abogado.

### When
hours-title = Cuándo
always-short = Día y noche
open-always = Día y noche, todos los días
open-now = Abierto ahora
open-until = Abierto ahora. Cierra: { $time }
closed-now = Cerrado ahora
closed-until-today = Cerrado ahora. Abre hoy: { $time }
closed-until = Cerrado ahora. Abre: { $day }, { $time }
hours-unknown = No sabemos el horario. Intenta llamar.
hours-unknown-short = no sabemos el horario
hours-row = { $days }: de { $open } a { $close }
hours-zone = Hora de Connecticut.

### Numbers
numbers-title = Números
call-this = Llamar al { $number }
text-this = Mensaje al { $number }
tty-this = TTY { $number }
then-press = Después marca { $keys }
show-number = Mostrar el número, para usarlo en otro teléfono
dial-title = Usa este número en otro teléfono
dial-note = Desde aquí no se llama ni se envía nada.
not-lately = Hace tiempo sin revisar
call-first = Sin revisar desde hace más de 180 días. El número puede haber cambiado.

### Before the call
before-call = Lo que deja una llamada
before-text = Lo que deja un mensaje
know-title = Conviene saber antes
must-report = Quienes contestan quizá tengan que reportarlo si se enteran de que alguien lastima a una persona menor de 18 años.
languages-title = Idiomas
by-voice = Por teléfono: { $languages }
by-text = Por mensaje: { $languages }
interpreter = Un intérprete puede unirse a la llamada.
interpreter-many = Un intérprete puede unirse a la llamada, en unos { $count } idiomas.
languages-unknown = No sabemos qué idiomas hablan. Di el nombre del tuyo.
and-more = { $before }, { $next }
language-name = { $tag ->
    [en] inglés
    [es] español
    [pt] portugués
    [pt-BR] portugués de Brasil
    [ht] criollo haitiano
    [zh] chino
    [zh-Hans] chino
    [pl] polaco
    [ar] árabe
    [ase] lengua de señas americana
   *[other] { $tag }
  }
eligibility-title = Para quién es
ages-between = De { $min } a { $max } años
ages-from = Desde los { $min } años
ages-to = Hasta los { $max } años
cost-title = Costo
area-title = Para personas en
area-all = Todo Connecticut
cost-unknown = No sabemos cuánto cuesta. Pregunta antes.
no-text = No sabemos de ninguna forma de escribirles mensajes.

### The web
web-title = En la web
chat-title = Chat
web-open = Abrir
web-notice = Al abrirlo, la dirección queda en el historial del navegador, donde alguien puede encontrarla. Hace falta conexión.
web-go = Abrir { $address }

### Where this comes from
source-title = De dónde viene esto
organization = A cargo de { $name }
published = Fecha de la fuente: { $date }
published-unknown = La fuente no muestra fecha
reviewed = Alguien leyó la página del propio servicio: { $date }
reviewed-none = No sabemos cuándo leyó alguien por última vez la página del propio servicio
dialled = Llamada de prueba: { $date }
dialled-none = Todavía sin llamada de prueba
source-read = Leído el { $date }
guide-english = Esto todavía no está traducido; por eso se muestra en inglés.
check-begin = Empezar
check-yes = Sí
check-no = No
check-skip = Saltar esta
check-to-end = Ir al final
check-place = { $place } de { $count }

### The limits page
limits-title = Lo que esto no puede ocultar
limits-lead = El botón de arriba devuelve enseguida la herramienta de todos los días; un toque con dos dedos, también. Aun así, algunas cosas quedan:
limits-calls = Llamadas y mensajes
limits-phone = El teléfono y el navegador
limits-kept = Los códigos y lo que se guarda
limits-people = Las personas
limit-calls = Las llamadas quedan en la lista de llamadas del teléfono. Se pueden ver en otros aparatos con la misma cuenta, y en la factura del teléfono.
limit-texts = Los mensajes quedan en el teléfono, también los que empezaste y no enviaste. Se pueden ver en otros aparatos con la misma cuenta.
limit-dialler = Un número que escribiste o tocaste puede quedar en la app de teléfono. Después de una llamada, si llamas a un número que a nadie le importa, "volver a marcar" muestra ese. La lista de llamadas sigue mostrando los dos.
limit-keyboard = El teclado puede aprender lo que escribes.
limit-history = La dirección de esta página queda en el historial del navegador, y se puede copiar a otros aparatos. No dice nada de lo que hay aquí.
limit-network = Quien maneja el wifi o paga la línea puede ver que se visitó esta dirección. También puede ver cuántos datos se usaron.
limit-site = Quien maneja este sitio puede ver la visita, y qué antigua era la lista de este teléfono. No puede ver qué se leyó.
limit-watched = Un programa que vigila el teléfono puede ver todo lo que hay en la pantalla, también esta página. Si crees que alguien usa uno, usa un teléfono que esa persona nunca haya tenido en la mano.
limit-switcher = Al salir del navegador se puede ver, por un momento, una imagen vieja de esta página. Puede estar en la lista de apps abiertas, o entre las pestañas del navegador.
limit-lists = El teléfono lleva sus propias listas: de apps, batería, datos y tiempo de uso. Pueden mostrar el nombre y la dirección de esta herramienta, y cuánto tiempo estuvo abierta.
limit-copied = Lo que copias queda en el portapapeles. Las imágenes que alguien tome de la pantalla quedan con las fotos.
limit-removed = Si quitas la herramienta de la pantalla de inicio, quedan el historial del navegador y los datos del sitio.
limit-clear = Borrar todo el historial también se puede notar.
limit-code = Aquí solo se guarda lo que tú eliges. Los códigos se guardan sin sus dígitos. Si lo pides, se guardan tu idioma y tus servicios: cada servicio como una fila de cifras y sin su nombre.
limit-code-copied = Quien copie las cifras del teléfono y tenga esta lista puede averiguar qué servicios son. Con una computadora también puede probar todos los dígitos de los códigos.
limit-code-card = Mientras no elijas tu propio código, la dirección y el código de la tarjeta abren esto a quien los sepa. Donde se borren los datos del sitio, y en otro navegador, lo vuelven a abrir. Algunos navegadores los borran solos; Safari, tras una semana sin visitas.
limit-forced = Quien te obligue a abrirlo ve lo mismo que tú. Con un código que quita todo esto, solo queda la herramienta.
limit-ended = Si esto se quitó de un navegador, allí ningún código abre nada. Otro navegador del mismo teléfono, o una ventana privada, aún lo puede abrir.
limit-known = Quien sepa de este proyecto puede adivinar qué puede ser una herramienta así.
limit-trust = En la primera visita confías en quien te dio la dirección.
limit-people = Hay gente que contesta y que tiene que avisar de ciertas cosas a la policía o al estado. La página de cada servicio dice lo que sabemos. Puedes preguntar antes de contarlo.
limit-promise = Esta página oculta lo que puede. No puede prometer que nadie te verá.

### Codes. "Card" is whatever the address and the code came on, or were said from.
offer-lead = Quien tenga la tarjeta puede abrir esto. Puedes elegir un código que solo tú sepas. Después, el código de la tarjeta no hace nada en este navegador.
offer-choose = Elegir un código
offer-later = Ahora no
settings-title = Códigos y ajustes
code-open-title = Tu propio código
code-open-lead = A partir de entonces, solo estos dígitos abren esto en este navegador. Elige unos que recuerdes y que nadie adivine: ni un cumpleaños ni un número de teléfono.
code-open-forgotten = Nadie puede decirte cuáles eran. Si los olvidas, borra en el navegador los datos de este único sitio y abre otra vez la dirección, con conexión: el código de la tarjeta vuelve a abrirlo.
code-open-done = Listo. En este navegador, ahora solo tu propio código abre esto. El código de la tarjeta no hace nada aquí.
code-call-title = Un código que llama
code-call-lead = Marca estos dígitos en la herramienta y el teléfono ofrece la llamada. Esta página no se abre.
code-call-how = El número se guarda en este navegador, cerrado con estos dígitos. Alguien con una computadora y tiempo aun así podría encontrarlos. El 911 no se puede elegir, porque un descuido lo llamaría. Elige dígitos distintos de los de tus otros códigos.
code-call-trace = La llamada queda en la lista de llamadas del teléfono, como cualquier otra.
code-call-done = Listo. Ahora estos dígitos en la herramienta ofrecen esa llamada. No todos los teléfonos lo permiten: pruébalo una vez con tiempo, sin llamar. Para quitarlo, elige otro número o borra tus códigos.
call-whom = ¿Qué número?
call-other = Otro número
call-wrong = No es un número completo con su código de área. No se pueden elegir números cortos como el 911.
code-end-title = Un código que quita todo esto
code-end-lead = Marca estos dígitos en la herramienta y todo lo de aquí se borra de este navegador. Tarda unos segundos. La herramienta se ve como después de cualquier número. Elige dígitos distintos de los de tus otros códigos, para que un descuido no lo haga.
code-end-done = Listo. Ahora esos dígitos en la herramienta lo quitan todo.
code-first = Elige primero tu propio código. Después puede haber uno que llame y otro que quite todo esto.
code-type = Marca de 6 a 8 dígitos
code-again = Marca otra vez los mismos dígitos
code-next = Seguir
code-erase = Borrar un dígito
code-working = Un momento.
code-length = Un código tiene de 6 a 8 dígitos.
code-easy = Esos son los primeros que prueba cualquiera. Elige otros.
code-taken = Esos dígitos ya hacen algo aquí, o están en la tarjeta. Elige otros.
code-different = No eran los mismos dígitos. Nada ha cambiado. Empieza otra vez.
code-not-kept = El navegador no pudo guardarlo. Nada ha cambiado. Puede ser una ventana privada, o el teléfono está lleno.
code-forget = Borrar mis códigos
code-forget-note = Esto borra todos tus códigos y lo guardado con ellos. Después, el código de la tarjeta vuelve a abrir esto.
code-forget-now = Borrarlos ahora
code-forgotten = Tus códigos están borrados. El código de la tarjeta vuelve a abrir esto.
codes-shared = Varias personas usan este teléfono. No se guarda nada en él, así que no hay códigos propios.
end-title = Quitar esto de este navegador
end-lead = La ayuda, la lista y todos los códigos se borran de este navegador. La herramienta queda y funciona. Después, ningún código abre nada aquí, y nada de eso se vuelve a descargar.
end-back = Para volver: en los ajustes del navegador, borra los datos de este único sitio. Después abre otra vez la dirección, con conexión, y marca el código de la tarjeta. O usa otro navegador u otro teléfono.
end-stays = La dirección queda en el historial del navegador, y las llamadas y los mensajes quedan donde están. Algunos navegadores borran solos los datos de un sitio; Safari, tras una semana sin visitas: entonces el código de la tarjeta vuelve a abrir esto.
end-now = Quitarlo ahora
end-failed = El navegador no lo hizo, y nada ha cambiado. Borra los datos de este único sitio en los ajustes del navegador.
idle-title = Se cierra solo
idle-lead = Se cierra si nadie lo toca durante (solo en esta visita):
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
next-title = Listo para la próxima persona
next-lead = Lo que esta página puede ver de sí misma en este teléfono:
next-texts = Notas de la herramienta
next-databases = Bases de datos
next-cookies = Cookies
next-codes = Códigos propios
next-empty = nada
next-found = hay algo
next-unseen = no se puede ver
next-clear = Vaciarlo ahora
next-app = La herramienta queda. Es igual para todo el mundo.
next-by-hand = Lo que no puede ver y solo tú puedes borrar
next-history = El historial del navegador y las pestañas abiertas
next-calls = La lista de llamadas y los números marcados en la app de teléfono
next-messages = Mensajes y borradores, también en otras apps
next-photos = Fotos, capturas de pantalla, descargas y texto copiado
next-accounts = Cuentas que siguen abiertas

### La edición simple: una sola página sin programas, con todos los idiomas
plain-leave = Salir de esta página
plain-leave-note = La salida abre { $address }. No borra nada: esta página queda en el historial del navegador, y Atrás vuelve a ella. Cierra también la pestaña.
plain-top = Al comienzo
plain-printed = Esta página se hizo el { $date }. No puede buscar nada más nuevo.
plain-hours-differ = Algunos días el horario es distinto. Pregunta al llamar.
plain-lead = Esta página no puede convertirse en otra. Esto queda:
plain-history = La dirección y el nombre de esta página quedan en el historial del navegador, y se pueden copiar a otros aparatos. Cada enlace que tocas aquí añade una línea.
plain-back = Atrás vuelve a esta página, también después de salir. Alguien puede volver a abrir una pestaña cerrada.
plain-tab = Mientras no cierres su pestaña, la página se puede ver allí y en la lista de apps abiertas.
plain-lists = El teléfono lleva sus propias listas: de datos, batería y tiempo de uso. Pueden mostrar la dirección de esta página, y cuánto tiempo estuvo abierta.
plain-trust = Confías en quien te dio la dirección, y en quien maneja esta página.
plain-promise = Esta página no esconde nada de sí misma. Si alguien revisa este teléfono, léela en un teléfono que nunca haya tenido en la mano.
