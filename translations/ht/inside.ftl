# Haitian Creole in the standard spelling (IPN). "Ou", as everyone says to everyone: Creole has no other. "Li" is he and she.
# No plural is marked on nouns after a number, so one form ("other") serves all.

### Moving around
back = Tounen
home = Akèy
unreviewed = Okenn moun ki pale kreyòl depi li piti poko revize mo sa yo.
languages-pick = Lang
language-reviewed = Yon moun ki pale lang lan depi li piti revize l
language-unreviewed = Okenn moun ki pale lang lan depi li piti poko revize l
language-unreadable = Pa ka li l kounye a
language-here = Se li w ap gade a
language-keep = Sere lang sa a nan navigatè sa a

### The first screen
home-title = Rele yon moun
home-lead = Peze yon sèl fwa pou rele. Bòdwo telefòn nan ka montre apèl la. Ou ka mande anvan ki sa yo oblije rapòte.
text-instead = Mesaj
text-what = Voye mesaj { $what } bay { $number }
danger-title = Danje kounye a menm
danger-lead = 911 voye lapolis. Ou ka mande yon anbilans tou. Yo li mesaj an anglè sèlman. Nan yon lòt lang, rele.
all-services = Tout sèvis yo
limits-link = Sa paj sa a pa ka kache
list-damaged = Nou pa ka li lis la kounye a. Nimewo sa yo toujou la.
nothing-readable = Nou pa ka li lis la kounye a. Louvri paj la ankò lè gen koneksyon.
stays-call = Sa rete nan lis apèl yo.
stays-both = Sa rete nan lis apèl yo, oswa nan mesaj yo.
large-number = Montre nimewo a
find-title = Jwenn èd
find-more = Selon bezwen, vil ak lang
room-signs = Èske sa nòmal?
room-rights = Dwa w
room-safer = Viv pi an sekirite
room-helpers = Pou moun k ap ede

### The list
all-title = Tout sèvis yo
all-lead = Ki sa ou bezwen?
need-talk = Yon moun pou pale avè l
need-shelter = Yon kote pou rete
need-legal = Èd legal
need-immigration = Papye ak imigrasyon
need-work = Peman ak travay
need-health = Sante, santiman, dwòg oswa alkòl
need-food = Manje ak lajan
need-children = Timoun
need-under-18 = Si ou poko gen 18 an
list-dated = Dat lis sa a: { $date }.
list-old = Dat lis sa a fin pase. Nimewo yo ka gentan chanje. Si youn pa mache, eseye yon lòt.
about-title = Sou lis sa a
about-edition = Edisyon { $edition }, fèt { $date }.
about-compared = Dènye fwa nou konpare l ak lis ki pi nouvo a: { $date }.
about-unreached = Dènye fwa a pa te gen koneksyon. L ap eseye ankò poukont li.
about-refused = Dènye fwa a, sa ki te vini an pa t merite konfyans. Nou pa t kenbe l. Lis ki la a rete.
about-unkept = Pa gen anyen ki sere nan navigatè sa a. Lis la te vini ak paj la.
list-more = { $count ->
    [1] Gen yon sèvis ki bezwen yon vèsyon pi nouvo paj sa a. Li pa parèt.
   *[other] Gen { $count } sèvis ki bezwen yon vèsyon pi nouvo paj sa a. Yo pa parèt.
  }
needs-lead = Oswa gade tout sa ki genyen
keep-here = Sere sa a
keep-note = Li sere nan navigatè sa a an chif, san non an, jiskaske ou efase l oswa ou retire tout bagay.
keep-failed = Navigatè a pa t ka sere l. Anyen pa chanje.
keep-full = Pa gen plas pou plis. Retire youn anvan.
keep-code = Pou sere sèvis, chwazi pwòp kòd pa w anvan. Sinon nenpòt moun ki gen kat la ta ka wè kilès yo ye.
kept-title = Sa ou sere
search-label = Chèche
search-hint = Non, kote, mo oswa nimewo
search-clear = Efase
found = { $count ->
    [0] Pa gen anyen ki koresponn ak tout sa
   *[other] { $count } sèvis
  }
