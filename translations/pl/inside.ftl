## Forma zwracania się: „ty”, małą literą, ciepło i prosto, jak mówi życzliwa osoba, która pomaga.
## Bez form, które zdradzają płeć czytającej osoby: czas teraźniejszy, „ktoś”, „ci”, bezosobowo.

### Moving around
back = Wstecz
home = Start
unreviewed = Tych słów nie sprawdził jeszcze nikt, kto mówi po polsku od dziecka.
# Above the list of languages.
languages-pick = Języki
language-reviewed = Sprawdzony przez osobę, która mówi tym językiem od dziecka
language-unreviewed = Jeszcze niesprawdzony przez osobę, która mówi tym językiem od dziecka
language-unreadable = Teraz nie da się odczytać
language-here = Teraz na ekranie
language-keep = Zapamiętaj ten język w tej przeglądarce

### The first screen
home-title = Zadzwoń do kogoś
home-lead = Wystarczy raz dotknąć numeru, a telefon od razu pod niego dzwoni. Może to być widoczne na rachunku za telefon. Możesz najpierw zapytać, co muszą zgłosić.
text-instead = SMS
text-what = Wyślij SMS o treści { $what } na { $number }
danger-title = Niebezpieczeństwo w tej chwili
danger-lead = 911 wysyła policję. Możesz też poprosić o karetkę. SMS-y są czytane tylko po angielsku: jeśli nie piszesz po angielsku, zadzwoń.
all-services = Wszystkie miejsca pomocy
limits-link = Czego to nie ukryje
list-damaged = Teraz nie da się odczytać listy. Te numery się da.
nothing-readable = Teraz nie da się odczytać listy. Otwórz stronę jeszcze raz, gdy będzie połączenie z internetem.
stays-call = Zostaje na liście połączeń.
stays-both = Zostaje na liście połączeń albo w wiadomościach.
large-number = Pokaż numer
find-title = Znajdź pomoc
find-more = Według potrzeby, miasta i języka
room-signs = Czy tak powinno być?
room-rights = Twoje prawa
room-safer = Bezpieczniej na co dzień
room-helpers = Dla osób, które pomagają

### The list
all-title = Wszystkie miejsca pomocy
all-lead = Czego potrzebujesz?
need-talk = Ktoś do rozmowy
need-shelter = Miejsce, gdzie można się zatrzymać
need-legal = Pomoc prawna
need-immigration = Dokumenty i imigracja
need-work = Zapłata i praca
need-health = Zdrowie, uczucia, narkotyki lub alkohol
need-food = Jedzenie i pieniądze
need-children = Dzieci
need-under-18 = Jeśli masz mniej niż 18 lat
list-dated = Data tej listy: { $date }.
list-old = Data tej listy już minęła. Numery mogły się zmienić. Jeśli jeden nie działa, spróbuj innego.
about-title = O tej liście
about-edition = Wydanie { $edition } z dnia { $date }.
about-compared = Ostatnio porównano z najnowszą listą: { $date }.
about-unreached = Ostatnim razem nie było połączenia. Próba powtórzy się sama.
about-refused = Ostatnim razem przyszło coś, czemu nie można ufać. Nie zostało zachowane. Zostaje lista, która tu jest.
about-unkept = W tej przeglądarce nic nie jest przechowywane. Lista przyszła razem ze stroną.
list-more = { $count ->
    [one] Jeden wpis wymaga nowszej wersji tej strony i go nie widać.
    [few] { $count } wpisy wymagają nowszej wersji tej strony i ich nie widać.
    [many] { $count } wpisów wymaga nowszej wersji tej strony i ich nie widać.
   *[other] { $count } wpisu wymaga nowszej wersji tej strony i ich nie widać.
  }
needs-lead = Albo zobacz wszystko
keep-here = Zapamiętaj to miejsce
keep-note = Zapamiętane w tej przeglądarce jako cyfry, bez nazwy, dopóki tego nie usuniesz albo nie usuniesz wszystkiego.
keep-failed = Przeglądarka nie mogła tego zapamiętać. Nic się nie zmieniło.
keep-full = Nie ma już miejsca. Najpierw usuń jedno.
keep-code = Żeby zapamiętać miejsca pomocy, najpierw wybierz własny kod. Inaczej każdy, kto ma kartkę, może zobaczyć, które to są.
kept-title = Zapamiętane przez ciebie
search-label = Szukaj
search-hint = Nazwa, miejsce, słowo lub numer
search-clear = Wyczyść
found = { $count ->
    [0] Nic nie pasuje do tego wszystkiego
    [one] { $count } miejsce pomocy
    [few] { $count } miejsca pomocy
    [many] { $count } miejsc pomocy
   *[other] { $count } miejsca pomocy
  }
