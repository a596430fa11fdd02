## The inside. Short words, short sentences, calm. Say "you". Never promise that something will not show, that someone is
## safe, or that no one will be told. Never blame.

### Moving around
back = Back
home = Start
# Shown beside the switch to this language while no native reader has reviewed it.
unreviewed = These words have not been reviewed by a native reader yet.
# Above the list of languages.
languages-pick = Languages
# Beside a language that a native reader has reviewed, and beside one that none has.
language-reviewed = Reviewed by a native reader
language-unreviewed = Not reviewed by a native reader yet
language-unreadable = Cannot be read right now
# Beside the language that is shown.
language-here = Shown now
language-keep = Keep this language in this browser

### The first screen
home-title = Call someone
home-lead = One tap calls. The phone bill may show it. You can ask first what they must report.
text-instead = Text
# $what (String) the word to send, $number (String) where to
text-what = Text { $what } to { $number }
danger-title = Danger right now
danger-lead = 911 sends police. You can also ask for an ambulance. Texts are read in English only.
all-services = All services
limits-link = What this cannot hide
list-damaged = The list cannot be read right now. These numbers still can.
nothing-readable = The list cannot be read right now. Load the page again when there is a connection.
# What stays behind, under each line's buttons.
stays-call = Stays in the list of calls.
stays-both = Stays in the list of calls, or in the messages.
large-number = Show the number
find-title = Find help
find-more = By need, town and language
room-signs = Is this right?
room-rights = Your rights
room-safer = Stay safer
room-helpers = For helpers

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
about-title = About this list
# $edition (String) a number, $date (String) a day
about-edition = Edition { $edition }, made on { $date }.
# $date (String) a day, by the phone's clock
about-compared = Last compared with the newest list on { $date }.
about-unreached = The last try found no connection. It tries again by itself.
about-refused = The last try brought something that cannot be trusted. It was not kept. The list that is here stays.
about-unkept = Nothing is kept in this browser. The list came with the page.
# $count (Number) how many entries
list-more = { $count ->
    [one] One entry needs a newer version of this page and is not shown.
   *[other] { $count } entries need a newer version of this page and are not shown.
  }
needs-lead = Or look through everything
keep-here = Keep this one
keep-note = Kept in this browser as figures, without the name, until you delete it or take everything away.
keep-failed = The browser could not keep it. Nothing has changed.
keep-full = There is no room for more. Take one away first.
keep-code = To keep services, choose your own code first. Otherwise anyone with the card could see which.
kept-title = What you kept
search-label = Search
search-hint = Name, place, word or number
search-clear = Clear
# $count (Number) how many services are shown
found = { $count ->
    [0] Nothing fits all of this
    [one] { $count } service
   *[other] { $count } services
  }
found-none = Take something off, or call someone on the first screen: they know of more.
narrow-title = Only show
only-open = Open now
only-texting = I can text
only-civilian = Not answered by police or immigration
# Beside what is found, while only these are shown.
civilian-note = Some of these can still tell the police. Ask first what they must report.
only-under-18 = For under 18
in-town = Town
# $town (String) a town
near-town = Near { $town }
any-town = Any town
in-language = Language
any-language = Any language
town-title = Which town?
town-lead = Nothing looks up where you are. Services for all of Connecticut are always shown.
town-none = No town of this name in Connecticut.
speak-title = Which language?
speak-lead = Lines with an interpreter are shown too.
# $miles (Number) how far the nearest town it serves is
away = about { $miles } miles away

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
# The same where there is little room.
hours-unknown-short = hours not known
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
# A list of names: $before (String) those so far, $next (String) one more
and-more = { $before }, { $next }
# $tag (String) a language
language-name = { $tag ->
    [en] English
    [es] Spanish
    [pt] Portuguese
    [pt-BR] Brazilian Portuguese
    [ht] Haitian Creole
    [zh] Chinese
    [zh-Hans] Chinese
    [pl] Polish
    [ar] Arabic
    [ase] American Sign Language
   *[other] { $tag }
  }