found-none = Retire yon bagay nan sa ou chwazi, oswa rele yon moun ki sou premye ekran an: yo konnen plis sèvis.
narrow-title = Montre sèlman
only-open = Louvri kounye a
only-texting = Mwen ka voye mesaj
only-civilian = Se pa lapolis ni imigrasyon ki reponn
civilian-note = Gen nan sèvis sa yo ki ka fè lapolis konnen kanmenm. Mande anvan ki sa yo oblije rapòte.
only-under-18 = Pou moun ki poko gen 18 an
in-town = Vil
near-town = Toupre { $town }
any-town = Nenpòt vil
in-language = Lang
any-language = Nenpòt lang
town-title = Ki vil?
town-lead = Anyen pa chèche konnen ki kote ou ye. Sèvis ki pou tout Connecticut toujou parèt.
town-none = Pa gen vil ki rele konsa nan Connecticut.
speak-title = Ki lang?
speak-lead = Liy ki gen entèprèt parèt tou.
away = apeprè { $miles } mil (miles)

### Who answers
who-title = Ki moun ki reponn
who-answers = Ki moun ki reponn: { $who }
who-other = Gade detay yo
who-advocate = Moun k ap sipòte w (advocate)
who-counselor = Konseye
who-lawyer = Avoka
who-state = Biwo Eta a
who-child-protection = Pwoteksyon timoun Eta a
who-law-enforcement = Lapolis
who-immigration-enforcement = Ajan imigrasyon
who-operator = Anplwaye liy lan
who-volunteer = Volontè ki resevwa fòmasyon
who-peer = Yon moun ki pase ladan l nan pwòp lavi l
immigration-warning = Isit la se ajan imigrasyon ki reponn. Pale ak yon avoka anvan.

### When
hours-title = Kilè
always-short = Lajounen kou lannwit
open-always = Lajounen kou lannwit, chak jou
open-now = Louvri kounye a
open-until = Louvri kounye a, jiska { $time }
closed-now = Fèmen kounye a
closed-until-today = Fèmen kounye a. L ap louvri jodi a: { $time }
closed-until = Fèmen kounye a. L ap louvri: { $day }, { $time }
hours-unknown = Nou pa konnen lè yo louvri. Eseye rele.
hours-unknown-short = nou pa konnen lè yo louvri
hours-row = { $days }: { $open } rive { $close }
hours-zone = Lè Connecticut.

### Numbers
numbers-title = Nimewo
call-this = Rele { $number }
text-this = Voye mesaj bay { $number }
tty-this = TTY { $number }
then-press = Apre sa, peze { $keys }
show-number = Montre nimewo a, pou itilize sou yon lòt telefòn
dial-title = Itilize nimewo sa a sou yon lòt telefòn
dial-note = Paj sa a pa rele pèsonn, epi li pa voye anyen.
not-lately = Pa verifye dènyèman
call-first = Sa gen plis pase 180 jou depi yo pa verifye l. Nimewo a ka gentan chanje.

### Before the call
before-call = Sa yon apèl kite dèyè
before-text = Sa yon mesaj kite dèyè
know-title = Sa ki bon pou konnen anvan
must-report = Moun ki reponn yo ka oblije rapòte sa, si yo aprann y ap fè yon moun ki poko gen 18 an mal.
languages-title = Lang
by-voice = Nan telefòn: { $languages }
by-text = Nan mesaj: { $languages }
interpreter = Yon entèprèt ka antre nan apèl la.
interpreter-many = Yon entèprèt ka antre nan apèl la, nan apeprè { $count } lang.
languages-unknown = Nou pa konnen ki lang yo pale. Di non lang pa w la.
and-more = { $before }, { $next }
language-name = { $tag ->
    [en] anglè
    [es] panyòl
    [pt] pòtigè
    [pt-BR] pòtigè (Brezil)
    [ht] kreyòl ayisyen
    [zh] chinwa
    [zh-Hans] chinwa (senplifye)
    [pl] polonè
    [ar] arab
    [ase] lang siy ameriken
   *[other] { $tag }
  }
eligibility-title = Pou ki moun
ages-between = Soti { $min } rive { $max } an
ages-from = Apati { $min } an
ages-to = Jiska { $max } an
cost-title = Pri
area-title = Pou moun ki nan
area-all = Tout Connecticut
cost-unknown = Nou pa konnen konbe sa koute. Mande anvan.
no-text = Nou pa konnen okenn fason pou voye mesaj ba yo.

### The web
web-title = Sou entènèt
chat-title = Tchat
web-open = Louvri l
web-notice = Lè ou louvri l, adrès la ekri nan istorik navigatè a. Yon moun ka jwenn li la. Fòk gen koneksyon.
web-go = Louvri { $address }