found-none = Usuń jakiś warunek albo zadzwoń pod numer z pierwszego ekranu: tam znają więcej miejsc.
narrow-title = Pokaż tylko
only-open = Teraz otwarte
only-texting = Mogę napisać SMS
only-civilian = Nie odbiera policja ani służby imigracyjne
civilian-note = Niektóre z tych miejsc mimo to mogą powiadomić policję. Najpierw zapytaj, co muszą zgłosić.
only-under-18 = Dla osób poniżej 18 lat
in-town = Miasto
near-town = Blisko: { $town }
any-town = Każde miasto
in-language = Język
any-language = Każdy język
town-title = Które miasto?
town-lead = Nic tu nie sprawdza, gdzie jesteś. Miejsca pomocy dla całego Connecticut są zawsze na liście.
town-none = W Connecticut nie ma miasta o tej nazwie.
speak-title = Jaki język?
speak-lead = Linie z tłumaczem też są na liście.
away = { $miles ->
    [one] około { $miles } mili stąd
    [few] około { $miles } mil stąd
    [many] około { $miles } mil stąd
   *[other] około { $miles } mili stąd
  }

### Who answers
who-title = Kto odbiera
who-answers = Kto odbiera: { $who }
who-other = Zobacz szczegóły
who-advocate = Osoba wspierająca (advocate)
who-counselor = Doradca (counselor)
who-lawyer = Prawnik
who-state = Urząd stanowy
who-child-protection = Stanowa ochrona dzieci
who-law-enforcement = Policja
who-immigration-enforcement = Służby imigracyjne
who-operator = Pracownicy linii
who-volunteer = Wolontariusz po szkoleniu
who-peer = Ktoś, kto zna to z własnego życia
immigration-warning = Tu odbierają służby imigracyjne. Najpierw porozmawiaj z prawnikiem.

### When
hours-title = Kiedy
always-short = Dzień i noc
open-always = Dzień i noc, codziennie
open-now = Teraz otwarte
open-until = Teraz otwarte, do { $time }
closed-now = Teraz zamknięte
closed-until-today = Teraz zamknięte. Otwarcie dzisiaj: { $time }
closed-until = Teraz zamknięte. Otwarcie: { $day }, { $time }
hours-unknown = Nie znamy godzin. Spróbuj zadzwonić.
hours-unknown-short = godziny nieznane
hours-row = { $days }: od { $open } do { $close }
hours-zone = Czas w Connecticut.

### Numbers
numbers-title = Numery
call-this = Zadzwoń: { $number }
text-this = SMS na { $number }
tty-this = TTY { $number }
then-press = Potem naciśnij { $keys }
show-number = Pokaż numer, żeby użyć go na innym telefonie
dial-title = Użyj tego numeru na innym telefonie
dial-note = Ten ekran do nikogo nie dzwoni i nic nie wysyła.
not-lately = Dawno niesprawdzany
call-first = Niesprawdzany od ponad 180 dni. Numer mógł się zmienić.

### Before the call
before-call = Co zostaje po rozmowie
before-text = Co zostaje po SMS-ie
know-title = Warto wiedzieć wcześniej
must-report = Osoby, które odbierają, być może muszą to zgłosić, gdy dowiedzą się, że ktoś krzywdzi osobę poniżej 18 lat.
languages-title = Języki
by-voice = Przez telefon: { $languages }
by-text = W SMS-ach: { $languages }
interpreter = Do rozmowy może dołączyć tłumacz.
interpreter-many = Do rozmowy może dołączyć tłumacz. Liczba języków: około { $count }.
languages-unknown = Nie wiemy, jakimi językami tam mówią. Powiedz nazwę swojego po angielsku: „Polish”.
and-more = { $before }, { $next }
language-name = { $tag ->
    [en] angielski
    [es] hiszpański
    [pt] portugalski
    [pt-BR] portugalski (Brazylia)
    [ht] kreolski haitański
    [zh] chiński
    [zh-Hans] chiński uproszczony
    [pl] polski
    [ar] arabski
    [ase] amerykański język migowy
   *[other] { $tag }
  }
