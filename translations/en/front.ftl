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