eligibility-title = Whom it is for
# $min (Number) years
# $max (Number) years
ages-between = From { $min } to { $max } years old
# $min (Number) years
ages-from = From { $min } years old
# $max (Number) years
ages-to = Up to { $max } years old
cost-title = Cost
area-title = For people in
area-all = All of Connecticut
cost-unknown = We do not know what it costs. Ask first.
no-text = We know of no way to text them.

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
# $date (String) the day on which somebody read the law or page
source-read = Read on { $date }
# Under a guide that is shown in English for want of a translation.
guide-english = This is not translated yet, so it is shown in English.
check-begin = Begin
check-yes = Yes
check-no = No
check-skip = Skip this one
check-to-end = Go to the end
# $place (Number) which question this is
# $count (Number) how many there are
check-place = { $place } of { $count }

### The limits page
limits-title = What this cannot hide
limits-lead = The button at the top brings the everyday tool back at once, and so does a tap with two fingers. Some things stay behind anyway:
limits-calls = Calls and texts
limits-phone = The phone and the browser
limits-kept = Codes, and what is kept
limits-people = People
limit-calls = Calls stay in the phone's list of calls. They can show on other devices with the same account, and on the phone bill.
limit-texts = Texts, and texts that you began and did not send, stay in the messages. They can show on other devices with the same account.
limit-dialler = A number that you typed or tapped can stay in the phone app. After a call, if you call a number that no one minds, "redial" shows that one. The list of calls still shows both.
limit-keyboard = The keyboard can learn what you type.
limit-history = The address of this page stays in the browser's history, and may be copied to other devices. It says nothing about what is in here.
limit-network = Whoever runs the wifi or pays for the line can see that this address was visited. They can also see how much data was used.
limit-site = Whoever runs this site can see a visit, and how old the list on this phone was. They cannot see what was read.
limit-watched = A program that watches the phone can see everything on the screen, this page too. If you think someone uses one, use a phone that they have never held.
limit-switcher = When you leave the browser, one old picture of this page may flash. It may be in the list of open apps, or among the browser's tabs.
limit-lists = The phone keeps its own lists of apps, battery, data and screen time. They can show this tool's name and address, and how long it was open.
limit-copied = What you copy stays in the clipboard. Pictures that anyone takes of the screen stay with the photos.
limit-removed = Removing the tool from the home screen leaves the browser's history and the data of the site behind.
limit-clear = Clearing all of the history can itself be noticed.
limit-code = Only what you choose is kept here. Codes are kept without their digits. If you ask for it, your language is kept, and services: each as a row of figures and not by its name.
limit-code-copied = Someone who copies the figures off the phone and has this list can find out which services they are. With a computer they can also try all digits of the codes.
limit-code-card = Until you choose a code of your own, the address and the code on the card open this. Anyone who knows them can do it. Where the data of the site is cleared, and in another browser, they do so again. Some browsers clear it by themselves, Safari after a week without a visit.
limit-forced = Someone who makes you open it sees what you see. With a code that takes this away, there is only the tool.
limit-ended = Where this has been taken away, no code opens anything in that browser. Another browser on the same phone, or a private window, still can open it.
limit-known = Someone who knows of this project can guess what a tool like this may be.
limit-trust = At the first visit, you trust whoever gave you the address.
limit-people = Some people who answer must tell the police or the state about certain things. Each service's page says what we know. You can ask before you tell.
limit-promise = This page hides what it can. It cannot promise that you will not be seen.