eligibility-title = Dla kogo to jest
ages-between = Wiek: od { $min } do { $max } lat
ages-from = Wiek: od { $min } lat
ages-to = Wiek: do { $max } lat
cost-title = Koszt
area-title = Dla osób w
area-all = Całe Connecticut
cost-unknown = Nie wiemy, ile to kosztuje. Najpierw zapytaj.
no-text = Nie znamy sposobu, żeby wysłać tam SMS.

### The web
web-title = W internecie
chat-title = Czat
web-open = Otwórz
web-notice = Po otwarciu adres zostaje w historii przeglądarki i ktoś może go tam znaleźć. Potrzebne jest połączenie z internetem.
web-go = Otwórz { $address }

### Where this comes from
source-title = Skąd to wiemy
organization = Kto to prowadzi: { $name }
published = Data źródła: { $date }
published-unknown = Źródło nie podaje daty
reviewed = Ktoś czytał stronę tego miejsca: { $date }
reviewed-none = Nie wiemy, kiedy ktoś ostatnio czytał stronę tego miejsca
dialled = Próbna rozmowa: { $date }
dialled-none = Jeszcze bez próbnej rozmowy

### The guides
source-read = Przeczytane: { $date }
guide-english = Tego jeszcze nie przetłumaczono, więc jest po angielsku.
check-begin = Zacznij
check-yes = Tak
check-no = Nie
check-skip = Pomiń to pytanie
check-to-end = Przejdź na koniec
check-place = { $place } z { $count }

### The limits page
limits-title = Czego to nie ukryje
limits-lead = Przycisk na górze od razu przywraca zwykłe narzędzie. Dotknięcie dwoma palcami też. Mimo to niektóre rzeczy zostają:
limits-calls = Rozmowy i SMS-y
limits-phone = Telefon i przeglądarka
limits-kept = Kody i to, co jest zapamiętane
limits-people = Ludzie
limit-calls = Rozmowy zostają na liście połączeń w telefonie. Mogą być widoczne na innych urządzeniach z tym samym kontem i na rachunku za telefon.
limit-texts = SMS-y, także te zaczęte i niewysłane, zostają w wiadomościach. Mogą być widoczne na innych urządzeniach z tym samym kontem.
limit-dialler = Wpisany lub dotknięty numer może zostać w aplikacji telefonu. Jeśli po rozmowie zadzwonisz pod numer, który nikomu nie przeszkadza, „wybierz ponownie” pokazuje ten numer. Lista połączeń nadal pokazuje oba.
limit-keyboard = Klawiatura może zapamiętać to, co piszesz.
limit-history = Adres tej strony zostaje w historii przeglądarki i może się skopiować na inne urządzenia. Nic nie mówi o tym, co jest w środku.
limit-network = Ten, kto zarządza wifi albo płaci za telefon, może widzieć, że ktoś otwierał ten adres, i ile danych zużył.
limit-site = Ten, kto prowadzi tę stronę, może widzieć wizytę i to, jak stara była lista w tym telefonie. Nie widzi, co ktoś czytał.
limit-watched = Program, który śledzi telefon, może widzieć wszystko na ekranie, także tę stronę. Jeśli myślisz, że ktoś takiego używa, weź telefon, którego ta osoba nigdy nie miała w ręku.
limit-switcher = Gdy wychodzisz z przeglądarki, może na chwilę mignąć stary obraz tej strony. Może to być na liście otwartych aplikacji albo wśród kart przeglądarki.
limit-lists = Telefon ma własne spisy: aplikacji, baterii, danych i czasu przed ekranem. Mogą pokazać nazwę i adres tego narzędzia oraz to, jak długo było otwarte.
limit-copied = To, co kopiujesz, zostaje w schowku. Obrazy ekranu, które ktoś zrobi, zostają przy zdjęciach.
limit-removed = Gdy usuniesz narzędzie z ekranu głównego, zostają historia przeglądarki i dane strony.
limit-clear = Ktoś może też zauważyć, że cała historia jest wyczyszczona.
limit-code = Zostaje tu tylko to, co wybierzesz. Kody są zapisane bez swoich cyfr. Jeśli o to poprosisz, zostają też język i miejsca pomocy: każde miejsce jako rząd cyfr, a nie pod nazwą.
limit-code-copied = Ktoś, kto skopiuje te rzędy cyfr z telefonu i ma tę listę, może ustalić, które to miejsca. Komputerem może też wypróbować wszystkie cyfry kodów.
limit-code-card = Dopóki nie wybierzesz własnego kodu, adres i kod z kartki otwierają to każdemu, kto je zna. Tam, gdzie ktoś wyczyści dane strony, i w innej przeglądarce znów to otwierają. Niektóre przeglądarki czyszczą je same, Safari po tygodniu bez wizyty.
limit-forced = Ktoś, kto zmusza cię do otwarcia tego, widzi to samo co ty. Dzięki kodowi, który to usuwa, zostaje samo narzędzie.
limit-ended = Tam, gdzie to usunięto, w tej przeglądarce żaden kod nic nie otwiera. Inna przeglądarka w tym samym telefonie albo okno prywatne nadal może to otworzyć.
limit-known = Ktoś, kto zna ten projekt, może się domyślić, czym może być takie narzędzie.
limit-trust = Przy pierwszej wizycie ufasz temu, kto dał ci adres.
limit-people = Niektóre osoby, które odbierają, muszą mówić policji albo władzom stanu o pewnych sprawach. Na stronie każdego miejsca pomocy piszemy, co wiemy. Możesz zapytać, zanim coś powiesz.
limit-promise = Ta strona ukrywa tyle, ile może. Nie może obiecać, że nikt cię nie zobaczy.

