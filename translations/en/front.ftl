## The front. Everyone sees these words before anything else: they may speak of units and
## numbers, of the keypad and of working offline, and of nothing else. No arguments here.

length = Length
weight = Weight
volume = Volume
temperature = Temperature
area = Area
speed = Speed
clear = Clear
works-offline = Works offline
