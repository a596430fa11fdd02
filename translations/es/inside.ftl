### Moving around
back = Atrás
home = Inicio
other-language = English
unreviewed = Estas palabras todavía no las ha revisado nadie que hable español desde la infancia.

### The first screen
home-title = Llama a alguien
home-lead = Un toque llama. La llamada queda en la lista de llamadas.
text-instead = Mensaje
text-what = Envía el mensaje { $what } al { $number }
danger-title = Peligro ahora mismo
danger-lead = El 911 envía a la policía. También puedes pedir una ambulancia. Los mensajes se leen solo en inglés: en español, llama.
all-services = Todos los servicios
limits-link = Lo que esto no puede ocultar
list-damaged = Ahora no se puede leer la lista. Estos números sí.
nothing-readable = Ahora no se puede leer la lista. Carga la página otra vez cuando haya conexión.

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
list-more = { $count ->
    [one] Una entrada necesita una versión más nueva de esta página y no se muestra.
   *[other] { $count } entradas necesitan una versión más nueva de esta página y no se muestran.
  }

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
hours-row = { $days }: de { $open } a { $close }
hours-zone = Hora de Connecticut.

### Numbers
numbers-title = Números
call-this = Llamar { $number }
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
must-report = Quienes contestan quizá tengan que reportarlo si se enteran de que lastiman a alguien menor de 18 años.
languages-title = Idiomas
by-voice = Por teléfono: { $languages }
by-text = Por mensaje: { $languages }
interpreter = Un intérprete puede unirse a la llamada.
interpreter-many = Un intérprete puede unirse a la llamada, en unos { $count } idiomas.
languages-unknown = No sabemos qué idiomas hablan. Di el nombre del tuyo.
language-name = { $tag ->
    [en] inglés
    [es] español
    [ase] lengua de señas americana
   *[other] { $tag }
  }
cost-title = Costo
area-title = Para personas en
area-all = Todo Connecticut

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

### The limits page
limits-title = Lo que esto no puede ocultar
limits-lead = El botón de arriba devuelve enseguida la herramienta de todos los días; un toque con dos dedos, también. Aun así, algunas cosas quedan:
limit-calls = Las llamadas quedan en la lista de llamadas del teléfono. Pueden aparecer en la factura del teléfono.
limit-texts = Los mensajes, también los que empezaste y no enviaste, quedan en el teléfono. Pueden verse en otros aparatos con la misma cuenta.
limit-dialler = Un número que escribiste o tocaste puede quedar en la aplicación de teléfono. Después de una llamada, si llamas a un número que a nadie le importa, "volver a marcar" muestra ese. La lista de llamadas sigue mostrando los dos.
limit-keyboard = El teclado puede aprender lo que escribes.
limit-history = La dirección de esta página queda en el historial del navegador, y puede copiarse a otros aparatos. No dice nada de lo que hay aquí.
limit-network = Quien maneja el wifi o paga la línea puede ver que se visitó esta dirección y cuántos datos se usaron.
limit-watched = Un programa que vigila el teléfono puede ver todo lo que hay en la pantalla, también esta página. Si crees que alguien usa uno, usa un teléfono que esa persona nunca haya tenido en la mano.
limit-switcher = Al salir del navegador, puede verse por un instante una imagen vieja de esta página en la lista de aplicaciones abiertas.
limit-clear = Borrar todo el historial también puede notarse.
limit-code = Aquí no se guarda nada tuyo. Si se borran los datos del sitio, o en otro navegador, basta la dirección y el código para volver, a cualquiera que los sepa.
limit-trust = En la primera visita confías en quien te dio la dirección.
limit-people = Algunas personas que contestan tienen que avisar a la policía o al estado de ciertas cosas. La página de cada servicio dice lo que sabemos. Puedes preguntar antes de contarlo.
limit-promise = Esta página oculta lo que puede. No puede prometer que nadie te verá.
