## Home

home-title = Help, now
call = Call

# The whole button, as a screen reader says it.
# $name (String) who is called
call-name = Call { $name }

## Hours

# $time (String) a time of day as the reader's language writes it
open-until = Open now, until { $time }

## The list

# $count (Number) how many services are shown
services-found =
    { $count ->
        [0] No service found
        [one] { $count } service
       *[other] { $count } services
    }