### Codes. "Card" is whatever the address and the code came on, or were said from.
offer-lead = Anyone who has the card can open this. You can choose a code that only you know. Then the code on the card does nothing in this browser.
offer-choose = Choose a code
offer-later = Not now
settings-title = Codes and settings
code-open-title = Your own code
code-open-lead = From then on only these digits open this in this browser. Choose some that you will remember and nobody would guess: no birthday, no phone number.
code-open-forgotten = Nobody can tell you what they were. If you forget them, clear the data of this one site in the browser. Then open the address again with a connection: the code on the card opens it again.
code-open-done = Done. In this browser only your own code opens this now. The code on the card does nothing here.
code-call-title = A code that calls
code-call-lead = Type these digits on the tool, and the phone offers the call. This page does not open.
code-call-how = The number is kept in this browser, locked with these digits. Someone with a computer and time could still find them. 911 cannot be chosen, because a slip would call it. Choose digits unlike your other codes.
code-call-trace = The call itself stays in the phone's list of calls, like any other.
code-call-done = Done. On the tool these digits now offer that call. Not every phone allows it: try it once while you have time, and do not call. To stop it, choose another number or delete your codes.
call-whom = Which number?
call-other = Another number
call-wrong = This is not a whole number with its area code. Short numbers such as 911 cannot be chosen.
code-end-title = A code that takes this away
code-end-lead = Type these digits on the tool, and everything in here is deleted from this browser. It takes a few seconds. The tool looks as it does after any number. Choose digits unlike your other codes, so that a slip does not do it.
code-end-done = Done. Those digits on the tool now take everything away.
code-first = Choose your own code first. Then there can be one that calls, and one that takes this away.
code-type = Type 6 to 8 digits
code-again = Type the same digits again
code-next = Next
code-erase = Delete one digit
code-working = One moment.
code-length = A code has 6 to 8 digits.
code-easy = Those are the first that anyone tries. Choose others.
code-taken = Those digits do something here already, or are on the card. Choose others.
code-different = Those were not the same digits. Nothing has changed. Start again.
code-not-kept = The browser could not keep it. Nothing has changed. It may be a private window, or the phone is full.
code-forget = Delete my codes
code-forget-note = This deletes all your codes, and what is kept with them. Then the code on the card opens this again.
# The second touch, after the note.
code-forget-now = Delete them now
code-forgotten = Your codes are deleted. The code on the card opens this again.
codes-shared = Several people use this phone. Nothing is kept on it, so there are no codes of your own.
end-title = Take this away from this browser
end-lead = The help, the list and every code are deleted from this browser. The tool stays and works. After that no code opens anything here, and none of it is fetched again.
end-back = To come back: in the browser's settings, clear the data of this one site. Then open the address again with a connection, and type the code on the card. Or use another browser or phone.
end-stays = The address stays in the browser's history, and calls and texts stay where they are. Some browsers clear the data of a site by themselves, Safari after a week without a visit: then the code on the card opens this again.
end-now = Take it away now
end-failed = The browser did not do it, and nothing has changed. Clear the data of this one site in the settings of the browser instead.
idle-title = Close by itself
idle-lead = It closes if nobody touches it for (this visit only):
# $seconds (Number)
idle-seconds = { $seconds ->
    [one] { $seconds } second
   *[other] { $seconds } seconds
  }
# $minutes (Number)
idle-minutes = { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
  }
idle-never = Never

### A phone that several people use
next-title = Ready for the next person
next-lead = What this page can see of itself on this phone:
next-texts = Notes of the tool
next-databases = Databases
next-cookies = Cookies
next-codes = Own codes
next-empty = empty
next-found = not empty
next-unseen = cannot be seen
next-clear = Empty it now
next-app = The tool itself stays. It is the same for everyone.
next-by-hand = What it cannot see, and only you can clear
next-history = The browser's history and open tabs
next-calls = The list of calls, and numbers typed in the phone app
next-messages = Messages and drafts, also in other apps
next-photos = Photos, screenshots, downloads and copied text
next-accounts = Accounts that are still signed in

### The plain edition: one page without scripts, on an address of its own, with all languages below one another
# The way out.
plain-leave = Leave this page
# $address (String) where the way out leads
plain-leave-note = The way out opens { $address }. It does not erase anything: this page stays in the browser's history, and Back comes back to it. Close the tab too.
# Leads from any place of a language to where the language begins.
plain-top = To the beginning
# $date (String)
plain-printed = This page was made on { $date }. It cannot look for anything newer.
plain-hours-differ = On some days the hours are different. Ask when you call.
plain-lead = This page cannot turn into another one. These things stay behind:
plain-history = The address and the name of this page stay in the browser's history, and may be copied to other devices. Each link that you tap in here adds a line.
plain-back = Back comes back to this page, also after the way out. Someone can open a closed tab again.
plain-tab = Until you close its tab, the page can be seen there, and in the list of open apps.
plain-lists = The phone keeps its own lists of data, battery and screen time. They can show this page's address, and how long it was open.
plain-trust = You trust whoever gave you the address, and whoever keeps this page.
plain-promise = This page hides nothing of itself. If someone checks this phone, read it on a phone that they have never held.