### Where this comes from
source-title = Ki kote sa soti
organization = Se { $name } ki dirije l
published = Dat sous la: { $date }
published-unknown = Sous la pa montre dat
reviewed = Yon moun li paj sèvis la menm: { $date }
reviewed-none = Nou pa konnen dènye fwa yon moun te li paj sèvis la menm
dialled = Apèl pou teste: { $date }
dialled-none = Poko gen apèl pou teste
source-read = Dat yo li l: { $date }
guide-english = Sa a poko tradui, kidonk li parèt an anglè.
check-begin = Kòmanse
check-yes = Wi
check-no = Non
check-skip = Sote sa a
check-to-end = Ale nan fen an
check-place = { $place } sou { $count }

### The limits page
limits-title = Sa paj sa a pa ka kache
limits-lead = Bouton anlè a fè zouti toulejou a tounen touswit. Si ou peze ak de dwèt, se menm bagay. Men, gen bagay ki rete kanmenm:
limits-calls = Apèl ak mesaj
limits-phone = Telefòn nan ak navigatè a
limits-kept = Kòd, ak sa ki sere
limits-people = Moun
limit-calls = Apèl yo rete nan lis apèl telefòn nan. Yo ka parèt sou lòt aparèy ki gen menm kont lan, ak sou bòdwo telefòn nan.
limit-texts = Mesaj yo, menm sa ou te kòmanse epi ou pa voye, rete nan mesaj yo. Yo ka parèt sou lòt aparèy ki gen menm kont lan.
limit-dialler = Yon nimewo ou tape oswa ou peze ka rete nan aplikasyon telefòn nan. Apre yon apèl, si ou rele yon nimewo ki pa deranje pèsonn, "rele ankò" montre nimewo sa a. Lis apèl yo toujou montre toule de.
limit-keyboard = Klavye a ka aprann sa ou tape.
limit-history = Adrès paj sa a rete nan istorik navigatè a, epi li ka kopye sou lòt aparèy. Li pa di anyen sou sa ki anndan isit la.
limit-network = Moun ki jere wifi a oswa ki peye liy lan ka wè yo te vizite adrès sa a. Li ka wè konbe done ki te sèvi tou.
limit-site = Moun ki jere sit sa a ka wè yon vizit, ak ki laj lis ki te nan telefòn sa a te genyen. Li pa ka wè sa yo te li.
limit-watched = Yon pwogram k ap siveye telefòn nan ka wè tout sa ki sou ekran an, paj sa a tou. Si ou panse yon moun ap sèvi ak youn, sèvi ak yon telefòn moun sa a pa janm kenbe nan men l.
limit-switcher = Lè ou kite navigatè a, yon ansyen imaj paj sa a ka parèt yon ti moman. Li ka parèt nan lis aplikasyon ki louvri yo, oswa nan mitan onglè navigatè a.
limit-lists = Telefòn nan fè lis poukont li: aplikasyon, batri, done, tan ekran. Lis sa yo ka montre non ak adrès zouti sa a, ak konbe tan li te louvri.
limit-copied = Sa ou kopye rete nan memwa kopye-kole a. Foto nenpòt moun pran sou ekran an rete ak foto yo.
limit-removed = Si ou retire zouti a sou ekran akèy la, istorik navigatè a ak done sit la rete.
limit-clear = Efase tout istorik la, sa menm tou moun ka remake.
limit-code = Se sèlman sa ou chwazi ki sere isit la. Kòd yo sere san chif yo. Si ou mande sa, lang ou ak sèvis ou yo sere tou: chak sèvis se yon ranje chif, se pa non li.
limit-code-copied = Moun ki kopye chif yo sou telefòn nan epi ki gen lis sa a ka jwenn ki sèvis yo ye. Ak yon òdinatè, li ka eseye tout chif kòd yo tou.
limit-code-card = Toutotan ou pa chwazi pwòp kòd pa w, adrès la ak kòd ki sou kat la louvri paj sa a. Nenpòt moun ki konnen yo ka fè sa. Kote done sit la efase, ak nan yon lòt navigatè, adrès la ak kòd la louvri l ankò. Gen navigatè ki efase done yo poukont yo. Safari fè sa apre yon semèn san vizit.
limit-forced = Moun ki fòse w louvri l wè menm bagay ou wè. Ak yon kòd ki retire tout sa, se zouti a sèlman ki rete.
limit-ended = Kote yo retire tout sa, okenn kòd pa louvri anyen nan navigatè sa a. Yon lòt navigatè sou menm telefòn nan, oswa yon fenèt prive, ka louvri l toujou.
limit-known = Moun ki konnen pwojè sa a ka devine ki sa yon zouti konsa ka ye.
limit-trust = Nan premye vizit la, ou fè moun ki te ba ou adrès la konfyans.
limit-people = Gen moun ki reponn ki oblije di lapolis oswa Eta a kèk bagay. Paj chak sèvis di sa nou konnen. Ou ka mande anvan ou rakonte.
limit-promise = Paj sa a kache sa li kapab. Li pa ka pwomèt pèsonn p ap wè w.

