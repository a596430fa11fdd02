length = Longitud
weight = Peso
volume = Volumen
temperature = Temperatura
area = Área
speed = Velocidad

kinds = Tipo de unidad
from = De
to = A
recent = Recientes
keypad = Teclado
sign = Cambiar signo
backspace = Borrar dígito
clear = Borrar todo
swap = Intercambiar unidades
equals = Igual

works-offline = Funciona sin conexión
common = Conversiones comunes
description = Convierte longitud, peso, volumen, temperatura, área y velocidad.
close = Cerrar
