## The inside. Short words, short sentences, calm. Say "you". Never promise that something will not show, that someone is
## safe, or that no one will be told. Never blame.

### Moving around
back = Back
home = Start
other-language = Español
# Shown beside the switch to this language while no native reader has reviewed it.
unreviewed = These words have not been reviewed by a native reader yet.

### The first screen
home-title = Call someone
home-lead = One tap calls. The call stays in the list of calls.
text-instead = Text
# $what (String) the word to send, $number (String) where to
text-what = Text { $what } to { $number }
danger-title = Danger right now
danger-lead = 911 sends police. You can also ask for an ambulance. Texts are read in English only.
all-services = All services
limits-link = What this cannot hide
list-damaged = The list cannot be read right now. These numbers still can.
nothing-readable = The list cannot be read right now. Load the page again when there is a connection.

### The list
all-title = All services
all-lead = What do you need?
need-talk = Someone to talk to
need-shelter = A place to stay
need-legal = Legal help
need-immigration = Papers and immigration
need-work = Pay and work
need-health = Health, feelings, drugs or alcohol
need-food = Food and money
need-children = Children
need-under-18 = If you are under 18
# $date (String) a day
list-dated = This list is from { $date }.
list-old = This list is past its date. Numbers may have changed. If one does not work, try another.
# $count (Number) how many entries
list-more = { $count ->
    [one] One entry needs a newer version of this page and is not shown.
   *[other] { $count } entries need a newer version of this page and are not shown.
  }

### Who answers
who-title = Who answers
# $who (String) as below
who-answers = Who answers: { $who }
who-other = See the details
who-advocate = Advocate
who-counselor = Counselor
who-lawyer = Lawyer
who-state = State office
who-child-protection = State child protection
who-law-enforcement = Police
who-immigration-enforcement = Immigration enforcement
who-operator = Staff of the line
who-volunteer = Trained volunteer
who-peer = Someone who knows it from their own life
immigration-warning = This is immigration enforcement. Talk to a lawyer first.

### When
hours-title = When
# The same, shorter.
always-short = Day and night
open-always = Day and night, every day
open-now = Open now
# $time (String) a time of day
open-until = Open now, until { $time }
closed-now = Closed now
# $time (String) a time of day
closed-until-today = Closed now. Opens today at { $time }
# $day (String) a day of the week, $time (String) a time of day
closed-until = Closed now. Opens { $day } at { $time }
hours-unknown = We do not know the hours. Try calling.
# $days (String) days of the week, $open (String) and $close (String) times of day
hours-row = { $days }: { $open } to { $close }
hours-zone = Connecticut time.

### Numbers
numbers-title = Numbers
call-this = Call { $number }
text-this = Text { $number }
tty-this = TTY { $number }
# $keys (String) keys to press one after another
then-press = Then press { $keys }
show-number = Show the number, to use on another phone
dial-title = Use this number on another phone
dial-note = Nothing is called or sent from here.
# The same, in three words.
not-lately = Not checked lately
call-first = Not checked for over 180 days. The number may have changed.

### Before the call
before-call = What a call leaves behind
before-text = What a text leaves behind
know-title = Good to know first
must-report = The people who answer may have to report it if they learn that someone under 18 is being hurt.
languages-title = Languages
by-voice = On the phone: { $languages }
by-text = In texts: { $languages }
interpreter = An interpreter can join the call.
# $count (Number) of languages
interpreter-many = An interpreter can join the call, in about { $count } languages.
languages-unknown = We do not know which languages they speak. Say the name of yours.
# $tag (String) a language
language-name = { $tag ->
    [en] English
    [es] Spanish
    [ase] American Sign Language
   *[other] { $tag }
  }
cost-title = Cost
area-title = For people in
area-all = All of Connecticut

### The web
web-title = On the web
chat-title = Chat
web-open = Open it
web-notice = Opening this writes the address into the browser's history, where someone can find it. A connection is needed.
web-go = Open { $address }

### Where this comes from
source-title = Where this comes from
organization = Run by { $name }
# $date (String)
published = The source is dated { $date }
published-unknown = The source shows no date
# $date (String)
reviewed = Someone read the service's own page on { $date }
reviewed-none = We do not know when someone last read the service's own page
# $date (String)
dialled = Test call on { $date }
dialled-none = No test call yet

### The limits page
limits-title = What this cannot hide
limits-lead = The button at the top brings the everyday tool back at once, and so does a tap with two fingers. Some things stay behind anyway:
limit-calls = Calls stay in the phone's list of calls. They may show on the phone bill.
limit-texts = Texts, and texts that you began and did not send, stay in the messages. They can show on other devices with the same account.
limit-dialler = A number that you typed or tapped can stay in the phone app. After a call, if you call a number that no one minds, "redial" shows that one. The list of calls still shows both.
limit-keyboard = The keyboard can learn what you type.
limit-history = The address of this page stays in the browser's history, and may be copied to other devices. It says nothing about what is in here.
limit-network = Whoever runs the wifi or pays for the line can see that this address was visited, and how much data was used.
limit-watched = A program that watches the phone can see everything on the screen, this page too. If you think someone uses one, use a phone that they have never held.
limit-switcher = When you leave the browser, one old picture of this page may flash in the list of open apps.
limit-clear = Clearing all of the history can itself be noticed.
limit-code = Nothing of yours is kept here. If the site's data is cleared, or in another browser, the address and the code are all it takes to come back, for anyone who knows them.
limit-trust = At the first visit, you trust whoever gave you the address.
limit-people = Some people who answer must tell the police or the state about certain things. Each service's page says what we know. You can ask before you tell.
limit-promise = This page hides what it can. It cannot promise that you will not be seen.