### Codes. "Card" is whatever the address and the code came on, or were said from.
offer-lead = Nenpòt moun ki gen kat la ka louvri paj sa a. Ou ka chwazi yon kòd ou menm sèl konnen. Apre sa, kòd ki sou kat la pa fè anyen nan navigatè sa a.
offer-choose = Chwazi yon kòd
offer-later = Pa kounye a
settings-title = Kòd ak reglaj
code-open-title = Pwòp kòd pa w
code-open-lead = Apati lè sa a, se chif sa yo sèlman ki louvri paj sa a nan navigatè sa a. Chwazi chif ou ap sonje epi pèsonn pa ta devine: ni dat nesans, ni nimewo telefòn.
code-open-forgotten = Pèsonn pa ka di w ki chif yo te ye. Si ou bliye yo, efase done sèl sit sa a nan navigatè a, epi louvri adrès la ankò ak koneksyon: kòd ki sou kat la louvri l ankò.
code-open-done = Fini. Nan navigatè sa a, se pwòp kòd pa w sèlman ki louvri paj sa a kounye a. Kòd ki sou kat la pa fè anyen isit la.
code-call-title = Yon kòd ki rele
code-call-lead = Tape chif sa yo sou zouti a, epi telefòn nan pwopoze apèl la. Paj sa a pa louvri.
code-call-how = Nimewo a sere nan navigatè sa a, fèmen ak chif sa yo. Yon moun ki gen yon òdinatè ak tan ta ka jwenn yo kanmenm. Ou pa ka chwazi 911, paske yon ti erè ta rele l. Chwazi chif ki pa sanble ak lòt kòd ou yo.
code-call-trace = Apèl la menm rete nan lis apèl telefòn nan, tankou nenpòt lòt apèl.
code-call-done = Fini. Sou zouti a, chif sa yo pwopoze apèl sa a kounye a. Se pa tout telefòn ki pèmèt sa: eseye l yon fwa pandan ou gen tan, san ou pa rele. Pou sispann sa, chwazi yon lòt nimewo oswa efase kòd ou yo.
call-whom = Ki nimewo?
call-other = Yon lòt nimewo
call-wrong = Sa a se pa yon nimewo konplè ak kòd zòn li. Ou pa ka chwazi nimewo kout tankou 911.
code-end-title = Yon kòd ki retire tout sa
code-end-lead = Tape chif sa yo sou zouti a, epi tout sa ki anndan isit la efase nan navigatè sa a. Sa pran kèk segonn. Zouti a parèt jan li parèt apre nenpòt chif. Chwazi chif ki pa sanble ak lòt kòd ou yo, pou yon ti erè pa fè sa.
code-end-done = Fini. Kounye a, chif sa yo sou zouti a retire tout bagay.
code-first = Chwazi pwòp kòd pa w anvan. Apre sa, ka gen youn ki rele, ak youn ki retire tout sa.
code-type = Tape 6 a 8 chif
code-again = Tape menm chif yo ankò
code-next = Kontinye
code-erase = Efase yon chif
code-working = Yon ti moman.
code-length = Yon kòd gen 6 a 8 chif.
code-easy = Sa yo se premye chif nenpòt moun eseye. Chwazi lòt.
code-taken = Chif sa yo deja fè yon bagay isit la, oswa yo sou kat la. Chwazi lòt.
code-different = Se pa t menm chif yo. Anyen pa chanje. Rekòmanse.
code-not-kept = Navigatè a pa t ka sere l. Anyen pa chanje. Petèt se yon fenèt prive, oswa telefòn nan plen.
code-forget = Efase kòd mwen yo
code-forget-note = Sa efase tout kòd ou yo, ak sa ki sere ak yo. Apre sa, kòd ki sou kat la louvri paj sa a ankò.
code-forget-now = Efase yo kounye a
code-forgotten = Kòd ou yo efase. Kòd ki sou kat la louvri paj sa a ankò.
codes-shared = Plizyè moun sèvi ak telefòn sa a. Anyen pa sere sou li, kidonk pa gen kòd ki pou ou sèl.
end-title = Retire tout sa nan navigatè sa a
end-lead = Èd la, lis la ak tout kòd yo efase nan navigatè sa a. Zouti a rete epi li mache. Apre sa, okenn kòd pa louvri anyen isit la, epi anyen ladan l pa telechaje ankò.
end-back = Pou tounen: nan reglaj navigatè a, efase done sèl sit sa a. Apre sa, louvri adrès la ankò ak koneksyon, epi tape kòd ki sou kat la. Oswa sèvi ak yon lòt navigatè oswa yon lòt telefòn.
end-stays = Adrès la rete nan istorik navigatè a. Apèl yo ak mesaj yo rete kote yo ye. Gen navigatè ki efase done yon sit poukont yo. Safari fè sa apre yon semèn san vizit: lè sa a, kòd ki sou kat la louvri paj sa a ankò.
end-now = Retire l kounye a
end-failed = Navigatè a pa fè l. Anyen pa chanje. Efase done sèl sit sa a nan reglaj navigatè a pito.
idle-title = Fèmen poukont li
idle-lead = Li fèmen si pèsonn pa touche l pandan (nan vizit sa a sèlman):
idle-seconds = { $seconds ->
   *[other] { $seconds } segonn
  }