### Codes. "Card" is whatever the address and the code came on, or were said from.
offer-lead = Każdy, kto ma kartkę, może to otworzyć. Możesz wybrać kod, który znasz tylko ty. Wtedy kod z kartki nic nie robi w tej przeglądarce.
offer-choose = Wybierz kod
offer-later = Nie teraz
settings-title = Kody i ustawienia
code-open-title = Twój własny kod
code-open-lead = Od tej chwili tylko te cyfry otwierają to w tej przeglądarce. Wybierz takie, które zapamiętasz, a nikt ich nie zgadnie: nie urodziny i nie numer telefonu.
code-open-forgotten = Nikt nie może ci powiedzieć, jakie to były cyfry. Jeśli je zapomnisz, wyczyść w przeglądarce dane tylko tej jednej strony i otwórz adres jeszcze raz, z internetem: kod z kartki znów to otworzy.
code-open-done = Gotowe. W tej przeglądarce otwiera to teraz tylko twój własny kod. Kod z kartki nic tu nie robi.
code-call-title = Kod, który dzwoni
code-call-lead = Wpisz te cyfry w narzędziu, a telefon zaproponuje rozmowę. Ta strona się nie otwiera.
code-call-how = Numer zostaje w tej przeglądarce, zamknięty tymi cyframi. Ktoś, kto ma komputer i czas, i tak może je znaleźć. Nie można wybrać 911, bo pomyłka by tam zadzwoniła. Wybierz cyfry niepodobne do twoich innych kodów.
code-call-trace = Sama rozmowa zostaje na liście połączeń w telefonie, jak każda inna.
code-call-done = Gotowe. Te cyfry w narzędziu proponują teraz tę rozmowę. Nie każdy telefon na to pozwala: spróbuj raz, gdy masz czas, i nie dzwoń. Żeby to wyłączyć, wybierz inny numer albo usuń swoje kody.
call-whom = Który numer?
call-other = Inny numer
call-wrong = To nie jest cały numer z kierunkowym. Nie można wybrać krótkich numerów, takich jak 911.
code-end-title = Kod, który to usuwa
code-end-lead = Wpisz te cyfry w narzędziu, a wszystko, co tu jest, zniknie z tej przeglądarki. Trwa to kilka sekund. Narzędzie wygląda jak po każdej innej liczbie. Wybierz cyfry niepodobne do twoich innych kodów, żeby nie stało się to przez pomyłkę.
code-end-done = Gotowe. Te cyfry w narzędziu usuwają teraz wszystko.
code-first = Najpierw wybierz własny kod. Potem może być taki, który dzwoni, i taki, który to usuwa.
code-type = Wpisz od 6 do 8 cyfr
code-again = Wpisz te same cyfry jeszcze raz
code-next = Dalej
code-erase = Usuń jedną cyfrę
code-working = Chwileczkę.
code-length = Kod ma od 6 do 8 cyfr.
code-easy = Te cyfry każdy sprawdza najpierw. Wybierz inne.
code-taken = Te cyfry już coś tu robią albo są na kartce. Wybierz inne.
code-different = To nie były te same cyfry. Nic się nie zmieniło. Zacznij od nowa.
code-not-kept = Przeglądarka nie mogła tego zapamiętać. Nic się nie zmieniło. Może to okno prywatne albo telefon jest pełny.
code-forget = Usuń moje kody
code-forget-note = To usuwa wszystkie twoje kody i to, co jest z nimi zapamiętane. Potem kod z kartki znów to otwiera.
code-forget-now = Usuń je teraz
code-forgotten = Twoje kody są usunięte. Kod z kartki znów to otwiera.
codes-shared = Tego telefonu używa kilka osób. Nic w nim nie zostaje, więc nie ma tu własnych kodów.
end-title = Usuń to z tej przeglądarki
end-lead = Pomoc, lista i wszystkie kody znikają z tej przeglądarki. Narzędzie zostaje i działa. Potem żaden kod nic tu nie otwiera i nic z tego nie pobiera się znowu.
end-back = Żeby wrócić: w ustawieniach przeglądarki wyczyść dane tylko tej jednej strony. Potem otwórz adres jeszcze raz, z internetem, i wpisz kod z kartki. Albo użyj innej przeglądarki lub innego telefonu.
end-stays = Adres zostaje w historii przeglądarki, a rozmowy i SMS-y zostają tam, gdzie są. Niektóre przeglądarki same czyszczą dane strony, Safari po tygodniu bez wizyty: wtedy kod z kartki znów to otwiera.
end-now = Usuń teraz
end-failed = Przeglądarka tego nie zrobiła i nic się nie zmieniło. Wyczyść dane tylko tej jednej strony w ustawieniach przeglądarki.
idle-title = Samo się zamyka
idle-lead = Zamyka się, jeśli nikt tego nie dotknie przez (tylko w czasie tej wizyty):
idle-seconds = { $seconds ->
    [one] { $seconds } sekundę
    [few] { $seconds } sekundy
    [many] { $seconds } sekund
   *[other] { $seconds } sekundy
  }
