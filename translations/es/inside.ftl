## Inicio

home-title = Ayuda, ahora
call = Llamar
call-name = Llamar a { $name }

## Horario

open-until = Abierto ahora, hasta las { $time }

## La lista

services-found =
    { $count ->
        [0] No se encontró ningún servicio
        [one] { $count } servicio
       *[other] { $count } servicios
    }