idle-minutes = { $minutes ->
   *[other] { $minutes } minit
  }
idle-never = Janmen

### A phone that several people use
next-title = Pare pou pwochen moun nan
next-lead = Sa paj sa a ka wè sou tèt li nan telefòn sa a:
next-texts = Nòt zouti a
next-databases = Baz done
next-cookies = Cookies
next-codes = Kòd pèsonèl
next-empty = vid
next-found = pa vid
next-unseen = pa ka wè l
next-clear = Vide l kounye a
next-app = Zouti a menm rete. Li menm jan pou tout moun.
next-by-hand = Sa li pa ka wè, epi se ou menm sèl ki ka efase
next-history = Istorik navigatè a ak onglè ki louvri yo
next-calls = Lis apèl yo, ak nimewo yo tape nan aplikasyon telefòn nan
next-messages = Mesaj ak bouyon, nan lòt aplikasyon tou
next-photos = Foto, foto ekran, sa ki telechaje, ak tèks ki kopye
next-accounts = Kont ki toujou louvri

### Edisyon senp lan: yon sèl paj san pwogram, ak tout lang yo
plain-leave = Kite paj sa a
plain-leave-note = Sòti a louvri { $address }. Li pa efase anyen: paj sa a rete nan istorik navigatè a, epi Retounen mennen tounen sou li. Fèmen onglè a tou.
plain-top = Nan kòmansman an
plain-printed = Paj sa a te fèt { $date }. Li pa ka chèche anyen ki pi nouvo.
plain-hours-differ = Kèk jou, lè yo diferan. Mande lè w rele.
plain-lead = Paj sa a pa ka tounen yon lòt. Men sa ki rete:
plain-history = Adrès ak non paj sa a rete nan istorik navigatè a, epi yo ka kopye sou lòt aparèy. Chak lyen ou touche isit la ajoute yon liy.
plain-back = Retounen mennen tounen sou paj sa a, menm apre sòti a. Yon moun ka relouvri yon onglè ki fèmen.
plain-tab = Jiskaske w fèmen onglè a, yo ka wè paj la ladan l, ak nan lis aplikasyon ki louvri yo.
plain-lists = Telefòn nan fè lis poukont li: done, batri, tan ekran. Lis sa yo ka montre adrès paj sa a, ak konbe tan li te louvri.
plain-trust = Ou fè moun ki te ba ou adrès la konfyans, ak moun ki jere paj sa a.
plain-promise = Paj sa a pa kache anyen sou tèt li. Si yon moun konn gade telefòn sa a, li paj la sou yon telefòn moun nan pa janm gen nan men l.
