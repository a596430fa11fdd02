## The front. Everyone sees these words before anything else: they may speak of units and
## numbers, of the keypad and of working offline, and of nothing else. No arguments here.

length = Length
weight = Weight
volume = Volume
temperature = Temperature
area = Area
speed = Speed

# Accessible names of groups and keys.
kinds = Kind of unit
from = From
to = To
recent = Recent
keypad = Keypad
sign = Change sign
backspace = Delete digit
clear = Clear
swap = Swap units
equals = Equals

# A small mark, once the tool works without a connection.
works-offline = Works offline
# The caption of the table that is shown without scripts.
common = Common conversions
# What the install dialog says the tool is for.
description = Convert length, weight, volume, temperature, area and speed.
# A button.
close = Close

## Calculator
# Accessible names of its keys.
calculator-plus = Plus
calculator-minus = Minus
calculator-times = Times
calculator-over = Divided by
calculator-percent = Percent
calculator-memory = Memory
calculator-memory-clear = Clear memory
calculator-memory-read = Read memory
calculator-memory-add = Add to memory
calculator-memory-subtract = Subtract from memory
# The last sums, and a button that empties their list.
calculator-history = History
calculator-clear-history = Clear history
# In place of a result.
calculator-zero = Cannot divide by zero
# Captions of the tables that are shown without scripts.
calculator-percentages = Percentages and tips
calculator-amount = Amount
calculator-squares = Squares and cubes
# What the install dialog says the tool is for.
calculator-description = Add, subtract, multiply, divide and work out percentages.

## Timer
timer-description = Kitchen timers with names, several at a time, for eggs, pasta, rice, tea and the oven.
timer-name = Name
# Names of timers. The first is followed by a number: Timer 1.
timer-plain = Timer
timer-eggs = Eggs
timer-pasta = Pasta
timer-rice = Rice
timer-tea = Tea
timer-oven = Oven
timer-bread = Bread
# Buttons that each start a timer of so many minutes.
timer-usual = Usual times
# Short for minutes.
timer-min = min
timer-timers = Timers
timer-start = Start
timer-pause = Pause
timer-add = Add 1 minute
timer-reset = Reset
timer-remove = Remove
timer-rename = Change name
timer-paused = Paused
timer-done = Done
timer-longest = The longest timer is 99 minutes 59 seconds.
timer-most = Six timers at most. Remove one first.
timer-none = Enter a time first.
# The caption of the table that is shown without scripts; what follows are its rows.
timer-common = Common cooking times
timer-soft = Soft-boiled
timer-medium = Medium
timer-hard = Hard-boiled
timer-fresh = Fresh
timer-dried = Dried
timer-white = White
timer-brown = Brown
timer-green = Green
timer-black = Black
timer-herbal = Herbal
timer-vegetables = Vegetables
timer-potatoes = Potatoes, boiled
timer-carrots = Carrots, sliced
timer-beans = Green beans
timer-broccoli = Broccoli, steamed
timer-loaf = Loaf of bread
timer-pizza = Pizza
timer-biscuits = Cookies
timer-baked = Baked potatoes