idle-minutes = { $minutes ->
    [one] { $minutes } minutę
    [few] { $minutes } minuty
    [many] { $minutes } minut
   *[other] { $minutes } minuty
  }
idle-never = Nigdy

### A phone that several people use
next-title = Gotowe dla następnej osoby
next-lead = Co ta strona widzi o sobie w tym telefonie:
next-texts = Notatki narzędzia
next-databases = Bazy danych
next-cookies = Pliki cookie
next-codes = Własne kody
next-empty = pusto
next-found = coś tam jest
next-unseen = nie widać
next-clear = Opróżnij teraz
next-app = Samo narzędzie zostaje. Jest takie samo dla wszystkich.
next-by-hand = Czego ta strona nie widzi i co możesz wyczyścić tylko ty
next-history = Historia przeglądarki i otwarte karty
next-calls = Lista połączeń i numery wpisane w aplikacji telefonu
next-messages = Wiadomości i szkice, także w innych aplikacjach
next-photos = Zdjęcia, zrzuty ekranu, pobrane pliki i skopiowany tekst
next-accounts = Konta, z których nikt się jeszcze nie wylogował

### Wydanie proste: jedna strona bez programów, ze wszystkimi językami
plain-leave = Wyjdź z tej strony
plain-leave-note = Wyjście otwiera { $address }. Niczego nie usuwa: ta strona zostaje w historii przeglądarki, a Wstecz do niej wraca. Zamknij też kartę.
plain-top = Do początku
plain-printed = Tę stronę zrobiono { $date }. Nie może szukać niczego nowszego.
plain-hours-differ = W niektóre dni godziny są inne. Zapytaj, gdy dzwonisz.
plain-lead = Ta strona nie może zmienić się w inną. To zostaje:
plain-history = Adres i nazwa tej strony zostają w historii przeglądarki i mogą być skopiowane na inne urządzenia. Każdy link, którego tu dotkniesz, dodaje wiersz.
plain-back = Wstecz wraca do tej strony, także po wyjściu. Ktoś może ponownie otworzyć zamkniętą kartę.
plain-tab = Dopóki nie zamkniesz karty, stronę można zobaczyć w niej i na liście otwartych aplikacji.
plain-lists = Telefon ma własne spisy: zużycia internetu, baterii i czasu przed ekranem. Mogą pokazać adres tej strony oraz to, jak długo była otwarta.
plain-trust = Ufasz temu, kto dał ci adres, i temu, kto prowadzi tę stronę.
plain-promise = Ta strona niczego o sobie nie ukrywa. Jeśli ktoś sprawdza ten telefon, czytaj na telefonie, którego ta osoba nigdy nie miała w ręku.
